package app.commonplace.cli;

/// A command: reads its options, asks the engine, says what came of it. A failure is thrown as a
/// `Problem`.
interface Action {
  Outcome run(Session session);

  /// Whether it changes the library, so that a running window, which owns the library, must do it.
  default boolean writes() {
    return false;
  }

  /// Whether a running window must do it.
  default boolean asksWindow() {
    return writes();
  }
}
