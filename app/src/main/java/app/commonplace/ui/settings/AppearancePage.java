package app.commonplace.ui.settings;

import app.commonplace.runtime.Look;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Colours, room, movement and language of the window. FX thread.
final class AppearancePage extends VBox {
  /// What the texts of the window were translated into.
  private static final List<String> LANGUAGES = List.of("en", "de");

  private final Desk desk;
  private final WindowChoices choices;
  private final ChoiceRow<Look.Theme> theme;
  private final ChoiceRow<Look.Density> density;
  private final ChoiceRow<Look.Motion> motion;
  private final MenuButton language = new MenuButton();

  AppearancePage(SettingsModel model, Desk desk) {
    this.desk = desk;
    choices = model.choices();
    theme =
        row(
            Feather.SUN,
            "look-theme",
            desk.text("settings.theme"),
            words("settings.theme.", Look.Theme.values()),
            chosen -> choices.look(look -> look.withTheme(chosen)));
    density =
        row(
            Feather.LIST,
            "look-density",
            desk.text("settings.density"),
            words("settings.density.", Look.Density.values()),
            chosen -> choices.look(look -> look.withDensity(chosen)));
    motion =
        row(
            Feather.WIND,
            "look-motion",
            desk.text("settings.motion"),
            words("settings.motion.", Look.Motion.values()),
            chosen -> choices.look(look -> look.withMotion(chosen)));
    theme.detail(desk.text("settings.theme.detail"));
    motion.detail(desk.text("settings.motion.detail"));
    theme.getStyleClass().add("first");
    var card = new VBox(theme, density, motion, languageRow());
    card.getStyleClass().addAll(Styles.CARD, "settings-card");
    setId("appearance-page");
    getStyleClass().add("settings-page");
    getChildren()
        .addAll(
            new PageHead(
                model.words().name(SettingsPage.APPEARANCE),
                desk.text("settings.appearance.about"),
                Buttons.of(
                    "appearance-defaults",
                    desk.text("settings.defaults"),
                    choices::lookToDefaults,
                    Styles.COMPACT,
                    Styles.QUIET)),
            card);
    model.factsProperty().subscribe(this::show);
  }

  private static <E> ChoiceRow<E> row(
      Feather glyph, String id, String name, Map<E, String> words, Consumer<E> choose) {
    return new ChoiceRow<>(glyph, id, name, words, words.keySet().iterator().next(), choose);
  }

  /// @param keys where the words of the values stand among the texts
  private <E extends Enum<E>> Map<E, String> words(String keys, E[] values) {
    Map<E, String> words = new LinkedHashMap<>();
    for (E value : values) {
      words.put(value, desk.text(keys + value.name().toLowerCase(Locale.ROOT)));
    }
    return words;
  }

  private SettingRow languageRow() {
    language.setId("look-language");
    language.setMinWidth(USE_PREF_SIZE);
    language.getItems().add(item("", desk.text("settings.language.system")));
    LANGUAGES.forEach(tag -> language.getItems().add(item(tag, WindowChoices.named(tag))));
    var row =
        new SettingRow(Icons.of(Feather.GLOBE), Labels.of(desk.text("settings.language"), "name"))
            .with(language);
    row.detail(desk.text("settings.language.detail"));
    return row;
  }

  private MenuItem item(String tag, String name) {
    var item = new MenuItem(name);
    item.setOnAction(_ -> choices.language(tag));
    return item;
  }

  private void show(@Nullable Facts facts) {
    if (facts != null) {
      Look look = facts.settings().window().look();
      theme.show(look.theme());
      density.show(look.density());
      motion.show(look.motion());
      String tag = look.language();
      language.setText(
          tag.isEmpty() ? desk.text("settings.language.system") : WindowChoices.named(tag));
      language.setAccessibleText(desk.text("settings.language") + ", " + language.getText());
    }
  }
}
