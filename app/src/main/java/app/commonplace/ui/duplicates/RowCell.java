package app.commonplace.ui.duplicates;

import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.Role;
import app.commonplace.text.Beginnings;
import app.commonplace.twins.Preview;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.markdown.Markdown;
import app.commonplace.ui.markdown.PlainText;
import app.commonplace.ui.rendered.Written;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The beginning of a passage at the left and of its like at the right; an empty place where one of
/// the two entries has none. FX thread.
final class RowCell extends ListCell<Preview.Row> {
  private static final int SHOWN = 240;

  /// Letters that are read for it: signs and addresses of links take some.
  private static final int READ = 4 * SHOWN;

  private final Desk desk;
  private final Half left = new Half("alone-left");
  private final Half right = new Half("alone-right");
  private final HBox both = new HBox(left, right);

  RowCell(Desk desk) {
    this.desk = desk;
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(Preview.@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    left.show(row.kept(), row.gone() == null);
    right.show(row.gone(), row.kept() == null);
    setGraphic(both);
    String where =
        row.isShared()
            ? "duplicates.inBoth"
            : row.gone() == null ? "duplicates.onlyLeft" : "duplicates.onlyRight";
    Passage passage = row.passage();
    setAccessibleText(desk.text(where) + ", " + speaker(passage) + ": " + beginning(passage));
  }

  private String speaker(Passage passage) {
    return desk.text(passage.role() == Role.USER ? "duplicates.you" : "duplicates.answer");
  }

  /// As the reader shows it, without the signs of Markdown.
  static String beginning(Passage passage) {
    String text = passage.text();
    if (text.isBlank()) {
      text = passage.parts().stream().map(RowCell::told).collect(Collectors.joining(" "));
    }
    String read = Beginnings.of(text, READ);
    boolean typed = passage.role() == Role.USER;
    String written = Written.of(typed ? PlainText.parse(read) : Markdown.parse(read)).text();
    return Beginnings.of(written.replaceAll("\\s+", " ").strip(), SHOWN);
  }

  /// What can be said of thinking, tools and files.
  private static String told(Part part) {
    return part.name() == null || !part.text().isBlank() ? part.text() : part.name();
  }

  /// One side of a row.
  private final class Half extends VBox {
    private final Label who = Labels.of("", Styles.CAPTION, Styles.FG_SUBTLE);
    private final Label text = Labels.of("");

    private final String style;

    /// @param style of what the other side does not have
    Half(String style) {
      super(2);
      this.style = style;
      getStyleClass().add("twin-half");
      text.setMinWidth(0);
      getChildren().addAll(who, text);
      setMinWidth(0);
      setPrefWidth(0);
      HBox.setHgrow(this, Priority.ALWAYS);
    }

    void show(@Nullable Passage passage, boolean alone) {
      getStyleClass().remove(style);
      if (alone) {
        getStyleClass().add(style);
      }
      who.setText(passage == null ? "" : speaker(passage));
      text.setText(passage == null ? "" : beginning(passage));
    }
  }
}
