package app.commonplace.ui.writing;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.controls.WritingFoot;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where a note is written: a sheet over the window. Mod+Enter keeps it, Escape puts it away. FX
/// thread.
public final class WriteLayer extends StackPane {
  private static final double WIDTH = 640;
  private static final int LINES = 14;

  private final WriteModel model;
  private final Desk desk;
  private final Label head = Labels.of("", Styles.SEMI);
  private final TextArea text = new TextArea();
  private final LayerFocus focus = new LayerFocus(this);

  public WriteLayer(WriteModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("writing");
    getStyleClass().add("linking-layer");
    text.setId("writing-field");
    Wrapping.of(text);
    text.setPrefRowCount(LINES);
    text.setPromptText(desk.text("writing.prompt"));
    text.setAccessibleText(desk.text("writing.prompt"));
    text.textProperty().bindBidirectional(model.textProperty());
    var line = new HBox(8, Icons.of(Feather.EDIT_3, 14, "fg-warning"), head);
    line.setAlignment(Pos.CENTER_LEFT);
    var box = new VBox(12, line, text, foot());
    box.getStyleClass().addAll("popover", "writing-box");
    box.setMinWidth(WIDTH);
    box.setMaxSize(WIDTH, USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    focus.takeKeys(this::press);
    focus.closeBeside(model::close);
    model.openProperty().subscribe(this::show);
  }

  private WritingFoot foot() {
    Button cancel =
        Buttons.of("writing-cancel", desk.text("writing.cancel"), model::close, Styles.QUIET);
    Button keep =
        Buttons.of("writing-keep", desk.text("writing.keep"), model::keep, Styles.PRIMARY);
    keep.disableProperty().bind(model.textProperty().map(String::isBlank));
    return new WritingFoot(
        Labels.fixed(desk.text("writing.markdown"), Styles.SMALL, Styles.FG_MUTED),
        Keys.DONE.getDisplayText(),
        cancel,
        keep);
  }

  private void show(boolean open) {
    if (open) {
      head.setText(desk.text(model.isChanging() ? "writing.change" : "writing.new"));
    }
    focus.show(open);
    if (open) {
      text.requestFocus();
      text.end();
    }
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      model.close();
      key.consume();
    } else if (Keys.DONE.match(key)) {
      model.keep();
      key.consume();
    } else if (key.getCode() == KeyCode.TAB && text.isFocused() && !key.isControlDown()) {
      // a text of several lines would take it, and the buttons were reached by mouse alone
      text.requestFocusTraversal(
          key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
      key.consume();
    }
  }
}
