package app.commonplace.ui.settings;

import app.commonplace.problems.Problem;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.ui.shell.Desk;
import java.util.concurrent.Callable;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Makes changes at once, each with a way back, and has one server asked at a time. FX thread.
final class Changing {
  private final SettingsDoor door;
  private final Desk desk;
  private final Runnable refresh;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);

  /// @param refresh shows what is set by then
  Changing(SettingsDoor door, Desk desk, Runnable refresh) {
    this.door = door;
    this.desk = desk;
    this.refresh = refresh;
  }

  /// Whether a server is being asked.
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /// @param back puts into settings what the change took from those before; all else stays as it is
  ///   by then, so that taking back an old change never lets texts leave again
  void change(
      UnaryOperator<MachineSettings> change, String said, BinaryOperator<MachineSettings> back) {
    desk.jobs()
        .run(
            () -> door.change(change),
            before -> {
              desk.messages().undoable(said, () -> quietly(now -> back.apply(now, before)));
              refresh.run();
            },
            this::fail);
  }

  /// Makes a change that the screen itself shows well enough.
  void quietly(UnaryOperator<MachineSettings> change) {
    desk.jobs().run(() -> door.change(change), _ -> refresh.run(), this::fail);
  }

  /// Asks somebody who may take a while.
  <T> void ask(Callable<T> work, Consumer<T> then) {
    busy.set(true);
    desk.jobs()
        .run(
            work,
            answer -> {
              busy.set(false);
              then.accept(answer);
            },
            problem -> {
              busy.set(false);
              fail(problem);
            });
  }

  /// Shows how it stands by now.
  void showAgain() {
    refresh.run();
  }

  /// A change that a full disk refused counts all the same, so what is shown is read again.
  private void fail(Problem problem) {
    desk.messages().problem(problem);
    refresh.run();
  }
}
