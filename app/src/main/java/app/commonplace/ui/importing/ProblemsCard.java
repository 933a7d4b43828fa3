package app.commonplace.ui.importing;

import app.commonplace.importing.Loss;
import app.commonplace.importing.Remark;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What could not be kept as it was, by reason; each can show the places it happened at.
final class ProblemsCard extends VBox {
  private static final double PLACE_HEIGHT = 24;
  private static final int MOST_PLACES = 8;

  private final Desk desk;
  private final Label count = Labels.fixed("", Styles.SEMI);
  private final Label comfort = Labels.filling("", Styles.SMALL, Styles.FG_MUTED);
  private final VBox groups = new VBox();
  private List<Remark> shown = List.of();

  ProblemsCard(Desk desk) {
    this.desk = desk;
    setId("problems");
    getStyleClass().addAll(Styles.CARD, "problems-card");
    var head = new HBox(8, count, comfort);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, groups);
  }

  void show(List<Remark> problems) {
    Parts.show(this, !problems.isEmpty());
    if (problems.equals(shown)) {
      return;
    }
    shown = problems;
    list(
        problems.stream()
            .map(one -> new Remark(one.loss(), desk.told(one.place()), desk.told(one.reason())))
            .toList());
  }

  private void list(List<Remark> problems) {
    long real = problems.stream().filter(problem -> problem.loss() != Loss.NOTE).count();
    if (real == 0) {
      count.setText(desk.text("importing.notes", problems.size()));
      comfort.setText(desk.text("importing.notes.allKept"));
    } else {
      tell(problems, real);
    }
    List<ProblemGroup> byReason = ProblemGroup.of(problems);
    groups.getChildren().clear();
    for (int i = 0; i < byReason.size(); i++) {
      groups.getChildren().add(group(byReason.get(i), i));
    }
  }

  /// What is only worth knowing is listed, but is no problem.
  private void tell(List<Remark> problems, long real) {
    String told = desk.text("importing.problems", real);
    long notes = problems.size() - real;
    count.setText(notes == 0 ? told : told + " · " + desk.text("importing.notes", notes));
    boolean lost = problems.stream().anyMatch(problem -> problem.loss() == Loss.LOST);
    comfort.setText(desk.text(lost ? "importing.problems.someLost" : "importing.problems.allKept"));
  }

  private Node group(ProblemGroup group, int index) {
    Label reason = Labels.filling(group.reason(), Styles.FG_MUTED);
    reason.setTooltip(new javafx.scene.control.Tooltip(group.reason()));
    Label times = Labels.fixed(desk.text("importing.problem.times", group.count()));
    Button show =
        Buttons.of(
            "show-problem-" + index,
            desk.text("importing.problem.show"),
            () -> {},
            Styles.QUIET,
            Styles.COMPACT);
    var line = new HBox(10, icon(group.loss()), times, reason, show);
    line.getStyleClass().add("problem");
    line.setAlignment(Pos.CENTER_LEFT);
    var box = new VBox(line);
    show.setAccessibleText(desk.text("importing.problem.showOf", group.reason()));
    show.setOnAction(_ -> toggle(box, show, group));
    return box;
  }

  private void toggle(VBox box, Button show, ProblemGroup group) {
    boolean open = box.getChildren().size() == 1;
    if (open) {
      box.getChildren().add(places(group));
    } else {
      box.getChildren().remove(1);
    }
    show.setText(desk.text(open ? "importing.problem.hide" : "importing.problem.show"));
  }

  private Node places(ProblemGroup group) {
    var places = new ListView<Remark>();
    places.getStyleClass().add("places");
    places.setAccessibleText(desk.text("importing.problem.places"));
    places.getItems().setAll(group.problems());
    places.setFixedCellSize(PLACE_HEIGHT);
    places.setCellFactory(_ -> new PlaceCell(group.reason()));
    double height = Math.min(MOST_PLACES, group.count()) * PLACE_HEIGHT + 8;
    places.setMinHeight(height);
    places.setPrefHeight(height);
    places.setMaxHeight(height);
    return places;
  }

  private static Node icon(Loss loss) {
    return switch (loss) {
      case PART -> Icons.of(Feather.ALERT_TRIANGLE, 14, Styles.FG_WARNING);
      case LOST -> Icons.of(Feather.X_CIRCLE, 14, Styles.FG_DANGER);
      case SKIPPED -> Icons.of(Feather.MINUS_CIRCLE, 14);
      case NOTE -> Icons.of(Feather.INFO, 14);
    };
  }

  /// A place, and its own reason where that differs from the one the group is named after.
  private static final class PlaceCell extends ListCell<Remark> {
    private final String common;

    PlaceCell(String common) {
      this.common = common;
    }

    @Override
    protected void updateItem(@Nullable Remark remark, boolean empty) {
      super.updateItem(remark, empty);
      if (empty || remark == null) {
        setText(null);
      } else {
        String own = remark.reason().equals(common) ? "" : ": " + remark.reason();
        setText(remark.place() + own);
      }
    }
  }
}
