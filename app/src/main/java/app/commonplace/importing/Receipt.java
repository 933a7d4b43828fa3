package app.commonplace.importing;

import java.util.List;

/// The account of one import of one archive.
///
/// @param run its number in the library; 0 for a dry run
/// @param file path of the archive
/// @param state done, cancelled, failed or, for a dry run, dry
/// @param repaired characters of invalid Unicode that were replaced or removed
public record Receipt(
    long run,
    String file,
    long size,
    String format,
    String provider,
    String sha256,
    String state,
    Tally tally,
    List<Remark> problems,
    int repaired,
    double seconds) {

  public Receipt {
    problems = List.copyOf(problems);
  }
}
