package app.commonplace.ui.shell;

import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// A change of the library that is done without asking, because it can be taken back. Immutable.
///
/// @param work does it, away from the FX thread, and answers what it changed; an empty list means
///   that there was nothing to change
/// @param undo takes back what `work` answered
/// @param saying what the person is told of it
/// @param shown brings the screen up to date, after the change and after each step back or forth
public record Change<T>(
    Callable<T> work, Consumer<T> undo, Function<T, String> saying, Runnable shown) {

  /// A change that answers nothing.
  public static Change<Boolean> of(Runnable work, Runnable undo, String said, Runnable shown) {
    return new Change<>(
        () -> {
          work.run();
          return true;
        },
        _ -> undo.run(),
        _ -> said,
        shown);
  }

  /// Does it, says so, and offers the way back.
  void run(Desk desk) {
    desk.jobs()
        .run(
            work,
            changed -> {
              shown.run();
              offer(desk, changed);
            });
  }

  private void offer(Desk desk, T changed) {
    String said = saying.apply(changed);
    if (changed instanceof Collection<?> several && several.isEmpty()) {
      desk.messages().say(said);
    } else {
      // done again, it is made anew: a note gets another number
      var made = new AtomicReference<>(changed);
      desk.messages()
          .undoable(
              said,
              () -> desk.jobs().act(() -> undo.accept(made.get()), shown),
              () -> desk.jobs().run(work, again -> remade(made, again)));
    }
  }

  private void remade(AtomicReference<T> made, T again) {
    made.set(again);
    shown.run();
  }
}
