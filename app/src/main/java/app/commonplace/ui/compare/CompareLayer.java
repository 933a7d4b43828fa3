package app.commonplace.ui.compare;

import app.commonplace.ui.controls.Clipboards;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Segmented;
import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.RoomKeys;
import app.commonplace.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Answers side by side in the room of the screen, two or three where there is room: their words,
/// and below them the numbers, names and negations that differ. Escape leads back. FX thread.
public final class CompareLayer extends BorderPane {
  /// What a window of 1920 has beside its rail.
  private static final double ROOM_FOR_THREE = 1840;

  private final CompareModel model;
  private final Desk desk;
  private final Label prompt = Labels.filling("", Styles.FG_MUTED);
  private final Label place = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
  private final AnswerChips chips;
  private final List<AnswerColumn> columns;
  private final HBox beside = new HBox();
  private final TellingCard card;
  private final IconButton back;
  private final LayerFocus focus = new LayerFocus(this);
  private int column;
  private boolean scrolling;

  /// @param links opens what an answer links to
  public CompareLayer(CompareModel model, LinkOpener links, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("compare-layer");
    getStyleClass().addAll("pane", "compare-layer");
    var spans = new Spans(links);
    columns =
        Stream.of(Decision.LEFT, Decision.RIGHT, Decision.THIRD)
            .map(at ->
                new AnswerColumn(
                    at, spans, new VerdictButton(at, desk, model.deciding()::decide), desk))
            .toList();
    for (AnswerColumn one : columns) {
      HBox.setHgrow(one, Priority.ALWAYS);
      one.setPrefWidth(0);
      one.setMinWidth(0); // all as wide, whatever their buttons say
      one.scroll().vvalueProperty().subscribe(value -> together(value.doubleValue()));
    }
    back = new IconButton("compare-back", Feather.ARROW_LEFT, desk.text("compare.back"), "Esc");
    back.setOnAction(_ -> model.close());
    chips =
        new AnswerChips(
            model,
            desk,
            index -> model.choose(column, index),
            more -> model.add(asideColumn(), more));
    card = new TellingCard(model, desk);
    card.within(heightProperty());
    setTop(new VBox(head(), chips));
    setCenter(beside);
    setBottom(card);
    setMargin(card, new Insets(0, 24, 20, 24));
    RoomKeys.take(this, desk.keys(), this::press);
    widthProperty().subscribe(wide -> model.room(wide.doubleValue() < ROOM_FOR_THREE ? 2 : 3));
    model.answersProperty().subscribe(this::open);
    model.shownProperty().subscribe(this::show);
    model.atProperty().subscribe(_ -> reveal());
    model.deciding().decidedProperty().subscribe(_ -> showDecided());
    model.deciding().linesDecidedProperty().subscribe(_ -> card.showDecided());
  }

  private PaneHeader head() {
    var title = Labels.fixed(desk.text("compare.title"), Styles.PANE);
    var copy =
        new IconButton(
            "compare-copy",
            Feather.COPY,
            desk.text("keys.action.copy_comparison"),
            desk.keys().shown(KeyAction.COPY_COMPARISON));
    copy.setOnAction(_ -> copy());
    var head = new PaneHeader(back, title, prompt, place, modes(), copy);
    head.getStyleClass().add("compare-header");
    return head;
  }

  private void copy() {
    String markdown = model.markdown();
    if (!markdown.isEmpty()) {
      Clipboards.put(markdown);
      desk.messages().say(desk.text("compare.copied"));
    }
  }

  private void showDecided() {
    Comparison now = model.shownProperty().get();
    if (now != null) {
      int count = now.sides().size();
      for (int i = 0; i < count; i++) {
        Answer answer = now.sides().get(i).answer();
        columns.get(i).decided(answer, model.deciding().verdict(answer), count);
      }
      chips.show();
    }
  }

  private Segmented<CompareMode> modes() {
    var words = new LinkedHashMap<CompareMode, String>();
    for (CompareMode mode : CompareMode.values()) {
      words.put(mode, desk.text("compare.mode." + mode.word()));
    }
    var modes = new Segmented<>("compare-mode", words, model.modeProperty().get());
    modes.valueProperty().bindBidirectional(model.modeProperty());
    for (CompareMode mode : CompareMode.values()) {
      var hint = new Tooltip();
      hint.textProperty().bind(desk.keys().shown(mode.key()));
      modes.button(mode).setTooltip(hint);
    }
    return modes;
  }

