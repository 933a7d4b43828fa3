package app.commonplace.ui.compare;

import app.commonplace.organizing.Verdict;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Segmented;
import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.flow.Mark;
import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Two answers side by side over the window: their words, and below them the numbers, names and
/// negations that differ. Escape leads back. FX thread.
public final class CompareLayer extends BorderPane {
  private static final double TABLE = 220;

  private final CompareModel model;
  private final Desk desk;
  private final Label prompt = Labels.filling("", Styles.FG_MUTED);
  private final Label place = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
  private final HBox chips = new HBox(8);
  private final AnswerColumn left;
  private final AnswerColumn right;
  private final GridPane table = new GridPane();
  private final Label tableHead = Labels.fixed("", Styles.SEMI);
  private final VBox tableCard;
  private final IconButton back;
  private final LayerFocus focus = new LayerFocus(this);
  private boolean inLeft = true;
  private boolean scrolling;

  /// @param links opens what an answer links to
  public CompareLayer(CompareModel model, LinkOpener links, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("compare-layer");
    getStyleClass().addAll("pane", "compare-layer");
    var spans = new Spans(links);
    left = new AnswerColumn("compare-left", Mark.Kind.LEFT, spans, verdict(Decision.LEFT), desk);
    right =
        new AnswerColumn("compare-right", Mark.Kind.RIGHT, spans, verdict(Decision.RIGHT), desk);
    back = new IconButton("compare-back", Feather.ARROW_LEFT, desk.text("compare.back"), "Esc");
    back.setOnAction(_ -> model.close());
    var title = Labels.fixed(desk.text("compare.title"), Styles.PANE);
    chips.getStyleClass().add("compare-chips");
    chips.setAlignment(Pos.CENTER_LEFT);
    setTop(new VBox(new PaneHeader(back, title, prompt, place, modes()), chips));
    var columns = new HBox(left, right);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    left.setPrefWidth(0);
    right.setPrefWidth(0);
    setCenter(columns);
    tableCard = card();
    setBottom(tableCard);
    together(left.scroll(), right.scroll());
    together(right.scroll(), left.scroll());
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    addEventHandler(KeyEvent.KEY_PRESSED, this::shield);
    model.answersProperty().subscribe(this::open);
    model.shownProperty().subscribe(this::show);
    model.atProperty().subscribe(_ -> reveal());
    model.decidedProperty().subscribe(_ -> showDecided());
  }

  private VerdictButton verdict(Decision mine) {
    return new VerdictButton(mine, desk, model::decide);
  }

