package app.commonplace.ui.linking;

import app.commonplace.organizing.Target;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Pills;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.keys.KeyPress;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Asks over the window what a passage is to be linked to, keeps the focus inside, and gives it
/// back. FX thread.
public final class LinkLayer extends StackPane {
  private static final double WIDTH = 592;
  private static final double PREVIEW = 420;
  private static final double ROW = 50;
  private static final int MOST_ROWS = 10;
  private static final double ROOM_FOR_PREVIEW = 1120;

  private final LinkModel model;
  private final Desk desk;
  private final TextField field = new TextField();
  private final TextField note = new TextField();
  private final ListView<Suggestion> list;
  private final Map<LinkKind, ToggleButton> kinds = new EnumMap<>(LinkKind.class);
  private final Button link;
  private final PreviewPane preview;
  private final LayerFocus focus = new LayerFocus(this);
  private final VBox box;
  private final HBox both;
  private Supplier<@Nullable Bounds> linked = () -> null;
  private int rows = Standing.MOST_ROWS;

  public LinkLayer(LinkModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("linking");
    getStyleClass().add("linking-layer");
    list = new ListView<>(model.suggestions());
    link = Buttons.of("link-both", desk.text("linking.link"), model::link, Styles.PRIMARY);
    link.setGraphic(Icons.of(Feather.CORNER_DOWN_LEFT, 14));
    link.setContentDisplay(ContentDisplay.RIGHT);
    box = new VBox(head(), suggested(), list, kindsAndNote(), foot());
    box.setId("link-popover");
    box.getStyleClass().addAll("popover", "link-popover");
    box.setMinWidth(WIDTH);
    box.setMaxSize(WIDTH, USE_PREF_SIZE);
    preview = new PreviewPane(model, desk);
    preview.setMinWidth(PREVIEW);
    preview.setMaxWidth(PREVIEW);
    preview.setMaxHeight(ROW * MOST_ROWS);
    both = new HBox(16, box, preview);
    both.setAlignment(Pos.TOP_CENTER);
    both.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setAlignment(both, Pos.TOP_CENTER);
    getChildren().add(both);
    focus.takeKeys(this::press);
    focus.closeBeside(model::cancel);
    model.fromProperty().subscribe(this::show);
    model.chosenProperty().subscribe(_ -> choose());
    widthProperty().subscribe(this::fit);
  }

  /// @param where what is linked stands in the scene; null where it is not in view
  public void standAt(Supplier<@Nullable Bounds> where) {
    linked = where;
  }

  /// The passage that is linked stays in view beside the popover.
  private void stand() {
    Bounds shown = linked.get();
    showRows(Standing.MOST_ROWS);
    applyCss();
    double top = Standing.USUAL;
    if (shown != null) {
      Bounds at = sceneToLocal(shown);
      // shown for the first time it has no height yet
      double room = getScene() == null ? getHeight() : getScene().getHeight();
      var standing = Standing.of(at.getMinY(), at.getMaxY(), box.prefHeight(WIDTH), ROW, room);
      top = standing.top();
      showRows(standing.rows());
    }
    boolean moved = top != Standing.USUAL;
    preview.setMaxHeight(moved ? box.prefHeight(WIDTH) : ROW * MOST_ROWS);
    both.setTranslateY(top - Standing.USUAL);
  }

  private void showRows(int most) {
    rows = most;
    list.setPrefHeight(ROW * most + 10);
  }

  private HBox head() {
    field.setId("link-field");
    field.getStyleClass().add("bare");
    field.setPromptText(desk.text("linking.prompt"));
    field.setAccessibleText(desk.text("linking.prompt"));
    field.textProperty().bindBidirectional(model.typedProperty());
    HBox.setHgrow(field, Priority.ALWAYS);
    var head = new HBox(10, Icons.of(Feather.LINK, 18, Styles.FG_DEFAULT), field);
    head.getStyleClass().add("link-head");
    return head;
  }

