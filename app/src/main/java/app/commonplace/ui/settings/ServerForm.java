package app.commonplace.ui.settings;

import app.commonplace.runtime.EmbeddingChoice.Server;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks for the address and the model of a server. FX thread.
final class ServerForm extends VBox {
  private final TextField address = new TextField();
  private final TextField name = new TextField();
  private final Button toggle;

  ServerForm(SettingsModel model, Desk desk) {
    super(6);
    getStyleClass().add("form");
    toggle = Buttons.of("server-edit", desk.text("settings.setUp"), this::openOrClose, Styles.LINK);
    field(address, "server-address", desk.text("settings.address"), "http://localhost:11434/v1");
    field(name, "server-model", desk.text("settings.model"), "nomic-embed-text");
    HBox.setHgrow(address, Priority.ALWAYS);
    Button test =
        Buttons.of(
            "server-test",
            desk.text("settings.test"),
            () -> model.embedding().testServer(address.getText(), name.getText()),
            Styles.COMPACT);
    Button use =
        Buttons.of("server-use", desk.text("settings.use"), () -> use(model), Styles.COMPACT);
    BooleanExpression lacks =
        BooleanExpression.booleanExpression(
            address.textProperty().isEmpty().or(name.textProperty().isEmpty()));
    test.disableProperty().bind(lacks.or(model.changing().busyProperty()));
    use.disableProperty().bind(lacks.or(model.changing().busyProperty()));
    name.setOnAction(_ -> use.fire());
    getChildren().add(new HBox(6, address, name, test, use));
    Parts.show(this, false);
  }

  private static void field(TextField field, String id, String spoken, String example) {
    field.setId(id);
    field.getStyleClass().add("small");
    field.setAccessibleText(spoken);
    field.setPromptText(example);
  }

  private void use(SettingsModel model) {
    model.embedding().chooseServer(address.getText(), name.getText());
    Parts.show(this, false);
    toggle.requestFocus();
  }

  Button toggle() {
    return toggle;
  }

  void open() {
    Parts.show(this, true);
    address.requestFocus();
  }

  private void openOrClose() {
    if (isVisible()) {
      Parts.show(this, false);
    } else {
      open();
    }
  }

  /// Fills in what is set up, unless the person is at it.
  void show(@Nullable Server server) {
    if (server != null && !isVisible()) {
      address.setText(server.address().toString());
      name.setText(server.model());
    }
  }
}
