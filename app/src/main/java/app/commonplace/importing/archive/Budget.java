package app.commonplace.importing.archive;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;

/// How much an archive may unpack to. A bomb is told from a large export by numbers alone, before
/// and while it is read.
///
/// @param bytes uncompressed bytes in all
/// @param entries files in all
/// @param ratio uncompressed bytes for each byte on disk, once more than `grace` bytes are
///   concerned: real exports stay below 20, deflate itself ends at 1,032
public record Budget(long bytes, int entries, int ratio, long grace) {

  /// Enough for the largest exports that were reported, ten times over.
  public static final Budget STANDARD = new Budget(100L << 30, 500_000, 200, 128L << 20);

  void checkEntries(String archive, long count) {
    if (count > entries) {
      throw tooLarge(archive, "it holds more than %,d files".formatted(entries));
    }
  }

  void checkBytes(String archive, long onDisk, long unpacked) {
    if (unpacked > bytes) {
      throw tooLarge(archive, "it unpacks to more than %,d GB".formatted(bytes >> 30));
    }
    if (unpacked > grace && unpacked / Math.max(onDisk, 1) > ratio) {
      throw tooLarge(
          archive,
          "it unpacks to more than %d times its size, which no export does".formatted(ratio));
    }
  }

  private static Problem tooLarge(String archive, String why) {
    return new Problem(
        ProblemCode.ARCHIVE_TOO_LARGE,
        archive + " was not read: " + why + ".",
        "If you trust it, unpack it and import the folder.");
  }
}
