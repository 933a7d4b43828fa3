package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A chip that turns into a field: Enter adds what was typed as a tag, Tab completes it, Escape
/// leaves it.
final class TagAdder extends HBox {
  private final ReaderModel model;
  private final Button button;
  private final TextField field = new TextField();

  TagAdder(ReaderModel model, Desk desk) {
    super(6);
    this.model = model;
    button = Buttons.chip("add-tag", Feather.PLUS, desk.text("reader.tag"), this::begin);
    button.setAccessibleText(desk.text("reader.addTag"));
    field.setId("tag-field");
    field.getStyleClass().add("small");
    field.setPrefColumnCount(12);
    field.setPromptText(desk.text("reader.tagPrompt"));
    field.setAccessibleText(desk.text("reader.addTag"));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            end();
          }
        });
    getChildren().add(button);
  }

  void begin() {
    getChildren().setAll(field);
    field.clear();
    field.requestFocus();
  }

  private void end() {
    getChildren().setAll(button);
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> add();
      case ESCAPE -> end();
      case TAB -> model.changes().completeTag(field.getText(), this::complete);
      default -> {
        return;
      }
    }
    key.consume();
    if (key.getCode() != KeyCode.TAB) {
      button.requestFocus();
    }
  }

  private void add() {
    if (!field.getText().isBlank()) {
      model.changes().addTag(field.getText());
    }
    end();
  }

  private void complete(List<String> names) {
    if (!names.isEmpty()) {
      field.setText(names.getFirst());
      field.end();
    }
  }
}
