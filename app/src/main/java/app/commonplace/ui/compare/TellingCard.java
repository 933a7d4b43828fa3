package app.commonplace.ui.compare;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Below the answers: the names, numbers and negations that differ, line by line, and what is
/// decided of each. FX thread.
final class TellingCard extends VBox {
  /// Of the window's height; the answers get the rest.
  private static final double HIGHEST = 0.24;

  private final CompareModel model;
  private final Desk desk;
  private final Label title = Labels.fixed("", Styles.SEMI);
  private final Label count = Labels.fixed("", Styles.FG_MUTED);
  private final Label here = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
  private final VBox lines = new VBox();
  private final ScrollPane scroll = new ScrollPane(lines);
  private final List<TellingLine> shown = new ArrayList<>();

  TellingCard(CompareModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    setId("compare-table");
    getStyleClass().addAll(Styles.CARD, "compare-card");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    here.setId("compare-here");
    var head = new HBox(8, title, count, Labels.spring(), here);
    head.getStyleClass().add("compare-table-head");
    head.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(head, scroll);
  }

  /// Keeps from growing over the answers.
  void within(ReadOnlyDoubleProperty height) {
    scroll.maxHeightProperty().bind(height.multiply(HIGHEST));
  }

  void show(Comparison comparison) {
    List<Telling> telling = comparison.telling();
    title.setText(desk.text(telling.isEmpty() ? "compare.nothingTelling" : "compare.telling"));
    count.setText(desk.text("compare.count", telling.size()));
    Parts.show(count, !telling.isEmpty());
    Parts.show(scroll, !telling.isEmpty());
    shown.clear();
    for (Telling line : telling) {
      shown.add(new TellingLine(shown.size(), line, model, desk));
    }
    lines.getChildren().setAll(shown);
    scroll.setVvalue(0);
    sayWhatIsKept();
  }

  /// Says of each line again what is decided.
  void showDecided() {
    shown.forEach(TellingLine::showDecided);
    sayWhatIsKept();
  }

  /// What is decided of a line does not outlast the program, unlike what follows for the answers.
  private void sayWhatIsKept() {
    boolean any = shown.stream().anyMatch(TellingLine::isDecided);
    here.setText(desk.text(any ? "compare.linesKept" : "compare.here"));
  }
}
