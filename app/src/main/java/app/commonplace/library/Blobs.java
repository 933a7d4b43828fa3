package app.commonplace.library;

import app.commonplace.model.Blob;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Optional;

/// Bytes of images and attachments, kept once each and in pieces, so that no file is ever held in
/// memory whole.
public final class Blobs {
  static final int PIECE = 1 << 20;

  private final Sql sql;

  Blobs(Sql sql) {
    this.sql = sql;
  }

  public Optional<Blob> find(String sha256) {
    return sql.first(
        "SELECT sha256, size FROM blob WHERE sha256 = ?",
        row -> new Blob(row.getString(1), row.getLong(2)),
        sha256);
  }

  /// Writes the bytes of a blob; false when the library does not hold it.
  public boolean copyTo(String sha256, OutputStream out) throws IOException {
    Optional<Long> id = id(sha256);
    if (id.isEmpty()) {
      return false;
    }
    try {
      sql.each(
          "SELECT bytes FROM blob_piece WHERE blob_id = ? ORDER BY ordinal",
          row -> {
            write(out, row.getBytes(1));
            return true;
          },
          id.get());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return true;
  }

  private static void write(OutputStream out, byte[] bytes) {
    try {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<Long> id(String sha256) {
    return sql.first("SELECT id FROM blob WHERE sha256 = ?", row -> row.getLong(1), sha256);
  }

  /// Opens the same bytes again and again.
  @FunctionalInterface
  interface Source {
    InputStream open() throws IOException;
  }

  /// Keeps bytes unless they are here already. Reads them twice, once to know their hash.
  static Blob store(Sql sql, Source source, @org.jspecify.annotations.Nullable String mime)
      throws IOException {
    var blobs = new Blobs(sql);
    Blob blob = measure(source);
    if (blobs.id(blob.sha256()).isEmpty()) {
      Faults.before("blob");
      sql.update(
          "INSERT INTO blob (sha256, mime, size) VALUES (?, ?, ?)",
          blob.sha256(),
          mime,
          blob.size());
      long id = blobs.id(blob.sha256()).orElseThrow();
      storePieces(sql, id, source);
    }
    return blob;
  }

  private static Blob measure(Source source) throws IOException {
    var digest = ContentHash.sha256();
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = source.open()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        size += n;
      }
    }
    return new Blob(HexFormat.of().formatHex(digest.digest()), size);
  }

  private static void storePieces(Sql sql, long id, Source source) throws IOException {
    try (InputStream in = source.open()) {
      int ordinal = 0;
      for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
        sql.update(
            "INSERT INTO blob_piece (blob_id, ordinal, bytes) VALUES (?, ?, ?)",
            id,
            ordinal++,
            piece);
      }
    }
  }
}
