package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.keys.KeyWords;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// All keys, by the place where they act. FX thread.
final class KeysPage extends VBox {
  private final KeyChoices model;
  private final KeyWords words;
  private final TextField find = new TextField();
  private final VBox groups = new VBox();
  private final SwitchRow letters;
  private final Label nothing;
  private final Map<KeyAction, KeyLine> lines = new EnumMap<>(KeyAction.class);

  KeysPage(SettingsModel settings, Desk desk) {
    words = new KeyWords(desk.texts());
    model = settings.keys();
    for (KeyAction action : KeyAction.values()) {
      lines.put(action, new KeyLine(model, action, desk));
    }
    find.setId("keys-find");
    find.setPromptText(desk.text("keys.find"));
    find.setAccessibleText(desk.text("keys.find"));
    find.textProperty().bindBidirectional(model.typedProperty());
    nothing = Labels.of(desk.text("keys.nothing"), Styles.FG_MUTED);
    letters =
        new SwitchRow(Feather.TYPE, "keys-letters", desk.text("keys.letters"), model::letters);
    letters.detail(desk.text("keys.lettersAbout"));
    letters.getStyleClass().add("first");
    var card = new VBox(letters);
    card.getStyleClass().addAll(Styles.CARD, "settings-card");
    setMargin(find, new Insets(16, 0, 0, 0));
    setId("keys-page");
    getStyleClass().add("settings-page");
    getChildren()
        .addAll(
            new PageHead(
                settings.words().name(SettingsPage.KEYS),
                desk.text("keys.about"),
                Buttons.of(
                    "keys-defaults",
                    desk.text("keys.resetAll"),
                    model::resetAll,
                    Styles.COMPACT,
                    Styles.QUIET)),
            card,
            find,
            groups);
    model.typedProperty().subscribe(_ -> fill());
    model.stateProperty().subscribe(this::show);
    settings.factsProperty().subscribe(_ -> show()); // at once, too
  }

  private void fill() {
    List<KeyAction> found = model.found();
    groups.getChildren().clear();
    for (KeyPlace place : KeyPlace.values()) {
      List<KeyLine> here =
          found.stream()
              .filter(action -> action.place() == place)
              .map(lines::get)
              .filter(java.util.Objects::nonNull)
              .toList();
      if (!here.isEmpty()) {
        var card = new VBox();
        card.getStyleClass().addAll(Styles.CARD, "settings-card", "key-card");
        card.getChildren().addAll(here);
        Label heading = SettingRow.heading(words.name(place));
        groups.getChildren().addAll(heading, card);
      }
    }
    if (found.isEmpty()) {
      groups.getChildren().add(nothing);
    }
  }

  private void show() {
    letters.show(model.letters());
    lines.values().forEach(KeyLine::show);
  }
}
