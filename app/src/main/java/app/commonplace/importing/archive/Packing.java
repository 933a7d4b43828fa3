package app.commonplace.importing.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// How a single file can be packed.
enum Packing {
  GZIP(".gz", "1f8b"),
  ZSTANDARD(".zst", "28b52ffd");

  private final String ending;
  private final String mark;

  /// @param mark what such a file begins with, in hexadecimal digits
  Packing(String ending, String mark) {
    this.ending = ending;
    this.mark = mark;
  }

  /// How the file is packed, by how it begins; null when it is not.
  static @Nullable Packing of(Path file) throws IOException {
    for (Packing packing : values()) {
      if (packing.isOf(file)) {
        return packing;
      }
    }
    return null;
  }

  boolean isOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(in.readNBytes(mark.length() / 2)).equals(mark);
    }
  }

  /// What the file would be called if it were not packed.
  String unpacked(String name) {
    boolean ends = name.length() > ending.length() && name.endsWith(ending);
    return ends ? name.substring(0, name.length() - ending.length()) : name;
  }

  /// What the file would be called if it were packed.
  String packed(String name) {
    return name + ending;
  }

  InputStream unpacked(InputStream file) throws IOException {
    return this == GZIP ? new GZIPInputStream(file, 1 << 16) : new ZstandardStream(file);
  }
}
