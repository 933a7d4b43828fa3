package app.commonplace.ui.settings;

import app.commonplace.model.Tag;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Chip;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Tags whose entries are never sent anywhere. FX thread.
final class HeldCard extends HBox {
  private final SettingsModel model;
  private final Desk desk;
  private final FlowPane chips = new FlowPane(6, 6);
  private final Label entries = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
  private final Button add;
  private final TextField field = new TextField();
  private List<Tag> others = List.of();

  HeldCard(SettingsModel model, Desk desk) {
    super(16);
    this.model = model;
    this.desk = desk;
    setId("held-card");
    getStyleClass().addAll(Styles.CARD, "setting-row", "held-card");
    add = Buttons.chip("held-add", Feather.PLUS, desk.text("settings.tag"), this::begin);
    add.setAccessibleText(desk.text("settings.tag.spoken"));
    field.setId("held-field");
    field.getStyleClass().add("small");
    field.setPrefColumnCount(12);
    field.setPromptText(desk.text("settings.tagPrompt"));
    field.setAccessibleText(desk.text("settings.tag.spoken"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    Wrapping.of(entries);
    chips.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(chips, Priority.ALWAYS);
    getChildren().addAll(Icons.of(Feather.LOCK), chips, entries);
    model.factsProperty().subscribe(this::show);
  }

  private void begin() {
    chips.getChildren().remove(add);
    chips.getChildren().add(field);
    field.clear();
    field.requestFocus();
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> {
        if (!field.getText().isBlank()) {
          model.held().neverLeaves(field.getText(), true);
        }
        end();
      }
      case ESCAPE -> end();
      case TAB -> complete();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void complete() {
    String typed = field.getText().toLowerCase(Locale.ROOT);
    others.stream()
        .map(Tag::name)
        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(typed))
        .findFirst()
        .ifPresent(name -> {
          field.setText(name);
          field.end();
        });
  }

  private void end() {
    chips.getChildren().remove(field);
    if (!chips.getChildren().contains(add)) {
      chips.getChildren().add(add);
    }
    add.requestFocus();
  }

  private void show(@Nullable Facts facts) {
    if (facts == null) {
      return;
    }
    others = facts.held().others();
    boolean typing = chips.getChildren().contains(field);
    chips
        .getChildren()
        .setAll(
            facts.held().tags().stream()
                .map(tag ->
                    new Chip(
                        tag.name(),
                        tag.hue(),
                        desk.text("settings.letLeave", tag.name()),
                        () -> model.held().neverLeaves(tag.name(), false)))
                .toList());
    chips.getChildren().add(typing ? field : add);
    entries.setText(desk.text("settings.heldEntries", facts.held().entries()));
  }
}
