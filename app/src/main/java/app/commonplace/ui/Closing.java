package app.commonplace.ui;

import app.commonplace.ui.importing.ImportsModel;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Question;
import java.util.List;

/// Asks before a window closes while an import runs. FX thread, but needs no window.
final class Closing {
  private final ImportsModel imports;
  private final Desk desk;

  Closing(ImportsModel imports, Desk desk) {
    this.imports = imports;
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
    if (!imports.isImporting()) {
      close.run();
      return;
    }
    imports.whenDone(() -> {}); // who asks again may have thought better of it
    var later = new Question.Choice(desk.text(key + "later"), false, () -> whenDone(key, close));
    var now = new Question.Choice(desk.text(key + "now"), true, close);
    desk.messages()
        .ask(
            new Question(
                desk.text("closing.title"),
                desk.text("closing.text"),
                desk.text("closing.no"),
                List.of(later),
                now));
  }

  private void whenDone(String key, Runnable close) {
    if (imports.isImporting()) {
      imports.whenDone(close);
      imports.goOn();
      desk.messages()
          .offer(
              desk.text(key + "waits"),
              desk.text("closing.stay"),
              () -> imports.whenDone(() -> {}));
    } else {
      close.run(); // it came to its end while the question stood
    }
  }
}
