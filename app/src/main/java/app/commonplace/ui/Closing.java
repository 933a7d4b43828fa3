package app.commonplace.ui;

import app.commonplace.importing.AtWork;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.importing.ImportsModel;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Question;
import java.util.List;

/// Asks before a window closes while an import runs, or while something that was imported is undone
/// or read again, here or by a second start. FX thread, but needs no window.
final class Closing {
  private final ImportsModel imports;
  private final AtWork others;
  private final Desk desk;
  private Runnable atRest = () -> {};

  /// @param others what is under way beside the imports of this window
  Closing(ImportsModel imports, AtWork others, Desk desk) {
    this.imports = imports;
    this.others = others;
    this.desk = desk;
  }

  /// Closes the window for good.
  void quit(Runnable close) {
    ask("closing.quit.", close);
  }

  /// Closes the window for another one.
  void reopen(Runnable close) {
    ask("closing.reopen.", close);
  }

  /// Does what closes the window at once while nothing runs, else when the person says so.
  ///
  /// @param key of the texts, up to a dot
  private void ask(String key, Runnable close) {
    if (isAtRest()) {
      close.run();
      return;
    }
    forget(); // who asks again may have thought better of it
    var later = new Question.Choice(desk.text(key + "later"), false, () -> whenDone(key, close));
    var now = new Question.Choice(desk.text(key + "now"), true, close);
    String what = imports.isImporting() ? "closing." : "closing.work.";
    desk.messages()
        .ask(
            new Question(
                desk.text(what + "title"),
                desk.text(what + "text"),
                desk.text(what + "no"),
                List.of(later),
                now));
  }

  /// Whether nothing runs that closing would break off.
  boolean isAtRest() {
    return !imports.isImporting() && !others.is();
  }

  private void whenDone(String key, Runnable close) {
    if (isAtRest()) {
      close.run(); // it came to its end while the question stood
      return;
    }
    atRest = close;
    imports.whenDone(this::closeIfAtRest);
    imports.goOn();
    followOthers();
    desk.messages().offer(desk.text(key + "waits"), desk.text("closing.stay"), this::forget);
  }

  /// The last of both closes the window.
  private void closeIfAtRest() {
    if (isAtRest()) {
      Runnable close = atRest;
      atRest = () -> {};
      close.run();
    } else if (!imports.isImporting()) {
      followOthers();
    }
  }

  private void followOthers() {
    others.whenAtRest(() -> FxThread.later(this::closeIfAtRest));
  }

  private void forget() {
    atRest = () -> {};
    imports.whenDone(() -> {});
  }
}
