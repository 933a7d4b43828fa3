package app.commonplace.ui.importing;

import app.commonplace.importing.Counts;
import app.commonplace.importing.Tally;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The counts of one source as sums: in the file = new + updated + unchanged + empty + failed. The
/// check mark stands only behind a line that adds up. What is new or updated can be listed; what
/// was unchanged left nothing behind that could say which it was.
final class Ledger extends GridPane {
  private static final List<String> COLUMNS =
      List.of("inFile", "new", "updated", "unchanged", "empty", "failed");

  /// Columns whose entries can be listed.
  private static final List<String> LISTED = List.of("new", "updated");

  private static final double LEAST = 46;

  /// How wide a digit is, in the mono of the ledger.
  private static final double DIGIT = 7.5;

  private final Desk desk;
  private final Consumer<String> list;
  private final Label inFileHead;
  private final List<Line> lines;

  /// @param list shows the entries that a column counts
  Ledger(Desk desk, Consumer<String> list) {
    this.desk = desk;
    this.list = list;
    getStyleClass().add("ledger");
    getColumnConstraints().add(words());
    for (int i = 0; i < COLUMNS.size(); i++) {
      getColumnConstraints().addAll(numbers(), signs());
    }
    inFileHead = head(0);
    for (int i = 1; i < COLUMNS.size(); i++) {
      head(i);
    }
    lines = AccountWords.lines().stream().map(this::line).toList();
  }

  private static ColumnConstraints words() {
    var column = new ColumnConstraints();
    column.setMinWidth(116);
    column.setPrefWidth(176);
    column.setHgrow(Priority.ALWAYS);
    return column;
  }

  private static ColumnConstraints numbers() {
    var column = new ColumnConstraints();
    column.setMinWidth(LEAST);
    column.setPrefWidth(84);
    column.setHgrow(Priority.SOMETIMES);
    column.setHalignment(HPos.RIGHT);
    return column;
  }

  private static ColumnConstraints signs() {
    var column = new ColumnConstraints(20);
    column.setHalignment(HPos.CENTER);
    return column;
  }

  private Label head(int column) {
    Label head = Labels.fixed(desk.text("importing.column." + COLUMNS.get(column)), "head");
    add(head, 1 + 2 * column, 0);
    return head;
  }

  private Line line(String key) {
    int row = getRowCount();
    var rule = new StackPane();
    rule.getStyleClass().add("row-rule");
    add(rule, 0, row, GridPane.REMAINING, 1);
    Label name = Labels.of(desk.text("importing.line." + key), "what");
    add(name, 0, row);
    var numbers =
        COLUMNS.stream()
            .map(column -> {
              Labeled number = LISTED.contains(column) ? opening(column) : Labels.fixed("");
              number.getStyleClass().addAll(Styles.MONO, "number");
              number.setId("ledger-" + key + "-" + column);
              return number;
            })
            .toList();
    for (int i = 0; i < numbers.size(); i++) {
      add(numbers.get(i), 1 + 2 * i, row);
      if (i < numbers.size() - 1) {
        add(Labels.fixed(i == 0 ? "=" : "+", Styles.MONO, "sign"), 2 + 2 * i, row);
      }
    }
    var mark = new StackPane();
    mark.getStyleClass().add("mark");
    add(mark, 2 * COLUMNS.size(), row);
    return new Line(row, name, numbers, mark);
  }

  private Button opening(String column) {
    var number = new Button();
    number.getStyleClass().setAll("opens");
    number.setMinWidth(USE_PREF_SIZE);
    number.setOnAction(_ -> list.accept(column));
    return number;
  }

  /// Says what it counts: conversations and messages, or documents and passages.
  void name(boolean documents) {
    lines.get(0).name(desk.text("importing.line." + (documents ? "documents" : "entries")));
    lines.get(1).name(desk.text("importing.line." + (documents ? "sections" : "passages")));
  }

  /// Shows a tally.
  ///
  /// @param over whether all of the source is read, so that it has to add up
  /// @param listable whether its entries can be told from others
  void show(Tally tally, boolean over, boolean listable) {
    inFileHead.setText(desk.text(over ? "importing.column.inFile" : "importing.column.soFar"));
    lines.get(0).show(tally.entries(), over);
    lines.get(1).show(tally.passages(), over);
    lines.get(2).show(tally.attachments(), over);
    lines.forEach(line -> line.offer(listable));
    makeRoom();
    int files = lines.get(2).row();
    boolean hasFiles = tally.attachments().inFile() > 0;
    for (Node node : getChildren()) {
      if (GridPane.getRowIndex(node) == files) {
        Parts.show(node, hasFiles);
      }
    }
  }

  /// Large numbers keep a distance from the sign before them, however narrow the window is.
  private void makeRoom() {
    for (int i = 0; i < COLUMNS.size(); i++) {
      int column = i;
      int longest =
          lines.stream()
              .mapToInt(line -> line.numbers.get(column).getText().length())
              .max()
              .orElse(0);
      getColumnConstraints().get(1 + 2 * i).setMinWidth(Math.max(LEAST, longest * DIGIT + 4));
    }
  }

  private final class Line {
    private final int row;
    private final Label name;
    private final List<Labeled> numbers;
    private final StackPane mark;

    Line(int row, Label name, List<Labeled> numbers, StackPane mark) {
      this.row = row;
      this.name = name;
      this.numbers = numbers;
      this.mark = mark;
    }

    void name(String text) {
      name.setText(text);
    }

    int row() {
      return row;
    }

    void show(Counts counts, boolean over) {
      set(0, counts.inFile(), "");
      set(1, counts.fresh(), "");
      set(2, counts.updated(), "");
      set(3, counts.unchanged(), "");
      set(4, counts.empty(), "");
      set(5, counts.failed(), "bad");
      mark(counts, over);
      name.setAccessibleText(
          desk.text(
              "importing.line.read",
              new Object[] {
                name.getText(),
                counts.inFile(),
                counts.fresh(),
                counts.updated(),
                counts.unchanged(),
                counts.empty(),
                counts.failed()
              }));
    }

    private void set(int column, long value, String style) {
      Labeled number = numbers.get(column);
      number.setText(desk.texts().number(value));
      number.getStyleClass().removeAll("zero", "bad");
      if (value == 0) {
        number.getStyleClass().add("zero");
      } else if (!style.isEmpty()) {
        number.getStyleClass().add(style);
      }
    }

    private void offer(boolean listable) {
      for (String column : LISTED) {
        Labeled number = numbers.get(COLUMNS.indexOf(column));
        number.setDisable(!listable || number.getStyleClass().contains("zero"));
        number.setAccessibleText(
            desk.text("importing.listSpoken." + column, name.getText(), number.getText()));
      }
    }

    private void mark(Counts counts, boolean over) {
      mark.getChildren().clear();
      if (over) {
        mark.getChildren()
            .add(
                counts.addsUp()
                    ? Icons.of(Feather.CHECK, 14, Styles.FG_SUCCESS)
                    : Icons.of(Feather.X, 14, Styles.FG_DANGER));
      }
    }
  }
}
