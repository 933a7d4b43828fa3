package app.commonplace.ui.settings;

import app.commonplace.runtime.Look;
import app.commonplace.runtime.ReadingStyle;
import app.commonplace.ui.shell.Desk;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// How the window looks and how a person reads in it. What is chosen is seen at once, so nothing is
/// said of it, except of what counts only once the window opens again. FX thread, but needs no
/// window.
final class WindowChoices {
  private final Desk desk;
  private final Changing changing;
  private final Runnable openAgain;

  /// @param openAgain closes the window and opens it on the same library
  WindowChoices(Desk desk, Changing changing, Runnable openAgain) {
    this.desk = desk;
    this.changing = changing;
    this.openAgain = openAgain;
  }

  void look(UnaryOperator<Look> change) {
    changing.quietly(set -> set.inWindow(window -> window.with(change.apply(window.look()))));
  }

  void reading(UnaryOperator<ReadingStyle> change) {
    changing.quietly(set -> set.inWindow(window -> window.with(change.apply(window.reading()))));
  }

  /// @param tag of the language; empty for that of the system
  void language(String tag) {
    look(look -> look.withLanguage(tag));
    desk.messages()
        .offer(desk.text("settings.language.later"), desk.text("settings.language.now"), openAgain);
  }

  /// The name of a language in itself.
  static String named(String tag) {
    Locale language = Locale.forLanguageTag(tag);
    String name = language.getDisplayLanguage(language);
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  void lookToDefaults() {
    changing.change(
        set -> set.inWindow(window -> window.with(Look.DEFAULT)),
        desk.text("settings.appearance.reset"),
        (set, before) -> set.inWindow(window -> window.with(before.window().look())));
  }

  void readingToDefaults() {
    changing.change(
        set -> set.inWindow(window -> window.with(ReadingStyle.DEFAULT)),
        desk.text("settings.reading.reset"),
        (set, before) -> set.inWindow(window -> window.with(before.window().reading())));
  }
}