  private void showDecided() {
    Comparison now = model.shownProperty().get();
    if (now != null) {
      left.decided(now.left().answer(), model.verdict(now.left().answer()));
      right.decided(now.right().answer(), model.verdict(now.right().answer()));
      showChips();
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

  private VBox card() {
    var scroll = new ScrollPane(table);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(TABLE);
    scroll.setFocusTraversable(false);
    table.getStyleClass().add("compare-table");
    for (double percent : new double[] {14, 43, 43}) {
      var column = new ColumnConstraints();
      column.setPercentWidth(percent);
      table.getColumnConstraints().add(column);
    }
    var here = Labels.fixed(desk.text("compare.here"), Styles.SMALL, Styles.FG_MUTED);
    var head = new HBox(8, tableHead, Labels.spring(), here);
    head.getStyleClass().add("compare-table-head");
    head.setAlignment(Pos.CENTER_LEFT);
    var card = new VBox(head, scroll);
    card.getStyleClass().addAll(Styles.CARD, "compare-card");
    return card;
  }

  /// Both sides move by the same share of their way, so that alike paragraphs stay beside each
  /// other.
  private void together(ScrollPane one, ScrollPane other) {
    one.vvalueProperty()
        .subscribe(value -> {
          if (!scrolling) {
            scrolling = true;
            other.setVvalue(value.doubleValue());
            scrolling = false;
          }
        });
  }

  private void open(List<Answer> answers) {
    boolean shown = !answers.isEmpty();
    focus.show(shown);
    if (shown) {
      prompt.setText(model.prompt().replaceAll("\\s+", " "));
      back.requestFocus();
    }
  }

  private void show(@Nullable Comparison comparison) {
    if (comparison == null) {
      return;
    }
    left.show(comparison.left());
    right.show(comparison.right());
    showDecided();
    showTable(comparison.telling());
    tellPlace();
  }

  private void showChips() {
    List<Answer> answers = model.answersProperty().get();
    chips
        .getChildren()
        .setAll(
            Labels.fixed(
                desk.text(
                    model.prompt().isEmpty() ? "compare.several" : "compare.same", answers.size()),
                Styles.FG_MUTED));
    for (int i = 0; i < answers.size(); i++) {
      chips.getChildren().add(chip(answers.get(i), i));
    }
  }

  private ToggleButton chip(Answer answer, int index) {
    var chip = new ToggleButton(answer.name());
    chip.setId("compare-answer-" + index);
    chip.getStyleClass().setAll("link-kind");
    boolean atLeft = index == model.left();
    boolean atRight = index == model.right();
    chip.setSelected(atLeft || atRight);
    String side =
        atLeft
            ? desk.text("compare.left")
            : atRight ? desk.text("compare.right") : desk.text("compare.hidden");
    chip.setAccessibleText(answer.name() + ", " + side + said(chip, model.verdict(answer)));
    chip.setOnAction(_ -> {
      if (inLeft) {
        model.chooseLeft(index);
      } else {
        model.chooseRight(index);
      }
      showChips();
    });
    return chip;
  }

  /// Shows on a chip what was decided of its answer, and answers that in words.
  private String said(ToggleButton chip, Verdict verdict) {
    if (verdict == Verdict.NONE) {
      return "";
    }
    chip.setGraphic(Icons.of(verdict == Verdict.GOOD ? Feather.CHECK : Feather.X, 12));
    return ", " + desk.text("compare.verdict." + verdict.word());
  }

  private void showTable(List<Telling> telling) {
    table.getChildren().clear();
    tableHead.setText(
        telling.isEmpty()
            ? desk.text("compare.nothingTelling")
            : desk.text("compare.telling", telling.size()));
    for (int row = 0; row < telling.size(); row++) {
      Telling one = telling.get(row);
      table.add(Labels.of(desk.text("compare.kind." + one.kind().word()), Styles.FG_MUTED), 0, row);
      table.add(side(one.left(), one.kind()), 1, row);
      table.add(side(one.right(), one.kind()), 2, row);
    }
  }

  private Label side(String words, Telling.Kind kind) {
    boolean none = words.isEmpty();
    Label label = Labels.filling(none ? desk.text("compare.none") : words);
    if (none) {
      label.getStyleClass().add(Styles.FG_SUBTLE);
    } else if (kind == Telling.Kind.NAME) {
      label.getStyleClass().add(Styles.MONO);
    }
    return label;
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
      reveal(left, now.left().differing(), at);
      reveal(right, now.right().differing(), at);
      scrolling = false;
      tellPlace();
    }
  }

  private static void reveal(AnswerColumn column, List<WordDiff.Span> spans, int at) {
    if (!spans.isEmpty()) {
      column.reveal(spans.get(Math.min(at, spans.size() - 1)).start());
    }
  }

  private void press(KeyEvent key) {
    if (acts(desk.keys().meant(KeyPlace.COMPARE, key)) || moves(key.getCode())) {
      key.consume();
    }
  }

  /// Nothing below acts meanwhile, but what was decided here is taken back as anywhere.
  private void shield(KeyEvent key) {
    KeyAction meant = desk.keys().meant(KeyPlace.EVERYWHERE, key);
    if (meant != KeyAction.UNDO && meant != KeyAction.REDO) {
      key.consume();
    }
  }

  private boolean acts(@Nullable KeyAction meant) {
    switch (meant) {
      case NEXT_DIFFERENCE -> model.walk(1);
      case PREVIOUS_DIFFERENCE -> model.walk(-1);
      case PREVIOUS_ANSWER -> model.step(inLeft, -1);
      case NEXT_ANSWER -> model.step(inLeft, 1);
      case LEFT_HELD -> model.decide(Decision.LEFT);
      case RIGHT_HELD -> model.decide(Decision.RIGHT);
      case UNDECIDED -> model.decide(Decision.NEITHER);
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
      case LEFT -> inLeft = true;
      case RIGHT -> inLeft = false;
      default -> {
        return false;
      }
    }
    return true;
  }
}
