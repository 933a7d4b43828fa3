package app.commonplace.ui.keyhelp;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.Pills;
import app.commonplace.ui.controls.TypingHead;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The help of keys over the window: all keys in two columns, narrowed by what is typed. Arrows
/// scroll, Escape closes. FX thread.
public final class KeyHelpLayer extends StackPane {
  private static final double WIDTH = 820;
  private static final double STEP = 0.12;
  private static final String PARTS = "\\+(?!$)| ";

  private final KeyHelpModel model;
  private final Desk desk;
  private final TextField field = new TextField();
  private final VBox left = new VBox();
  private final VBox right = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final LayerFocus focus = new LayerFocus(this);

  public KeyHelpLayer(KeyHelpModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("key-help");
    getStyleClass().add("key-help-layer");
    var columns = new HBox(left, right);
    columns.getStyleClass().add("key-help-columns");
    for (VBox column : List.of(left, right)) {
      HBox.setHgrow(column, Priority.ALWAYS);
      column.setPrefWidth(0);
    }
    scroll.setContent(columns);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var box = new VBox(head(), scroll, foot());
    box.getStyleClass().addAll("popover", "palette-box");
    box.setMinWidth(WIDTH);
    box.setMaxWidth(WIDTH);
    setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    focus.takeKeys(this::press);
    focus.closeBeside(model::close);
    model.openProperty().subscribe(this::show);
    model.typedProperty().subscribe((_, _) -> fill()); // not before it is open
  }

  private TypingHead head() {
    return new TypingHead(
        Feather.COMMAND, field, "key-help-field", desk.text("keys.find"), model.typedProperty());
  }

  private HBox foot() {
    var foot =
        new HBox(
            Labels.fixed(desk.text("keyhelp.rebind"), Styles.SMALL, Styles.FG_MUTED),
            Labels.spring(),
            Pills.key("Esc"),
            Labels.fixed(desk.text("keyhelp.close"), Styles.SMALL, Styles.FG_MUTED));
    foot.setSpacing(6);
    foot.getStyleClass().add("palette-foot");
    return foot;
  }

  private void show(boolean open) {
    if (open) {
      fill();
    }
    focus.show(open);
    if (open) {
      field.requestFocus();
    }
  }

  private void fill() {
    left.getChildren().clear();
    right.getChildren().clear();
    List<KeyHelpModel.Group> groups = model.groups();
    int leftLines = 0;
    int rightLines = 0;
    for (KeyHelpModel.Group group : groups) {
      int lines = group.lines().size() + 1;
      boolean goesLeft = leftLines <= rightLines;
      (goesLeft ? left : right).getChildren().add(group(group));
      leftLines += goesLeft ? lines : 0;
      rightLines += goesLeft ? 0 : lines;
    }
    if (groups.isEmpty()) {
      left.getChildren().add(Labels.of(desk.text("keys.nothing"), Styles.FG_MUTED));
    }
    scroll.setVvalue(0);
  }

  private static VBox group(KeyHelpModel.Group group) {
    Label name = Labels.of(group.name(), Styles.CAPTION, Styles.SEMI, Styles.FG_MUTED);
    var box = new VBox(name);
    box.getStyleClass().add("key-help-group");
    group.lines().forEach(line -> box.getChildren().add(line(line)));
    return box;
  }

  private static HBox line(KeyHelpModel.Line line) {
    Label does = Labels.filling(line.does());
    Wrapping.of(does);
    var row = new HBox(4, does);
    for (String part : line.key().isEmpty() ? new String[0] : line.key().split(PARTS)) {
      row.getChildren().add(Pills.key(part));
    }
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("key-help-line");
    return row;
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> model.close();
      case DOWN -> scroll.setVvalue(scroll.getVvalue() + STEP);
      case UP -> scroll.setVvalue(scroll.getVvalue() - STEP);
      case TAB -> field.requestFocus(); // there is nothing else to go to
      default -> {
        return;
      }
    }
    key.consume();
  }
}
