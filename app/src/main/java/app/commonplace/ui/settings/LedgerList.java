package app.commonplace.ui.settings;

import app.commonplace.model.Sent;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The whole ledger as a list that makes only the rows in view, and reads on as its end comes near.
/// FX thread.
final class LedgerList extends ListView<Sent> {
  private static final double ROW = 33;

  /// In less, what became of a request is told by the tooltip and by the voice alone.
  private static final double ROOM_FOR_ALL = 720;

  /// Where the next page is asked for.
  private static final double NEAR_THE_END = 0.9;

  private final LedgerModel model;
  private final Desk desk;

  LedgerList(LedgerModel model, SettingsWords words, Desk desk) {
    super(model.rows());
    this.model = model;
    this.desk = desk;
    setId("ledger");
    getStyleClass().add("ledger-list");
    setFixedCellSize(ROW);
    setAccessibleText(desk.text("settings.ledger"));
    setPlaceholder(Labels.of(desk.text("settings.nothingSent"), Styles.FG_MUTED));
    setCellFactory(_ -> new Cell(words));
    skinProperty().subscribe(_ -> watchEnd());
  }

  private void watchEnd() {
    for (Node node : lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL) {
        bar.valueProperty()
            .subscribe(value -> {
              if (bar.isVisible() && value.doubleValue() > NEAR_THE_END * bar.getMax()) {
                FxThread.later(this::readOn); // not in the middle of a layout
              }
            });
      }
    }
  }

  private void readOn() {
    if (model.moreProperty().get()) {
      model.loadMore();
    }
  }

  /// The names of the columns, to stand over the list.
  HBox head() {
    var head = new Line();
    for (Column column : Column.values()) {
      String key = "settings.column." + column.word();
      head.cell(column).setText(desk.text(key));
    }
    head.getStyleClass().add("head");
    return head;
  }

  /// The columns, in their order.
  private enum Column {
    WHEN(104),
    WHY(72),
    WHAT(100),
    WHERE(0),
    OUTCOME(124),
    SIZE(76),
    PRICE(64);

    private final double width;

    /// @param width 0 for all that is left
    Column(double width) {
      this.width = width;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean isNumber() {
      return this == SIZE || this == PRICE;
    }
  }

  /// One label a column.
  private final class Line extends HBox {
    Line() {
      getStyleClass().add("ledger-line");
      for (Column column : Column.values()) {
        Label label = column.width == 0 ? Labels.filling("") : Labels.of("");
        if (column.width > 0) {
          label.setMinWidth(column.width);
          label.setMaxWidth(column.width);
        } else {
          label.setPrefWidth(0);
        }
        label.getStyleClass().add(column.isNumber() ? "number" : "cell");
        getChildren().add(label);
      }
      Label outcome = cell(Column.OUTCOME);
      outcome.visibleProperty().bind(LedgerList.this.widthProperty().greaterThan(ROOM_FOR_ALL));
      outcome.managedProperty().bind(outcome.visibleProperty());
    }

    Label cell(Column column) {
      return (Label) getChildren().get(column.ordinal());
    }
  }

  private final class Cell extends javafx.scene.control.ListCell<Sent> {
    private final SettingsWords words;
    private final Line line = new Line();
    private final Tooltip tip = new Tooltip();

    Cell(SettingsWords words) {
      this.words = words;
      setPrefWidth(0);
      setMinWidth(Region.USE_PREF_SIZE);
      for (Column quiet : new Column[] {Column.WHEN, Column.WHERE, Column.OUTCOME}) {
        line.cell(quiet).getStyleClass().add(Styles.FG_MUTED);
      }
    }

    @Override
    protected void updateItem(Sent sent, boolean empty) {
      super.updateItem(sent, empty);
      if (empty || sent == null) {
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        return;
      }
      line.cell(Column.WHEN).setText(desk.dates().brief(sent.at()));
      line.cell(Column.WHY).setText(words.why(sent));
      line.cell(Column.WHAT).setText(words.what(sent));
      line.cell(Column.WHERE).setText((sent.host() + " " + sent.model()).strip());
      outcome(sent);
      line.cell(Column.SIZE).setText(words.size(sent.bytes()));
      line.cell(Column.PRICE).setText(words.price(sent));
      tip.setText(words.exact(sent));
      setTooltip(tip);
      setAccessibleText(words.spoken(sent));
      setGraphic(line);
    }

    private void outcome(Sent sent) {
      Label outcome = line.cell(Column.OUTCOME);
      outcome.setText(words.outcome(sent));
      outcome.getStyleClass().removeAll(Styles.FG_MUTED, Styles.FG_DANGER);
      boolean failed = sent.state().equals("failed");
      outcome.getStyleClass().add(failed ? Styles.FG_DANGER : Styles.FG_MUTED);
    }
  }
}
