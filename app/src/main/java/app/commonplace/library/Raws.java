package app.commonplace.library;

import app.commonplace.model.Blob;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/// The original JSON of entries, as their exports held it.
public final class Raws {
  /// One original: which import brought it, and how to read it again.
  ///
  /// @param filesKnown whether it was noted which files it brought; earlier versions did not
  /// @param asOf when its provider made the newest archive that holds it; null when none is an
  ///   export of a whole account
  public record Raw(
      long id,
      long importRun,
      String format,
      byte[] json,
      boolean filesKnown,
      @Nullable Instant asOf) {}

  /// What is told of an original without unpacking it.
  ///
  /// @param size of its JSON in bytes
  public record About(long id, String archive, Instant importedAt, String format, int size) {}

  /// A file that an original brought.
  ///
  /// @param passage external id of the passage that holds it
  /// @param file what tells it from other files of the passage
  /// @param ordinal counts those that it does not tell from each other
  public record RawFile(String passage, String file, int ordinal, Blob blob) {}

  private static final String FILES =
      """
      SELECT f.passage, f.file, f.ordinal, b.sha256, b.size
      FROM raw_file f JOIN blob b ON b.id = f.blob_id
      """;

  private final Sql sql;

  Raws(Sql sql) {
    this.sql = sql;
  }

  /// All originals of an entry, in the order they came.
  public List<Raw> of(EntryId entry) {
    return sql.list(
        """
        SELECT r.id, r.import_run_id, r.format, r.size, r.bytes, r.files_known,
          (SELECT max(w.as_of) FROM import_run i
            JOIN whole_export w ON w.archive_id = i.archive_id AND w.format = i.format
            WHERE i.id = r.import_run_id
              OR i.id IN (SELECT h.import_run_id FROM raw_held h WHERE h.raw_id = r.id)) AS as_of
        FROM raw r WHERE r.entry_id = ? ORDER BY r.id
        """,
        row ->
            new Raw(
                row.getLong("id"),
                row.getLong("import_run_id"),
                row.getString("format"),
                inflate(row.getBytes("bytes"), row.getInt("size")),
                row.getBoolean("files_known"),
                Sql.time(row, "as_of")),
        entry.value());
  }

  /// What is told of the originals of an entry, in the order they came.
  public List<About> about(EntryId entry) {
    return sql.list(
        """
        SELECT r.id, a.name, i.started_at, r.format, r.size FROM raw r
          JOIN archive a ON a.id = r.archive_id JOIN import_run i ON i.id = r.import_run_id
        WHERE r.entry_id = ? ORDER BY r.id
        """,
        row ->
            new About(
                row.getLong(1),
                row.getString(2),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                row.getInt(5)),
        entry.value());
  }

  /// An original as it was exported.
  public Optional<byte[]> json(long raw) {
    return sql.first(
        "SELECT bytes, size FROM raw WHERE id = ?",
        row -> inflate(row.getBytes(1), row.getInt(2)),
        raw);
  }

  /// The files that an original brought.
  public List<RawFile> filesOf(long raw) {
    return sql.list(FILES + "WHERE f.raw_id = ?", Raws::file, raw);
  }

