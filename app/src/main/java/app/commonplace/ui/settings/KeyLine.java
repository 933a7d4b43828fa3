package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPress;
import app.commonplace.ui.settings.KeyChoices.State;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One action and its key, which can be bound, taken away and put back. FX thread.
final class KeyLine extends VBox {
  private final KeyChoices model;
  private final KeyAction action;
  private final Desk desk;
  private final Button key;
  private final IconButton none;
  private final IconButton reset;
  private final Label taken = Labels.filling("", Styles.SMALL, Styles.FG_WARNING);
  private final HBox conflict;

  KeyLine(KeyChoices model, KeyAction action, Desk desk) {
    this.model = model;
    this.action = action;
    this.desk = desk;
    String id = "key-" + action.word();
    key = Buttons.of(id, "", () -> model.begin(action), Styles.COMPACT, "key-button");
    none = icon(id + "-none", Feather.X, "keys.none", () -> model.unbind(action));
    reset = icon(id + "-reset", Feather.ROTATE_CCW, "keys.usual", () -> model.reset(action));
    Wrapping.of(taken);
    conflict =
        new HBox(
            8,
            taken,
            Buttons.of(id + "-take", desk.text("keys.take"), model::take, Styles.COMPACT),
            Buttons.of(id + "-leave", desk.text("keys.leave"), model::rest, Styles.COMPACT));
    conflict.setAlignment(Pos.CENTER_LEFT);
    Label name = Labels.filling(model.name(action));
    var line = new HBox(6, name, reset, key, none);
    line.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("key-line");
    getChildren().addAll(line, conflict);
    key.focusedProperty()
        .subscribe(focused -> {
          if (!focused && waits()) {
            model.rest();
          }
        });
    show();
  }

  private IconButton icon(String id, Feather glyph, String text, Runnable does) {
    var button = new IconButton(id, glyph, desk.text(text, model.name(action)));
    button.getStyleClass().add(Styles.COMPACT);
    button.setOnAction(_ -> {
      does.run();
      key.requestFocus();
    });
    return button;
  }

  private boolean waits() {
    return model.stateProperty().get() instanceof State.Waiting(KeyAction who) && who == action;
  }

  void show() {
    Optional<KeyPress> bound = model.map().keyOf(action);
    key.setText(
        waits()
            ? desk.text("keys.press")
            : bound.map(KeyPress::shown).orElseGet(() -> desk.text("keys.unset")));
    key.setAccessibleText(model.name(action) + ", " + key.getText());
    none.setDisable(bound.isEmpty());
    reset.setVisible(model.map().isChanged(action));
    boolean takes =
        model.stateProperty().get() instanceof State.Taken(KeyAction who, _, _) && who == action;
    boolean came = takes && !conflict.isVisible();
    Parts.show(conflict, takes);
    if (takes && model.stateProperty().get() instanceof State.Taken state) {
      String others = state.others().stream().map(model::name).collect(Collectors.joining(", "));
      taken.setText(desk.text("keys.taken", state.key().shown(), others));
    }
    if (came) {
      conflict.getChildren().get(1).requestFocus();
    }
  }
}
