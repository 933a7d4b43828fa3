package app.commonplace.importing;

/// One line of a receipt. It adds up when what is in the file is the sum of the rest.
///
/// @param fresh new in the library
/// @param empty nothing in it to keep: entries without passages, files an export never holds
/// @param failed could not be kept; listed among the problems
public record Counts(
    long inFile, long fresh, long updated, long unchanged, long empty, long failed) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

  public static Counts fresh(long n) {
    return new Counts(n, n, 0, 0, 0, 0);
  }

  public static Counts updated(long n) {
    return new Counts(n, 0, n, 0, 0, 0);
  }

  public static Counts unchanged(long n) {
    return new Counts(n, 0, 0, n, 0, 0);
  }

  public static Counts empty(long n) {
    return new Counts(n, 0, 0, 0, n, 0);
  }

  public static Counts failed(long n) {
    return new Counts(n, 0, 0, 0, 0, n);
  }

  public Counts plus(Counts other) {
    return new Counts(
        inFile + other.inFile,
        fresh + other.fresh,
        updated + other.updated,
        unchanged + other.unchanged,
        empty + other.empty,
        failed + other.failed);
  }

  /// With a later reading of the same: what both changed adds up, what stayed is told once.
  Counts andThen(Counts later) {
    return fresh(fresh).plus(updated(updated)).plus(failed(failed)).plus(later);
  }

  public boolean addsUp() {
    return inFile == fresh + updated + unchanged + empty + failed;
  }

  /// Whether anything in the library changed by it.
  public boolean changedAnything() {
    return fresh + updated > 0;
  }
}