  /// All sides move by the same share of their way, so that alike paragraphs stay beside each
  /// other.
  private void together(double value) {
    if (!scrolling) {
      scrolling = true;
      columns.forEach(one -> one.scroll().setVvalue(value));
      scrolling = false;
    }
  }

  private void open(List<Answer> answers) {
    boolean shown = !answers.isEmpty();
    boolean comes = shown && !isVisible();
    focus.show(shown);
    if (comes) {
      prompt.setText(model.prompt().replaceAll("\\s+", " "));
      enter(0);
      back.requestFocus();
    }
  }

  private void show(@Nullable Comparison comparison) {
    if (comparison == null) {
      return;
    }
    List<Comparison.Side> sides = comparison.sides();
    beside.getChildren().setAll(columns.subList(0, sides.size()));
    for (int i = 0; i < sides.size(); i++) {
      String where = desk.text("compare." + Decision.of(i).word(sides.size()));
      columns.get(i).show(sides.get(i), where);
    }
    if (column >= sides.size()) {
      enter(sides.size() - 1);
    }
    showDecided();
    card.show(comparison);
    tellPlace();
  }

  private void tellPlace() {
    int all = model.differences();
    int at = model.atProperty().get();
    place.setText(
        at < 0 ? desk.text("compare.differences", all) : desk.text("compare.place", at + 1, all));
  }

  private void reveal() {
    Comparison now = model.shownProperty().get();
    int at = model.atProperty().get();
    if (now != null && at >= 0) {
      scrolling = true; // each side goes to its own place
      for (int i = 0; i < now.sides().size(); i++) {
        goTo(columns.get(i), now.sides().get(i), at);
      }
      scrolling = false;
      tellPlace();
    }
  }

  private static void goTo(AnswerColumn column, Comparison.Side side, int at) {
    List<WordDiff.Span> spans = side.differing();
    if (!spans.isEmpty()) {
      column.goTo(side, spans.get(Math.min(at, spans.size() - 1)));
    }
  }

  private void press(KeyEvent key) {
    if (acts(desk.keys().meant(KeyPlace.COMPARE, key)) || moves(key.getCode())) {
      key.consume();
    }
  }

  private boolean acts(@Nullable KeyAction meant) {
    switch (meant) {
      case NEXT_DIFFERENCE -> model.walk(1);
      case PREVIOUS_DIFFERENCE -> model.walk(-1);
      case PREVIOUS_ANSWER -> model.step(column, -1);
      case NEXT_ANSWER -> model.step(column, 1);
      case LEFT_HELD -> model.deciding().decide(Decision.LEFT);
      case RIGHT_HELD -> model.deciding().decide(Decision.RIGHT);
      case THIRD_HELD -> model.deciding().decide(Decision.THIRD);
      case UNDECIDED -> model.deciding().decide(Decision.NEITHER);
      case COPY_COMPARISON -> copy();
      case COMPARE_WORDS -> model.modeProperty().set(CompareMode.WORDS);
      case COMPARE_LINES -> model.modeProperty().set(CompareMode.LINES);
      case COMPARE_CODE -> model.modeProperty().set(CompareMode.CODE);
      case null, default -> {
        return false;
      }
    }
    return true;
  }

  private boolean moves(KeyCode key) {
    switch (key) {
      case ESCAPE -> model.close();
      case LEFT -> walk(-1);
      case RIGHT -> walk(1);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// Goes to the column beside, and from then on shows which one it is.
  private void walk(int direction) {
    enter(Math.clamp(column + direction, 0, Math.max(0, model.columns() - 1)));
    columns.get(column).here(true);
  }

  /// Where another answer is put: not over the one that is compared with it.
  private int asideColumn() {
    return Math.max(column, 1);
  }

  private void enter(int wanted) {
    columns.forEach(one -> one.here(false));
    column = wanted;
  }
}
