package app.commonplace.ui.settings;

import app.commonplace.embedding.keys.KeyPlace;
import app.commonplace.embedding.keys.KeyStore;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A key: whether there is one and where, a way to try it, to type another, to remove it. What was
/// typed is never shown again. FX thread.
final class KeyRow extends VBox {
  private final SettingsModel model;
  private final KeyOwner owner;
  private final Desk desk;
  private final Label name = Labels.of("", "name");
  private final Label masked = Labels.fixed("", Styles.MONO, Styles.FG_MUTED);
  private final PasswordField field = new PasswordField();
  private final HBox form;
  private final Button test;
  private final Button replace;
  private final Button remove;
  private final SettingRow row;

  KeyRow(SettingsModel model, KeyOwner owner, Desk desk) {
    this.model = model;
    this.owner = owner;
    this.desk = desk;
    String id = "key-" + owner.name().toLowerCase(Locale.ROOT);
    setId(id);
    test = Buttons.of(id + "-test", desk.text("settings.test"), this::test, Styles.COMPACT);
    replace = Buttons.of(id + "-replace", desk.text("settings.add"), this::type, Styles.COMPACT);
    remove =
        Buttons.of(
            id + "-remove",
            desk.text("settings.remove"),
            () -> model.spending().remove(owner),
            Styles.COMPACT,
            Styles.DANGER);
    form = form(id);
    var buttons = new HBox(6, test, replace, remove);
    buttons.getStyleClass().add("buttons");
    row = new SettingRow(Icons.of(Feather.KEY), name, masked).with(buttons);
    row.below(form);
    getStyleClass().add("model-row");
    getChildren().add(row);
    model
        .spending()
        .wantedProperty()
        .subscribe(wanted -> {
          if (wanted == owner) {
            type();
          }
        });
  }

  private HBox form(String id) {
    field.setId(id + "-field");
    field.getStyleClass().add("small");
    field.setPromptText(desk.text("settings.keyPrompt"));
    field.setAccessibleText(desk.text("settings.keyPrompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button keep = Buttons.of(id + "-keep", desk.text("settings.keep"), this::keep, Styles.COMPACT);
    keep.disableProperty().bind(field.textProperty().isEmpty().or(model.changing().busyProperty()));
    field.setOnAction(_ -> keep.fire());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    var box = new HBox(6, field, keep);
    box.getStyleClass().add("form");
    Parts.show(box, false);
    return box;
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      key.consume();
    }
  }

  private void type() {
    Parts.show(form, true);
    field.requestFocus();
  }

  private void keep() {
    String typed = field.getText();
    close();
    model.spending().keep(owner, typed);
  }

  private void close() {
    field.clear();
    model.spending().want(null);
    Parts.show(form, false);
    replace.requestFocus();
  }

  private void test() {
    if (owner == KeyOwner.OPENROUTER) {
      model.spending().test();
      return;
    }
    Facts facts = model.factsProperty().get();
    if (facts != null) {
      facts.model(EmbedderKind.SERVER).ifPresent(known -> model.embedding().test(known.choice()));
    }
  }

  void show(Facts facts, Facts.Key key, boolean busy) {
    KeyPlace place = key.place();
    String whose =
        owner == KeyOwner.OPENROUTER
            ? desk.text("settings.openRouter")
            : desk.text("settings.theServer");
    name.setText(desk.text("settings.key", whose));
    masked.setText(key.masked());
    row.detail(place == null ? lacking(facts.keychain()) : where(place));
    boolean needsModel = owner == KeyOwner.SERVER && facts.model(EmbedderKind.SERVER).isEmpty();
    test.setDisable(busy || needsModel || !key.isThere());
    replace.setText(desk.text(key.isThere() ? "settings.replace" : "settings.add"));
    replace.setDisable(busy);
    remove.setDisable(busy || place == null || place == KeyPlace.ENVIRONMENT);
    test.setAccessibleText(desk.text("settings.test.spoken", whose));
    replace.setAccessibleText(replace.getText() + ", " + name.getText());
    remove.setAccessibleText(remove.getText() + ", " + name.getText());
  }

  private String lacking(boolean keychain) {
    if (owner == KeyOwner.SERVER) {
      return desk.text("settings.serverKeyNone");
    }
    return desk.text(keychain ? "settings.keyNone" : "settings.keyNoKeychain");
  }

  private String where(KeyPlace place) {
    return switch (place) {
      case KEYCHAIN -> desk.text("settings.inKeychain");
      case THIS_RUN -> desk.text("settings.inMemory");
      case ENVIRONMENT -> desk.text("settings.inEnvironment", KeyStore.VARIABLE);
    };
  }
}
