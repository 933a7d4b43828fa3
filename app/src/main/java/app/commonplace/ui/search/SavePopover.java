package app.commonplace.ui.search;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for the name of a search that is to be saved. A layer of the scene.
final class SavePopover extends VBox {
  private final Consumer<String> save;
  private final Runnable closed;
  private final TextField name = new TextField();

  /// @param closed called when the popover goes, to put the focus back
  SavePopover(Desk desk, Consumer<String> save, Runnable closed) {
    super(8);
    this.save = save;
    this.closed = closed;
    setId("save-popover");
    getStyleClass().addAll("popover", "save-popover");
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    name.setId("save-name");
    name.setPromptText(desk.text("search.saveName"));
    name.setAccessibleText(desk.text("search.saveName"));
    HBox.setHgrow(name, Priority.ALWAYS);
    var confirm =
        Buttons.of("save-confirm", desk.text("search.save"), this::confirm, Styles.PRIMARY);
    confirm.disableProperty().bind(name.textProperty().map(String::isBlank));
    Label title = Labels.of(desk.text("search.saveTitle"), Styles.SEMI);
    getChildren().addAll(title, new HBox(8, name, confirm));
    name.setOnAction(_ -> confirm());
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    hide();
  }

  void open() {
    name.clear();
    setVisible(true);
    setManaged(true);
    name.requestFocus();
  }

  private void confirm() {
    if (!name.getText().isBlank()) {
      String chosen = name.getText();
      close();
      save.accept(chosen);
    }
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      key.consume();
    }
  }

  private void close() {
    hide();
    closed.run();
  }

  private void hide() {
    setVisible(false);
    setManaged(false);
  }
}
