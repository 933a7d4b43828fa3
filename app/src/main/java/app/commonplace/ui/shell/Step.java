package app.commonplace.ui.shell;

import org.jspecify.annotations.Nullable;

/// Something that was done in this window and can be taken back. FX thread.
final class Step {
  private final String name;
  private final Runnable undo;
  private final @Nullable Runnable redo;

  /// Whether taking it back says itself what it came to.
  private boolean telling;

  /// Takes away what still offers to undo this.
  private Runnable withdrawing = () -> {};

  /// @param name what was done, in the words that said so
  /// @param redo null for what cannot be done again from here
  Step(String name, Runnable undo, @Nullable Runnable redo) {
    this.name = name;
    this.undo = undo;
    this.redo = redo;
  }

  String name() {
    return name;
  }

  void withdrawBy(Runnable offer) {
    withdrawing = offer;
  }

  void tellsItself() {
    telling = true;
  }

  boolean isTelling() {
    return telling;
  }

  void undo() {
    withdrawing.run();
    undo.run();
  }

  boolean canBeRedone() {
    return redo != null;
  }

  void redo() {
    withdrawing.run();
    if (redo != null) {
      redo.run();
    }
  }
}
