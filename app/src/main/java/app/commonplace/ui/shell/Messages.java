package app.commonplace.ui.shell;

import app.commonplace.problems.Problem;

/// Short messages to the person that belong to no one place on the screen.
public interface Messages {
  void say(String message);

  /// Says what was done and offers to take it back.
  void undoable(String message, Runnable undo);

  /// Says something and offers what may be done about it.
  void offer(String message, String actionText, Runnable action);

  void problem(Problem problem);
}
