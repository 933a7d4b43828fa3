package app.commonplace.ui.importing;

import app.commonplace.importing.Happening.Fate;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.theme.Styles;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The preview of an import over the window. Space turns the row in focus, Mod+A takes all that are
/// shown, Mod+Enter imports, Escape imports nothing. FX thread.
public final class PreviewLayer extends StackPane {
  private static final double WIDTH = 760;
  private static final double HEIGHT = 620;

  private final PreviewModel model;
  private final Desk desk;
  private final PreviewWords words;
  private final Label heading = Labels.filling("", Styles.HEADING);
  private final Map<Fate, ToggleButton> fates = new EnumMap<>(Fate.class);
  private final TextField field = new TextField();
  private final ListView<PreviewRow> list;
  private final Button take;
  private final LayerFocus focus = new LayerFocus(this);

  public PreviewLayer(PreviewModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    words = new PreviewWords(desk);
    list = list();
    take = Buttons.of("preview-take", "", model::take, Styles.PRIMARY);
    setId("preview");
    getStyleClass().add("preview-layer");
    var box = new VBox(head(), list, foot());
    box.getStyleClass().addAll("popover", "preview-box");
    box.setMaxSize(WIDTH, HEIGHT);
    getChildren().add(box);
    focus.takeKeys(this::press);
    sceneProperty().flatMap(scene -> scene.focusOwnerProperty()).subscribe(this::keepFocus);
    model.stateProperty().subscribe(this::show);
    model.lookedAtProperty().subscribe(this::tell);
    model.chosenProperty().subscribe(this::tell);
  }

  private ListView<PreviewRow> list() {
    var rows = new ListView<>(model.rows());
    rows.setId("preview-rows");
    rows.getStyleClass().add("preview-list");
    rows.setFixedCellSize(PreviewCell.HEIGHT);
    rows.setAccessibleText(desk.text("preview.rows"));
    rows.setPlaceholder(Labels.of(desk.text("preview.none"), Styles.FG_MUTED));
    rows.setCellFactory(_ -> new PreviewCell(model, words));
    VBox.setVgrow(rows, Priority.ALWAYS);
    return rows;
  }

  private VBox head() {
    heading.setId("preview-heading");
    field.setId("preview-field");
    field.setPromptText(desk.text("preview.filter"));
    field.setAccessibleText(desk.text("preview.filter"));
    field.textProperty().bindBidirectional(model.typedProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    var pills = new HBox(6);
    for (Fate fate : Fate.values()) {
      pills.getChildren().add(pill(fate));
    }
    model.fateProperty().subscribe(only -> fates.forEach((f, b) -> b.setSelected(f == only)));
    Button all = choosing("preview-all", desk.text("preview.all"), true);
    all.setAccessibleText(desk.text("preview.all.spoken"));
    Button none = choosing("preview-none", desk.text("preview.noneOf"), false);
    none.setAccessibleText(desk.text("preview.noneOf.spoken"));
    var narrowing = new HBox(8, field, all, none);
    narrowing.setAlignment(Pos.CENTER_LEFT);
    var questions = new QuestionCards(desk, model.doubts(), model::answer);
    var head = new VBox(10, heading, questions, pills, narrowing);
    head.getStyleClass().add("preview-head");
    return head;
  }

  private Button choosing(String id, String text, boolean wanted) {
    return Buttons.of(id, text, () -> model.chooseShown(wanted), Styles.QUIET);
  }

  private ToggleButton pill(Fate fate) {
    var pill = new ToggleButton();
    pill.setId("preview-" + fate.name().toLowerCase(Locale.ROOT));
    pill.getStyleClass().setAll("link-kind");
    pill.setOnAction(_ -> model.fateProperty().set(pill.isSelected() ? fate : null));
    fates.put(fate, pill);
    return pill;
  }

  private HBox foot() {
    Button cancel = Buttons.of("preview-cancel", desk.text("preview.cancel"), model::close);
    Label promise = Labels.filling(desk.text("preview.promise"), Styles.SMALL, Styles.FG_MUTED);
    var foot = new HBox(8, promise, cancel, take);
    foot.getStyleClass().add("preview-foot");
    return foot;
  }

  private void show(PreviewModel.State state) {
    boolean open = state != PreviewModel.State.CLOSED;
    focus.show(open);
    tell();
    if (state == PreviewModel.State.LOOKING) {
      field.requestFocus();
    } else if (open) {
      list.scrollTo(0);
      list.getSelectionModel().clearAndSelect(0);
      list.requestFocus();
    }
  }

  private void tell() {
    boolean shown = model.stateProperty().get() == PreviewModel.State.SHOWN;
    heading.setText(
        shown
            ? desk.text("preview.heading", model.count())
            : desk.text("preview.looking", model.lookedAtProperty().get()));
    fates.forEach((fate, pill) -> {
      pill.setText(words.fate(fate) + "  " + desk.texts().number(model.count(fate)));
      pill.setDisable(model.count(fate) == 0);
    });
    take.setText(desk.text("preview.take", model.chosenProperty().get()));
    take.setDisable(model.chosenProperty().get() == 0);
    list.refresh();
  }

  /// Popups keep the focus.
  private void keepFocus(@Nullable Node owner) {
    boolean open = model.stateProperty().get() != PreviewModel.State.CLOSED;
    if (open && isVisible() && owner != null && !Parts.contains(this, owner)) {
      field.requestFocus();
    }
  }

  private void press(KeyEvent key) {
    if (Keys.DONE.match(key)) {
      model.take();
    } else if (key.getCode() == KeyCode.ESCAPE) {
      model.close();
    } else if (key.getCode() == KeyCode.DOWN && field.isFocused()) {
      list.requestFocus();
    } else if (!list.isFocused() || !pressInList(key)) {
      return;
    }
    key.consume();
  }

  private boolean pressInList(KeyEvent key) {
    if (Keys.ALL.match(key)) {
      model.chooseShown(true);
      return true;
    }
    if (Keys.isPlain(key) && !desk.keys().isIdle(key) && key.getCode() == KeyCode.SLASH) {
      field.requestFocus();
      return true;
    }
    PreviewRow row = list.getSelectionModel().getSelectedItem();
    if (key.getCode() == KeyCode.SPACE && row != null) {
      model.turn(row);
      return true;
    }
    return false;
  }
}
