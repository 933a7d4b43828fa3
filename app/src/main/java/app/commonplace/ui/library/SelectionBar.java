package app.commonplace.ui.library;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.reader.ExportMenu;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with several chosen entries: a bar that lies over the foot of the list while
/// more than one is chosen. A tag is typed in the bar itself. FX thread.
final class SelectionBar extends HBox {
  private final EntryListModel model;
  private final EntryBatch batch;
  private final SidebarModel tags;
  private final Desk desk;
  private final Runnable closed;
  private final Label count = Labels.fixed("", Styles.SEMI);
  private final IconButton compare;
  private final List<Node> actions;
  private final TextField field = new TextField();

  /// @param compared sets the two chosen entries side by side
  /// @param closed puts the focus back into the list
  SelectionBar(
      EntryListModel model,
      EntryBatch batch,
      SidebarModel tags,
      Desk desk,
      Runnable compared,
      Runnable closed) {
    super(2);
    this.model = model;
    this.batch = batch;
    this.tags = tags;
    this.desk = desk;
    this.closed = closed;
    setId("selection-bar");
    getStyleClass().addAll("popover", "selection-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    compare = button("compare", Feather.COLUMNS, "C", compared);
    actions =
        List.of(
            count,
            button("tag", Feather.TAG, "T", this::beginTag),
            button("star", Feather.STAR, "S", batch::star),
            button("archive", Feather.ARCHIVE, "", batch::archive),
            ExportMenu.of("batch-export", desk.text("library.batch.export"), desk, batch::export),
            compare,
            button("trash", Feather.TRASH_2, desk.text("library.key.delete"), batch::trash),
            button("clear", Feather.X, desk.text("library.key.escape"), this::clear));
    getChildren().setAll(actions);
    buildField();
    model.chosenProperty().subscribe(_ -> show());
  }

  private IconButton button(String word, Feather glyph, String key, Runnable action) {
    var button = new IconButton("batch-" + word, glyph, desk.text("library.batch." + word), key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private void buildField() {
    field.setId("batch-tag-field");
    field.setPromptText(desk.text("reader.tagPrompt"));
    field.setAccessibleText(desk.text("library.batch.tag"));
    HBox.setHgrow(field, Priority.ALWAYS);
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            getChildren().setAll(actions);
          }
        });
  }

  /// Starts to type a tag for all that is chosen.
  void beginTag() {
    getChildren().setAll(count, field);
    field.clear();
    field.requestFocus();
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> end(batch::tag);
      case ESCAPE -> end(_ -> {});
      case TAB -> complete();
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void end(Consumer<String> taken) {
    String typed = field.getText();
    getChildren().setAll(actions);
    closed.run();
    taken.accept(typed);
  }

  private void complete() {
    String typed = field.getText().strip().toLowerCase(Locale.ROOT);
    tags.overviewProperty().get().tags().stream()
        .map(tag -> tag.name())
        .filter(name -> !typed.isEmpty() && name.toLowerCase(Locale.ROOT).contains(typed))
        .findFirst()
        .ifPresent(name -> {
          field.setText(name);
          field.end();
        });
  }

  private void clear() {
    model.choose(List.of());
    closed.run();
  }

  private void show() {
    int chosen = model.chosenProperty().get().size();
    boolean several = chosen > 1;
    Parts.show(this, several);
    count.setText(desk.text("library.batch.count", chosen));
    Parts.show(compare, chosen == 2);
  }

  /// Uses a key that was pressed in the list while several entries are chosen.
  boolean press(KeyCode key) {
    switch (key) {
      case T -> beginTag();
      case S -> batch.star();
      case C -> {
        if (compare.isVisible()) {
          compare.fire();
        }
      }
      case ESCAPE -> clear();
      default -> {
        return false;
      }
    }
    return true;
  }
}