  /// Whether this very original is kept, and others of its entry that came later.
  public boolean isFollowed(EntryId entry, byte[] packed) {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM raw
              WHERE entry_id = ?1 AND bytes = ?2
                AND id < (SELECT max(id) FROM raw WHERE entry_id = ?1))
            """,
            entry.value(),
            packed)
        > 0;
  }

  /// Whether this very original of an entry is kept.
  public boolean isKept(EntryId entry, byte[] packed) {
    return sql.number(
            "SELECT EXISTS (SELECT 1 FROM raw WHERE entry_id = ? AND bytes = ?)",
            entry.value(),
            packed)
        > 0;
  }

  /// Originals of an entry that say this, the last that came first.
  public List<Long> saying(EntryId entry, ContentHash hash) {
    return sql.list(
        "SELECT id FROM raw WHERE entry_id = ? AND hash = ? ORDER BY id DESC",
        row -> row.getLong(1),
        entry.value(),
        hash.bytes());
  }

  /// The only original of an entry, where an earlier version kept it and did not note what it says.
  public Optional<Long> onlyUntold(EntryId entry) {
    return sql.first(
        "SELECT max(id) FROM raw WHERE entry_id = ? HAVING count(*) = 1 AND max(hash) IS NULL",
        row -> row.getLong(1),
        entry.value());
  }

  /// Whether an archive held this entry when one of its imports was.
  public boolean isFrom(EntryId entry, long archive) {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM raw r WHERE r.entry_id = ?1 AND (r.archive_id = ?2
              OR EXISTS (SELECT 1 FROM raw_held h JOIN import_run i ON i.id = h.import_run_id
                WHERE h.raw_id = r.id AND i.archive_id = ?2)))
            """,
            entry.value(),
            archive)
        > 0;
  }

  /// Entries that have originals, by id.
  public List<EntryId> entries() {
    return sql.list(
        "SELECT DISTINCT entry_id FROM raw ORDER BY entry_id", row -> new EntryId(row.getLong(1)));
  }

  /// Entries that an import, or a reading of originals, brought or changed; each once.
  public List<EntryId> entriesOf(long importRun) {
    return sql.list(
        """
        SELECT entry_id FROM raw WHERE import_run_id = ?1 AND news = 1
        UNION SELECT entry_id FROM entry_before WHERE import_run_id = ?1 ORDER BY entry_id
        """,
        row -> new EntryId(row.getLong(1)),
        importRun);
  }

  /// Entries that undoing an import may change: those it has originals of, and those with several
  /// of which it holds one.
  public List<EntryId> entriesHeldBy(long importRun) {
    return sql.list(
        """
        SELECT entry_id FROM raw WHERE import_run_id = ?1
        UNION SELECT entry_id FROM entry_before WHERE import_run_id = ?1
        UNION SELECT r.entry_id FROM raw_held h JOIN raw r ON r.id = h.raw_id
          WHERE h.import_run_id = ?1
            AND EXISTS (SELECT 1 FROM raw o WHERE o.entry_id = r.entry_id AND o.id <> r.id)
        ORDER BY entry_id
        """,
        row -> new EntryId(row.getLong(1)),
        importRun);
  }

  /// Entries that an import brought first, by id.
  public List<EntryId> broughtBy(long importRun) {
    return sql.list(
        """
        SELECT DISTINCT r.entry_id FROM raw r
        WHERE r.import_run_id = ?1 AND r.news = 1 AND NOT EXISTS (
          SELECT 1 FROM raw earlier WHERE earlier.entry_id = r.entry_id AND earlier.id < r.id
            AND earlier.import_run_id <> ?1)
        ORDER BY r.entry_id
        """,
        row -> new EntryId(row.getLong(1)),
        importRun);
  }

  /// What the packed originals of an import take.
  public long bytesOf(long importRun) {
    return sql.number(
        "SELECT coalesce(sum(length(bytes)), 0) FROM raw WHERE import_run_id = ?", importRun);
  }

  /// The files that any original of an entry brought to a passage; those of the newest come last.
  public List<RawFile> filesOf(EntryId entry, String passage) {
    return sql.list(
        FILES
            + " JOIN raw r ON r.id = f.raw_id WHERE r.entry_id = ? AND f.passage = ? ORDER BY r.id",
        Raws::file,
        entry.value(),
        passage);
  }

  private static RawFile file(ResultSet row) throws SQLException {
    return new RawFile(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        new Blob(row.getString(4), row.getLong(5)));
  }

  /// Packs JSON for [RawWriter#add]; costs time, so do it outside of a transaction.
  public static byte[] deflate(byte[] json) {
    // the fastest level: an import spends most of its time here otherwise, for 10 % less room
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try {
      deflater.setInput(json);
      deflater.finish();
      byte[] packed = new byte[json.length / 2 + 256];
      int length = 0;
      while (!deflater.finished()) {
        if (length == packed.length) {
          packed = java.util.Arrays.copyOf(packed, packed.length * 2);
        }
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return java.util.Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  /// Unpacks what [#deflate] packed.
  ///
  /// @param size of the JSON
  public static byte[] inflate(byte[] packed, int size) {
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      byte[] json = new byte[size];
      int length = 0;
      while (length < size && !inflater.finished()) {
        int n = inflater.inflate(json, length, size - length);
        if (n == 0) {
          break;
        }
        length += n;
      }
      if (length != size) {
        throw damaged(null);
      }
      return json;
    } catch (DataFormatException e) {
      throw damaged(e);
    } finally {
      inflater.end();
    }
  }

  private static Problem damaged(@Nullable Throwable cause) {
    return new Problem(
        ProblemCode.LIBRARY_DAMAGED,
        "An original record in the library cannot be unpacked.",
        "Run `commonplace verify`.",
        cause);
  }
}
