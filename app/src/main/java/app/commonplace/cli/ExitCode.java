package app.commonplace.cli;

/// What the program's exit code says. Scripts depend on the numbers.
public final class ExitCode {
  public static final int DONE = 0;

  /// A search or list found nothing.
  public static final int NOTHING_FOUND = 1;

  /// The command line was not understood.
  public static final int USAGE = 2;

  public static final int FAILED = 3;

  private ExitCode() {}
}