  private HBox suggested() {
    Label word = Labels.fixed("", Styles.CAPTION, Styles.SEMI, Styles.FG_MUTED);
    model
        .typedProperty()
        .subscribe(typed ->
            word.setText(desk.text(typed.isBlank() ? "linking.suggested" : "linking.found")));
    var line =
        new HBox(
            14,
            word,
            Labels.spring(),
            Labels.legend("keyword-swatch", desk.text("search.legend.keyword")),
            Labels.legend("meaning-swatch", desk.text("search.legend.meaning")));
    line.getStyleClass().add("link-strip");
    list.setId("link-suggestions");
    list.getStyleClass().add("link-list");
    list.setFixedCellSize(ROW);
    showRows(Standing.MOST_ROWS);
    list.setFocusTraversable(false);
    list.setAccessibleText(desk.text("linking.suggested"));
    list.setPlaceholder(nothing());
    list.setCellFactory(_ -> new SuggestionCell(model, desk));
    return line;
  }

  private Label nothing() {
    Label nothing = Labels.of("", Styles.FG_MUTED);
    nothing.setId("link-nothing");
    nothing.setPadding(new Insets(0, 24, 0, 24));
    nothing.setTextAlignment(TextAlignment.CENTER);
    Wrapping.of(nothing);
    model
        .typedProperty()
        .subscribe(typed ->
            nothing.setText(
                desk.text(LinkModel.isAddress(typed) ? "linking.nowhere" : "linking.nothing")));
    return nothing;
  }

  private VBox kindsAndNote() {
    var group = new ToggleGroup();
    var line = new HBox(6);
    for (LinkKind kind : LinkKind.values()) {
      var button =
          new ToggleButton((kind.ordinal() + 1) + "  " + desk.text("linking.kind." + kind.word()));
      button.setId("link-kind-" + kind.word());
      button.getStyleClass().setAll("link-kind");
      button.setToggleGroup(group);
      button.setAccessibleText(desk.text("linking.kind." + kind.word()));
      button.setOnAction(_ -> model.kindProperty().set(kind));
      kinds.put(kind, button);
      line.getChildren().add(button);
    }
    model
        .kindProperty()
        .subscribe(chosen -> kinds.forEach((kind, button) -> button.setSelected(kind == chosen)));
    note.setId("link-note");
    note.setPromptText(desk.text("linking.note"));
    note.setAccessibleText(desk.text("linking.note"));
    note.textProperty().bindBidirectional(model.noteProperty());
    var box = new VBox(10, line, note);
    box.getStyleClass().add("link-kinds");
    return box;
  }

  private HBox foot() {
    Button cancel =
        Buttons.of("link-cancel", desk.text("linking.cancel"), model::cancel, Styles.QUIET);
    var foot =
        new HBox(
            6,
            Pills.key("↑"),
            Pills.key("↓"),
            Labels.fixed(desk.text("linking.hint.choose"), Styles.SMALL, Styles.FG_MUTED),
            Pills.key(KeyPress.choosing()),
            Pills.key("1"),
            Labels.fixed("…", Styles.SMALL, Styles.FG_MUTED),
            Pills.key("5"),
            Labels.fixed(desk.text("linking.hint.kind"), Styles.SMALL, Styles.FG_MUTED),
            Labels.spring(),
            cancel,
            link);
    foot.getStyleClass().add("link-foot");
    return foot;
  }

  private void fit(Number width) {
    boolean room = width.doubleValue() >= ROOM_FOR_PREVIEW;
    Parts.show(preview, room);
  }

  private void show(@Nullable Target from) {
    boolean shown = from != null;
    focus.show(shown);
    if (shown) {
      stand();
      field.requestFocus();
      FxThread.later(field::end);
    }
  }

  private void choose() {
    int at = model.chosenProperty().get();
    if (at < 0 || at >= list.getItems().size()) {
      list.getSelectionModel().clearSelection();
    } else {
      list.getSelectionModel().clearAndSelect(at);
      list.scrollTo(Math.max(0, at - rows + 1));
    }
    link.setDisable(model.suggestion().isEmpty());
    preview.title(model.suggestion().map(model::title).orElse(""));
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ESCAPE -> model.cancel();
      case DOWN -> model.move(1);
      case UP -> model.move(-1);
      case ENTER -> {
        if (key.getTarget() instanceof Button) {
          return; // the button says what Enter does
        }
        model.link();
      }
      default -> {
        if (!chooseKind(KeyPress.choice(key))) {
          return;
        }
      }
    }
    key.consume();
  }

  private boolean chooseKind(int number) {
    boolean known = number >= 1 && number <= LinkKind.values().length;
    if (known) {
      model.kindProperty().set(LinkKind.values()[number - 1]);
    }
    return known;
  }
}
