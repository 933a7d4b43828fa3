package app.commonplace.ui.settings;

import app.commonplace.model.Sent;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// A few requests that left, one a line. FX thread.
final class LedgerTable extends GridPane {
  private static final int COLUMNS = 5;

  private final Desk desk;
  private final SettingsWords words;

  LedgerTable(Desk desk, SettingsWords words) {
    this.desk = desk;
    this.words = words;
    getStyleClass().add("sent-table");
    setHgap(16);
    for (int i = 0; i < COLUMNS; i++) {
      var column = new ColumnConstraints();
      boolean number = i >= COLUMNS - 2;
      column.setHalignment(number ? HPos.RIGHT : HPos.LEFT);
      column.setHgrow(i == 2 ? Priority.ALWAYS : Priority.NEVER);
      column.setMinWidth(i == 2 ? 40 : Region.USE_PREF_SIZE);
      getColumnConstraints().add(column);
    }
  }

  void show(List<Sent> rows) {
    getChildren().clear();
    head();
    for (int i = 0; i < rows.size(); i++) {
      var rule = new Region();
      rule.getStyleClass().add("row-rule");
      add(rule, 0, i + 1, REMAINING, 1);
      row(rows.get(i), i + 1);
    }
  }

  private void head() {
    int column = 0;
    for (String key : List.of("when", "why", "what")) {
      add(Labels.of(desk.text("settings.column." + key), "head"), column++, 0);
    }
    add(Labels.of(desk.text("settings.column.size"), "head"), column++, 0);
    add(Labels.of(desk.text("settings.column.price"), "head"), column, 0);
  }

  private void row(Sent sent, int row) {
    int column = 0;
    Label when = Labels.of(desk.dates().brief(sent.at()), "cell", Styles.FG_MUTED);
    when.setTooltip(new Tooltip(words.exact(sent)));
    add(when, column++, row);
    add(Labels.of(words.why(sent), "cell"), column++, row);
    add(Labels.of(words.what(sent), "cell"), column++, row);
    add(Labels.of(words.size(sent.bytes()), "cell", "number"), column++, row);
    add(Labels.of(words.price(sent), "cell", "number"), column, row);
  }
}
