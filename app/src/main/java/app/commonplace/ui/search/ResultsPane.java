package app.commonplace.ui.search;

import app.commonplace.organizing.Verdict;
import app.commonplace.runtime.Look;
import app.commonplace.search.Mode;
import app.commonplace.search.SearchResult;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.keys.KeyPlace;
import app.commonplace.ui.keys.KeyPress;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The list of what was found, grouped by entry.
final class ResultsPane extends VBox {
  private static final int PAGE = 8;
  private static final KeyPress UP = new KeyPress(KeyCode.UP, false, true, false);
  private static final KeyPress DOWN = new KeyPress(KeyCode.DOWN, false, true, false);

  private final SearchModel model;
  private final Desk desk;
  private final ListView<ResultRow> list;
  private final Label entries = Labels.fixed("", Styles.CAPTION, Styles.FG_SUBTLE);
  private final Label notice = Labels.of("", "notice");

  ResultsPane(SearchModel model, Desk desk, Runnable onOpen) {
    this.model = model;
    setId("results");
    getStyleClass().addAll("results");
    list = new ListView<>(model.list().rows());
    list.setId("result-list");
    list.getStyleClass().add("result-list");
    this.desk = desk;
    list.setAccessibleText(desk.text("search.results"));
    list.setCellFactory(_ -> new ResultCell(model, desk, onOpen));
    VBox.setVgrow(list, Priority.ALWAYS);
    entries.setId("result-entries");
    notice.setId("search-notice");
    Wrapping.of(notice);
    notice.setMaxWidth(Double.MAX_VALUE);
    notice.textProperty().bind(model.results().noticeProperty());
    notice.visibleProperty().bind(model.results().noticeProperty().isNotEmpty());
    notice.managedProperty().bind(notice.visibleProperty());
    getChildren().addAll(strip(), notice, new MeantLine(model), list, new HintBar(desk));
    model.results().resultProperty().subscribe(this::count);
    model.selectedProperty().subscribe(this::reveal);
    model.densityProperty().addListener((_, _, _) -> list.refresh());
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    list.addEventFilter(KeyEvent.KEY_TYPED, this::judge);
    list.skinProperty().subscribe(this::watchEnd);
  }

  private HBox strip() {
    HBox meaning = Labels.legend("meaning-swatch", desk.text("search.legend.meaning"));
    model
        .results()
        .shownProperty()
        .subscribe(mode -> {
          Parts.show(meaning, mode != Mode.KEYWORD);
        });
    HBox keyword = Labels.legend("keyword-swatch", desk.text("search.legend.keyword"));
    var strip = new HBox(14, entries, Labels.spring(), keyword, meaning);
    strip.getStyleClass().add("result-strip");
    strip.setAlignment(Pos.CENTER_LEFT);
    return strip;
  }

  private void count(@Nullable SearchResult result) {
    entries.setText(result == null ? "" : model.words().entries(result));
  }

  private void press(KeyEvent key) {
    if (walks(desk.keys().meant(KeyPlace.RESULTS, key))
        || choosesSeveral(key)
        || (Keys.isPlain(key) && moves(key.getCode()))) {
      key.consume();
    }
  }

  private boolean walks(@Nullable KeyAction meant) {
    boolean walks = meant == KeyAction.NEXT_HIT || meant == KeyAction.PREVIOUS_HIT;
    if (walks) {
      model.list().move(meant == KeyAction.NEXT_HIT ? 1 : -1);
    }
    return walks;
  }

  private boolean choosesSeveral(KeyEvent key) {
    KeyPress pressed = KeyPress.of(key);
    boolean all = Keys.ALL.match(key);
    if (all) {
      model.list().chooseAll();
    } else if (pressed.equals(UP)) {
      model.list().extend(-1);
    } else if (pressed.equals(DOWN)) {
      model.list().extend(1);
    } else {
      return false;
    }
    return true;
  }

  /// Two lines of each hit, or one.
  void turnDensity() {
    boolean two = model.densityProperty().get() == Look.Density.COMFORTABLE;
    model.densityProperty().set(two ? Look.Density.COMPACT : Look.Density.COMFORTABLE);
  }

  private boolean moves(KeyCode key) {
    switch (key) {
      case DOWN -> model.list().move(1);
      case UP -> model.list().move(-1);
      case PAGE_DOWN -> model.list().move(PAGE);
      case PAGE_UP -> model.list().move(-PAGE);
      case HOME -> model.list().move(Integer.MIN_VALUE / 2);
      case END -> model.list().move(Integer.MAX_VALUE / 2);
      case RIGHT -> more(true);
      case LEFT -> more(false);
      default -> {
        return false;
      }
    }
    return true;
  }

  /// By the sign that was typed, since its key differs from keyboard to keyboard.
  private void judge(KeyEvent key) {
    if (!desk.keys().lettersProperty().get()) {
      return;
    }
    switch (key.getCharacter()) {
      case "+" -> model.judgements().judge(Verdict.GOOD);
      case "-", "−" -> model.judgements().judge(Verdict.BAD);
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void more(boolean more) {
    ResultRow.Found at = model.selectedProperty().get();
    if (at != null) {
      model.list().showMore(at.group().id(), more);
    }
  }

  /// Brings the chosen row into view, with the head of its entry where there is room.
  private void reveal(ResultRow.@Nullable Found chosen) {
    int index = chosen == null ? -1 : model.list().rows().indexOf(chosen);
    if (index >= 0 && flow() instanceof VirtualFlow<?> flow) {
      var first = flow.getFirstVisibleCell();
      var last = flow.getLastVisibleCell();
      boolean above = first != null && index <= first.getIndex();
      boolean below = last != null && index >= last.getIndex();
      if (above) {
        boolean afterHead =
            index > 0 && model.list().rows().get(index - 1) instanceof ResultRow.Head;
        list.scrollTo(afterHead ? index - 1 : index);
      } else if (below) {
        flow.scrollTo(
            Math.max(0, first == null ? 0 : first.getIndex() + index - last.getIndex() + 1));
      }
    }
  }

  private @Nullable VirtualFlow<?> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  /// Fetches more hits as the end comes near.
  private void watchEnd() {
    for (var node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar
          && bar.getOrientation() == javafx.geometry.Orientation.VERTICAL) {
        bar.valueProperty()
            .subscribe(value -> {
              if (bar.isVisible() && value.doubleValue() > 0.9 * bar.getMax()) {
                model.fetchMore();
              }
            });
      }
    }
  }

  ListView<ResultRow> list() {
    return list;
  }
}
