package app.commonplace.ui.reader;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The line in which words are typed that are looked for in the entry, and which of how many places
/// is shown.
final class FindStrip extends HBox {
  private final FindModel model;
  private final Desk desk;
  private final Runnable closed;
  private final TextField field = new TextField();
  private final Label place = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
  private final IconButton previous;
  private final IconButton next;

  /// @param closed called when the strip goes, to put the focus back
  FindStrip(FindModel model, Desk desk, Runnable closed) {
    super(4);
    this.model = model;
    this.desk = desk;
    this.closed = closed;
    setId("find-strip");
    getStyleClass().add("find-strip");
    setAlignment(Pos.CENTER_LEFT);
    field.setId("find-field");
    field.getStyleClass().add("bare");
    field.setPromptText(desk.text("find.prompt"));
    field.setAccessibleText(desk.text("find.prompt"));
    field.textProperty().bindBidirectional(model.wordsProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    place.setId("find-place");
    previous =
        new IconButton(
            "find-previous",
            Feather.CHEVRON_UP,
            desk.text("find.previous"),
            desk.keys().shown(KeyAction.FIND_PREVIOUS));
    previous.setOnAction(_ -> model.step(-1));
    next =
        new IconButton(
            "find-next",
            Feather.CHEVRON_DOWN,
            desk.text("find.next"),
            desk.keys().shown(KeyAction.FIND_NEXT));
    next.setOnAction(_ -> model.step(1));
    var close =
        new IconButton("find-close", Feather.X, desk.text("find.close"), desk.text("find.key.esc"));
    close.setOnAction(_ -> close());
    getChildren().addAll(Icons.of(Feather.SEARCH, 14), field, place, previous, next, close);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    model
        .openProperty()
        .subscribe(open -> {
          Parts.show(this, open);
        });
    model.countProperty().subscribe(_ -> tell());
    model.atProperty().subscribe(_ -> tell());
    model.wantedProperty().subscribe(_ -> tell());
  }

  private void tell() {
    int all = model.countProperty().get();
    boolean nothing = all == 0;
    boolean looks = !model.wantedProperty().get().equals(Wanted.NOTHING);
    place.setText(
        nothing
            ? looks ? desk.text("find.none") : ""
            : desk.text("find.place", model.number(), all));
    previous.setDisable(nothing);
    next.setDisable(nothing);
  }

  void open() {
    model.open();
    field.requestFocus();
    field.selectAll();
  }

  private void close() {
    model.close();
    closed.run();
  }

  private void press(KeyEvent key) {
    KeyAction meant = desk.keys().meant(KeyPlace.LIBRARY, key);
    boolean enters = key.getCode() == KeyCode.ENTER && field.isFocused();
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
    } else if (meant == KeyAction.FIND_NEXT || (enters && !key.isShiftDown())) {
      model.step(1);
    } else if (meant == KeyAction.FIND_PREVIOUS || enters) {
      model.step(-1);
    } else {
      return;
    }
    key.consume();
  }
}
