package app.commonplace.ui.palette;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Pills;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.controls.TypingHead;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The palette over the window. The focus stays in its field; arrows choose, Enter takes, Escape
/// closes, and the focus goes back to where it was. FX thread.
public final class PaletteLayer extends StackPane {
  private static final double WIDTH = 640;
  private static final double MOST_HIGH = 460;
  private static final int PAGE = 8;
  private static final double MOST_WIDE = 220;

  private final PaletteModel model;
  private final Desk desk;
  private final TextField field = new TextField();
  private final ListView<PaletteRow> list;
  private final LayerFocus focus = new LayerFocus(this);

  public PaletteLayer(PaletteModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("palette");
    getStyleClass().add("palette-layer");
    list = new ListView<>(model.rows());
    list.setId("palette-rows");
    list.getStyleClass().add("palette-list");
    list.setFocusTraversable(false);
    list.setAccessibleText(desk.text("palette.rows"));
    list.setPlaceholder(Labels.of(desk.text("palette.nothing"), Styles.FG_MUTED));
    list.setCellFactory(_ -> new PaletteCell(model, desk));
    var box = new VBox(head(), list, foot());
    box.getStyleClass().addAll("popover", "palette-box");
    box.setMinWidth(WIDTH);
    box.setMaxSize(WIDTH, USE_PREF_SIZE);
    setAlignment(box, Pos.TOP_CENTER);
    getChildren().add(box);
    focus.takeKeys(this::press);
    focus.closeBeside(model::close);
    model.openProperty().subscribe(this::show);
    model.rows().subscribe(this::fit);
    model.chosenProperty().subscribe(this::choose);
  }

  private TypingHead head() {
    var head =
        new TypingHead(
            Feather.SEARCH,
            field,
            "palette-field",
            desk.text("palette.prompt"),
            model.typedProperty());
    head.getChildren().add(scope());
    return head;
  }

  /// The list that is looked within, with a cross that drops it as Backspace does.
  private Button scope() {
    var pill = new Button();
    pill.setId("palette-scope");
    pill.getStyleClass().setAll("scope-pill");
    pill.setGraphic(Icons.of(Feather.X, 11));
    pill.setContentDisplay(ContentDisplay.RIGHT);
    pill.setFocusTraversable(false);
    pill.setMaxWidth(MOST_WIDE);
    pill.setOnAction(_ -> model.dropScope());
    model
        .scopeProperty()
        .subscribe(scope -> {
          Parts.show(pill, scope != null);
          if (scope != null) {
            pill.setText(scope.name());
            pill.setAccessibleText(desk.text("palette.scope", scope.name()));
            Tips.set(pill, desk.text("palette.everywhere"));
          }
        });
    return pill;
  }

  private HBox foot() {
    var foot = new HBox(6);
    foot.getStyleClass().add("palette-foot");
    Label took = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED, "took");
    took.setId("palette-took");
    for (Typed.Kind kind : Typed.Kind.values()) {
      if (kind != Typed.Kind.ALL) {
        String word = kind.name().toLowerCase(java.util.Locale.ROOT);
        foot.getChildren()
            .addAll(
                Pills.key(kind.sign()),
                Labels.fixed(
                    desk.text("palette.kind." + word), Styles.SMALL, Styles.FG_MUTED, "kind"));
      }
    }
    foot.getChildren()
        .addAll(
            Labels.spring(),
            Pills.key("Tab"),
            Labels.fixed(desk.text("palette.actions"), Styles.SMALL, Styles.FG_MUTED, "kind"),
            took);
    model.tookProperty().subscribe(millis -> tell(millis.longValue(), took, foot));
    return foot;
  }

  /// How long it took to find what is shown, where the signs before it leave room for that.
  private void tell(long millis, Label took, HBox foot) {
    took.setText(millis < 0 ? "" : desk.text("palette.took", millis));
    Parts.show(took, millis >= 0);
    foot.applyCss();
    if (foot.prefWidth(-1) > WIDTH - 2) {
      Parts.show(took, false);
    }
  }

  /// As high as its lines, up to a limit.
  private void fit() {
    double high = 0;
    for (PaletteRow row : model.rows()) {
      high += PaletteCell.height(row);
    }
    list.setPrefHeight(Math.clamp(high + 10, 60, MOST_HIGH));
    choose(model.chosenProperty().get());
  }

  private void show(boolean open) {
    focus.show(open);
    if (open) {
      field.requestFocus();
      list.scrollTo(0);
    }
  }

  private void choose(Number index) {
    int at = index.intValue();
    if (at < 0 || at >= list.getItems().size()) {
      list.getSelectionModel().clearSelection();
      return;
    }
    list.getSelectionModel().clearAndSelect(at);
    boolean first = at <= 1; // with the head over it
    list.scrollTo(first ? 0 : Math.max(0, at - PAGE));
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> {
        if (!model.leaveActions()) {
          model.close();
        }
      }
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> model.take();
      case TAB -> tab(key.isShiftDown());
      case BACK_SPACE -> {
        if (!field.getText().isEmpty() || !(model.leaveActions() || model.dropScope())) {
          return;
        }
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void tab(boolean back) {
    if (back) {
      model.leaveActions();
    } else {
      model.listActions();
    }
  }
}
