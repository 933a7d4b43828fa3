package app.commonplace.ui.shell;

import app.commonplace.problems.Problem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Short messages to the person that belong to no one place on the screen.
public interface Messages {
  void say(String message);

  /// Says what was done and offers to take it back.
  default void undoable(String message, Runnable undo) {
    undoable(message, undo, null);
  }

  /// The same for what says itself what taking it back came to: nothing else is said of that.
  default void undoableTelling(String message, Runnable undo) {
    undoable(message, undo);
  }

  /// Says what was done, and offers to take it back and to do it again after that.
  ///
  /// @param redo null for what cannot be done again in the same way
  void undoable(String message, Runnable undo, @Nullable Runnable redo);

  /// What was done last and can be taken back, in the words that said so; empty when nothing was.
  Optional<String> lastStep();

  /// Takes back what was done last.
  void undoLast();

  /// Says something and offers what may be done about it.
  void offer(String message, String actionText, Runnable action);

  /// Asks before something that cannot be taken back.
  void ask(Question question);

  void problem(Problem problem);
}
