package app.commonplace.ui.settings;

import app.commonplace.runtime.ReadingStyle;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.reader.ReadingLook;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// How entries are shown in the reader. FX thread.
final class ReadingPage extends VBox {
  private final Desk desk;
  private final WindowChoices choices;
  private final ChoiceRow<Integer> size;
  private final ChoiceRow<ReadingStyle.Width> width;
  private final SwitchRow numbers;
  private final SwitchRow wrap;
  private final SwitchRow brief;
  private final SwitchRow thinking;
  private final SwitchRow tools;

  ReadingPage(SettingsModel model, Desk desk) {
    this.desk = desk;
    choices = model.choices();
    size =
        new ChoiceRow<>(
            Feather.TYPE,
            "reading-size",
            desk.text("settings.reading.size"),
            sizes(),
            ReadingLook.USUAL_SIZE,
            chosen -> choices.reading(style -> style.withSize(chosen)));
    width =
        new ChoiceRow<>(
            Feather.MAXIMIZE_2,
            "reading-width",
            desk.text("reader.width"),
            widths(),
            ReadingStyle.Width.USUAL,
            chosen -> choices.reading(style -> style.withWidth(chosen)));
    numbers = row(Feather.HASH, "numbers", "reader.numbers", ReadingStyle::withNumbers);
    wrap = row(Feather.CORNER_DOWN_LEFT, "wrap", "reader.wrap", ReadingStyle::withWrap);
    brief = row(Feather.MESSAGE_SQUARE, "brief", "reader.brief", ReadingStyle::withBrief);
    thinking = row(Feather.CPU, "thinking", "reader.openThinking", ReadingStyle::withThinking);
    tools = row(Feather.TOOL, "tools", "reader.openTools", ReadingStyle::withTools);
    setId("reading-page");
    getStyleClass().add("settings-page");
    getChildren()
        .addAll(
            new PageHead(
                model.words().name(SettingsPage.READING),
                desk.text("settings.reading.about"),
                Buttons.of(
                    "reading-defaults",
                    desk.text("settings.defaults"),
                    choices::readingToDefaults,
                    Styles.COMPACT,
                    Styles.QUIET)),
            card(size, width),
            SettingRow.heading(desk.text("settings.reading.code")),
            card(numbers, wrap),
            SettingRow.heading(desk.text("settings.reading.shown")),
            card(brief, thinking, tools));
    model.factsProperty().subscribe(this::show);
  }

  private static VBox card(SettingRow... rows) {
    rows[0].getStyleClass().add("first");
    var card = new VBox(rows);
    card.getStyleClass().addAll(Styles.CARD, "settings-card");
    return card;
  }

  private Map<Integer, String> sizes() {
    var sizes = new LinkedHashMap<Integer, String>();
    ReadingLook.SIZES.forEach(one -> sizes.put(one, desk.texts().number(one)));
    return sizes;
  }

  private Map<ReadingStyle.Width, String> widths() {
    var widths = new LinkedHashMap<ReadingStyle.Width, String>();
    for (ReadingStyle.Width one : ReadingStyle.Width.values()) {
      widths.put(one, desk.text("reader.width." + one.name().toLowerCase(Locale.ROOT)));
    }
    return widths;
  }

  private SwitchRow row(
      Feather glyph,
      String word,
      String text,
      BiFunction<ReadingStyle, Boolean, ReadingStyle> with) {
    return new SwitchRow(
        glyph,
        "reading-" + word,
        desk.text(text),
        on -> choices.reading(style -> with.apply(style, on)));
  }

  private void show(@Nullable Facts facts) {
    if (facts != null) {
      ReadingStyle style = facts.settings().window().reading();
      if (ReadingLook.SIZES.contains(style.size())) {
        size.show(style.size());
      }
      width.show(style.width());
      numbers.show(style.numbers());
      wrap.show(style.wrap());
      brief.show(style.brief());
      thinking.show(style.thinking());
      tools.show(style.tools());
    }
  }
}
