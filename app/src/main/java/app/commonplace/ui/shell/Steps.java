package app.commonplace.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All that was done in this window and can be taken back, step by step, whichever screen it was
/// done on. FX thread, but needs no window.
final class Steps {
  /// More than anybody goes back.
  private static final int KEPT = 500;

  private final Deque<Step> done = new ArrayDeque<>();
  private final Deque<Step> undone = new ArrayDeque<>();

  /// Something was done; what was taken back before can no longer be done again.
  Step did(String name, Runnable undo, @Nullable Runnable redo) {
    var step = new Step(name, undo, redo);
    undone.clear();
    push(step);
    return step;
  }

  private void push(Step step) {
    done.push(step);
    if (done.size() > KEPT) {
      done.removeLast();
    }
  }

  /// The step that would be taken back next.
  Optional<Step> last() {
    return Optional.ofNullable(done.peek());
  }

  /// The step that would be done again next.
  Optional<Step> next() {
    return Optional.ofNullable(undone.peek());
  }

  /// Takes a step back, the last one or an earlier one; answers whether it still stood.
  boolean undo(Step step) {
    if (!done.remove(step)) {
      return false;
    }
    if (step.canBeRedone()) {
      undone.push(step);
    } else {
      undone.clear();
    }
    step.undo();
    return true;
  }

  /// Does the step again that was taken back last.
  Optional<Step> redo() {
    Optional<Step> step = Optional.ofNullable(undone.poll());
    step.ifPresent(again -> {
      push(again);
      again.redo();
    });
    return step;
  }
}
