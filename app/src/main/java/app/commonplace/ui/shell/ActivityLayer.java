package app.commonplace.ui.shell;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The panel over the status line: what runs, with a way to stop each, and under it what was said
/// since the window was opened. Escape or a click beside it closes it. FX thread.
final class ActivityLayer extends StackPane {
  private static final double WIDTH = 420;
  private static final double MOST_HIGH = 460;

  private final ActivityModel model;
  private final Texts texts;
  private final Dates dates;
  private final Map<String, WorkRow> rows = new HashMap<>();
  private final VBox running = new VBox();
  private final VBox said = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final LayerFocus focus = new LayerFocus(this);

  ActivityLayer(ActivityModel model, Texts texts, Dates dates) {
    this.model = model;
    this.texts = texts;
    this.dates = dates;
    setId("activity");
    getStyleClass().add("activity-layer");
    var all = new VBox(heading("activity.running"), running, heading("activity.said"), said);
    all.getStyleClass().add("activity-list");
    scroll.setContent(all);
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    scroll.setMaxHeight(MOST_HIGH);
    scroll.setAccessibleText(texts.get("activity.title"));
    var box = new StackPane(scroll);
    box.getStyleClass().addAll("popover", "activity-box");
    box.setMinWidth(WIDTH);
    box.setMaxSize(WIDTH, USE_PREF_SIZE);
    setAlignment(box, Pos.BOTTOM_RIGHT);
    getChildren().add(box);
    focus.takeKeys(this::press);
    focus.closeBeside(() -> model.openProperty().set(false));
    model.works().subscribe(this::showWorks);
    model.notices().subscribe(this::showNotices);
    model.openProperty().subscribe(this::show);
    showWorks();
    showNotices();
  }

  private Label heading(String key) {
    return Labels.of(texts.get(key), Styles.CAPTION, Styles.SEMI, Styles.FG_MUTED, "activity-head");
  }

  private Label nothing(String key) {
    return Labels.of(texts.get(key), Styles.SMALL, Styles.FG_SUBTLE, "activity-nothing");
  }

  private void show(boolean open) {
    focus.show(open);
    if (open) {
      scroll.setVvalue(0);
      Node first = running.lookup(".button");
      (first != null && first.isVisible() ? first : scroll).requestFocus();
    }
  }

  /// A row stays the same node while its work goes on, so that the focus stays on its button.
  private void showWorks() {
    List<Work> works = model.works();
    rows.keySet().retainAll(works.stream().map(Work::id).toList());
    for (Work work : works) {
      rows.computeIfAbsent(work.id(), _ -> new WorkRow(work)).show(work);
    }
    List<? extends Node> shown =
        works.isEmpty()
            ? List.of(nothing("activity.nothingRuns"))
            : works.stream().map(work -> rows.get(work.id())).toList();
    if (!running.getChildren().equals(shown)) {
      running.getChildren().setAll(shown);
    }
  }

  private void showNotices() {
    List<? extends Node> shown =
        model.notices().isEmpty()
            ? List.of(nothing("activity.nothingSaid"))
            : model.notices().stream().map(one -> new NoticeRow(one, texts, dates)).toList();
    said.getChildren().setAll(shown);
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      model.openProperty().set(false);
      key.consume();
    }
  }
}
