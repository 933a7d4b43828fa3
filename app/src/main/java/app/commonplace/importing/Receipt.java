package app.commonplace.importing;

import app.commonplace.problems.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The account of one import of one archive.
///
/// @param run its number in the library; 0 for a dry run
/// @param file path of the archive
/// @param state running, done, cancelled, interrupted, failed or undone; dry for a dry run; refused
///   when the archive was not read at all
/// @param recognisedBy why it was read in this format, as it completes `It was read as ..., since
///   ...`; empty where that is not known
/// @param leftOut entries that nobody wanted; the lines of the tally do not speak of them
/// @param repaired characters of invalid Unicode that were replaced or removed
public record Receipt(
    long run,
    String file,
    long size,
    String format,
    String provider,
    String sha256,
    String state,
    String recognisedBy,
    Tally tally,
    long leftOut,
    List<Remark> problems,
    int repaired,
    double seconds) {

  static final String RUNNING = "running";
  static final String CANCELLED = "cancelled";
  static final String INTERRUPTED = "interrupted";
  private static final String REFUSED = "refused";

  public Receipt {
    problems = List.copyOf(problems);
  }

  /// For an archive that was not read at all.
  static Receipt ofRefused(Path path, Problem problem) {
    String reason = (problem.sentence() + " " + problem.hint()).strip();
    Remark remark = Remark.lost(path.toString(), reason);
    return new Receipt(
        0, path.toString(), 0, "", "", "", REFUSED, "", Tally.NONE, 0, List.of(remark), 0, 0);
  }

  /// This and a later one of the same folder as one: what both changed, and how the rest stands by
  /// now.
  public Receipt andThen(Receipt later) {
    return new Receipt(
        run,
        file,
        later.size,
        format,
        provider,
        sha256,
        state,
        recognisedBy,
        tally.andThen(later.tally),
        later.leftOut,
        Stream.concat(problems.stream(), later.problems.stream()).distinct().toList(),
        repaired + later.repaired,
        seconds + later.seconds);
  }

  /// The same with one more problem.
  Receipt with(Remark problem) {
    return with(state, Stream.concat(problems.stream(), Stream.of(problem)).toList());
  }

  /// The same without a problem that is none any more.
  Receipt without(Remark problem) {
    return with(state, problems.stream().filter(one -> !one.equals(problem)).toList());
  }

  /// The same of an import that nobody goes on with.
  Receipt brokenOff() {
    return with(INTERRUPTED, problems);
  }

  private Receipt with(String ended, List<Remark> told) {
    return new Receipt(
        run,
        file,
        size,
        format,
        provider,
        sha256,
        ended,
        recognisedBy,
        tally,
        leftOut,
        told,
        repaired,
        seconds);
  }

  /// Whether it was stopped before the end of the archive, by a person or with the program.
  public boolean isBrokenOff() {
    return state.equals(CANCELLED) || state.equals(INTERRUPTED);
  }

  /// Whether the archive was not read at all.
  public boolean isRefused() {
    return state.equals(REFUSED);
  }

  /// Whether the import goes on.
  public boolean isRunning() {
    return state.equals(RUNNING);
  }
}
