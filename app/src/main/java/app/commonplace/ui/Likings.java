package app.commonplace.ui;

import app.commonplace.runtime.Look;
import app.commonplace.runtime.ReadingStyle;
import app.commonplace.runtime.WindowSettings;
import app.commonplace.ui.compare.CompareMode;
import app.commonplace.ui.compare.CompareModel;
import app.commonplace.ui.keys.KeyBook;
import app.commonplace.ui.keys.KeyMap;
import app.commonplace.ui.library.LibraryModel;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.reader.ReadingLook;
import app.commonplace.ui.theme.Theme;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.property.Property;

/// What of the window is remembered from start to start: its look, its keys, and how a person
/// reads. FX thread.
final class Likings {
  private final Remembered remembered;

  Likings(Remembered remembered) {
    this.remembered = remembered;
  }

  void keep(Theme theme) {
    look(theme.wantedProperty(), Look::theme, Look::withTheme);
    look(theme.motionProperty(), Look::motion, Look::withMotion);
  }

  void keep(KeyBook keys) {
    remembered.keep(
        keys.mapProperty(),
        window -> new KeyMap(window.keys()),
        (window, map) -> window.withKeys(map.bound()));
    remembered.keep(keys.lettersProperty(), WindowSettings::letters, WindowSettings::withLetters);
  }

  void keep(LibraryModel library) {
    look(library.densityProperty(), Look::density, Look::withDensity);
  }

  void keep(ReadingLook look) {
    reading(look.sizeProperty().asObject(), ReadingStyle::size, ReadingStyle::withSize);
    reading(look.widestProperty(), ReadingStyle::width, ReadingStyle::withWidth);
    reading(look.numbersProperty(), ReadingStyle::numbers, ReadingStyle::withNumbers);
    reading(look.wrapsProperty(), ReadingStyle::wrap, ReadingStyle::withWrap);
    reading(look.closedProperty(), ReadingStyle::closed, ReadingStyle::withClosed);
  }

  void keep(CompareModel comparing) {
    reading(
        comparing.modeProperty(),
        style -> CompareMode.of(style.compared()),
        (style, mode) -> style.withCompared(mode.kept()));
  }

  void keep(ReaderModel reader) {
    reading(reader.layout().briefProperty(), ReadingStyle::brief, ReadingStyle::withBrief);
    reading(reader.layout().thinkingProperty(), ReadingStyle::thinking, ReadingStyle::withThinking);
    reading(reader.layout().toolsProperty(), ReadingStyle::tools, ReadingStyle::withTools);
  }

  private <T> void look(
      Property<T> property, Function<Look, T> of, BiFunction<Look, T, Look> with) {
    remembered.keep(
        property,
        window -> of.apply(window.look()),
        (window, value) -> window.with(with.apply(window.look(), value)));
  }

  private <T> void reading(
      Property<T> property,
      Function<ReadingStyle, T> of,
      BiFunction<ReadingStyle, T, ReadingStyle> with) {
    remembered.keep(
        property,
        window -> of.apply(window.reading()),
        (window, value) -> window.with(with.apply(window.reading(), value)));
  }
}
