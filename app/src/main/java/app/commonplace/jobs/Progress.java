package app.commonplace.jobs;

/// Told how far long work has come. Called from the thread that works, often; receivers coalesce.
@FunctionalInterface
public interface Progress {
  /// @param done units done so far
  /// @param total units in all, or a negative number while unknown
  /// @param message what is being done now, for the person
  void report(long done, long total, String message);

  /// Nobody listens.
  Progress NONE = (_, _, _) -> {};
}
