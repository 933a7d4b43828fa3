package app.commonplace.ui.importing;

import app.commonplace.problems.Problem;
import app.commonplace.ui.shell.Messages;
import app.commonplace.ui.shell.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Remembers what was said to the person, and lets a test take up an offer.
final class Said implements Messages {
  final List<String> all = new ArrayList<>();
  private Runnable offered = () -> {};

  @Override
  public void say(String message) {
    all.add(message);
  }

  @Override
  public void undoable(String message, Runnable undo, @Nullable Runnable redo) {
    offer(message, "Undo", undo);
  }

  @Override
  public Optional<String> lastStep() {
    return Optional.empty();
  }

  @Override
  public void undoLast() {
    takeUp();
  }

  @Override
  public void ask(Question question) {
    all.add(question.title());
  }

  @Override
  public void offer(String message, String actionText, Runnable action) {
    all.add(message + " [" + actionText + "]");
    offered = action;
  }

  @Override
  public void problem(Problem problem) {
    all.add(problem.sentence() + " " + problem.hint());
  }

  void takeUp() {
    offered.run();
  }
}
