package app.commonplace.ui.shell;

import app.commonplace.problems.Problem;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;

/// What every screen works with. Immutable.
///
/// @param texts the words of the window
/// @param dates times as a person reads them
/// @param jobs calls to the engine, away from the FX thread
/// @param messages short messages that belong to no one place
/// @param keys the keys as they are bound
public record Desk(Texts texts, Dates dates, FxJobs jobs, Messages messages, KeyBook keys) {
  /// A desk with the usual keys.
  public Desk(Texts texts, Dates dates, FxJobs jobs, Messages messages) {
    this(texts, dates, jobs, messages, new KeyBook());
  }

  /// Changes the library, says so, and offers to take it back.
  public void change(Change<?> change) {
    change.run(this);
  }

  /// Asks before something is deleted for ever. The texts are `title`, `text` and `verb` below a
  /// key that ends in a dot.
  ///
  /// @param count of what is deleted, for the title and the text
  public void ask(String key, int count, Runnable yes) {
    messages.ask(
        new Question(
            text(key + "title", count), text(key + "text", count), text(key + "verb"), true, yes));
  }

  /// A title as it is shown: what has none is called untitled.
  public String titled(String title) {
    return title.isBlank() ? text("untitled") : title;
  }

  /// What the engine said in English, in the language of the window.
  public String told(String english) {
    return texts.told(english);
  }

  /// What happened and what to do, in one line.
  public String told(Problem problem) {
    Problem told = texts.told(problem);
    return (told.sentence() + " " + told.hint()).strip();
  }

  /// The text that names the key of an action; empty where the action has none.
  public String keyed(String key, KeyAction does) {
    String pressed = keys.now(does);
    return pressed.isEmpty() ? "" : text(key, pressed);
  }

  /// The text of a key with its values filled in.
  public String text(String key, Object... values) {
    return texts.get(key, values);
  }
}
