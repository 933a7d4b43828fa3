package app.commonplace.ui.library;

import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.TagField;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.reader.ExportMenu;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// What can be done with several chosen entries: a bar that lies over the foot of the list while
/// more than one is chosen. A tag is typed in the bar itself. FX thread.
final class SelectionBar extends HBox {
  private final EntryListModel model;
  private final Desk desk;
  private final Runnable closed;
  private final Label count = Labels.fixed("", Styles.SEMI);
  private final IconButton compare;
  private final IconButton merge;
  private final List<Node> usual;
  private final List<Node> inTrash;
  private final TagField field;

  /// @param tags names of all tags, for completion
  /// @param closed puts the focus back into the list
  SelectionBar(
      EntryListModel model,
      EntryBatch batch,
      EntryActions actions,
      Supplier<List<String>> tags,
      Desk desk,
      Runnable closed) {
    super(2);
    this.model = model;
    this.desk = desk;
    this.closed = closed;
    setId("selection-bar");
    getStyleClass().addAll("popover", "selection-bar");
    setAlignment(Pos.CENTER_LEFT);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    ObservableValue<String> delete = desk.keys().shown(KeyAction.LIST_TRASH);
    String escape = desk.text("library.key.escape");
    compare =
        button(
            "compare",
            Feather.COLUMNS,
            desk.keys().shown(KeyAction.LIST_COMPARE),
            actions::compare);
    merge =
        button("merge", Feather.GIT_MERGE, desk.keys().shown(KeyAction.LIST_MERGE), actions::merge);
    usual =
        List.of(
            count,
            button("tag", Feather.TAG, desk.keys().shown(KeyAction.LIST_TAG), this::beginTag),
            button("star", Feather.STAR, desk.keys().shown(KeyAction.LIST_STAR), batch::star),
            button("archive", Feather.ARCHIVE, fixed(""), batch::archive),
            ExportMenu.of("batch-export", desk.text("library.batch.export"), desk, batch::export),
            compare,
            merge,
            button("trash", Feather.TRASH_2, delete, batch::trash),
            button("clear", Feather.X, fixed(escape), this::clear));
    inTrash =
        List.of(
            count,
            button(
                "restore",
                Feather.ROTATE_CCW,
                desk.keys().shown(KeyAction.LIST_RESTORE),
                batch::restore),
            button("purge", Feather.TRASH_2, delete, batch::purge),
            button("clear", Feather.X, fixed(escape), this::clear));
    field = new TagField("batch-tag-field", tags, batch::tag, this::closeField);
    field.setPromptText(desk.text("reader.tagPrompt"));
    field.setAccessibleText(desk.text("library.batch.tag"));
    HBox.setHgrow(field, Priority.ALWAYS);
    model.chosenProperty().subscribe(_ -> show());
    model.listedProperty().subscribe(_ -> getChildren().setAll(actions()));
  }

  private static ObservableValue<String> fixed(String key) {
    return new ReadOnlyStringWrapper(key);
  }

  private IconButton button(
      String word, Feather glyph, ObservableValue<String> key, Runnable action) {
    var button = new IconButton("batch-" + word, glyph, desk.text("library.batch." + word), key);
    button.setOnAction(_ -> action.run());
    return button;
  }

  private List<Node> actions() {
    return model.isTrash() ? inTrash : usual;
  }

  /// Starts to type a tag for all that is chosen.
  void beginTag() {
    getChildren().setAll(count, field);
    field.begin("");
  }

  private void closeField(boolean byKey) {
    getChildren().setAll(actions());
    if (byKey) {
      closed.run();
    }
  }

  private void clear() {
    model.choose(List.of());
    closed.run();
  }

  /// Chooses no longer several; answers whether several were chosen.
  boolean closeIfShown() {
    boolean shown = isVisible();
    if (shown) {
      clear();
    }
    return shown;
  }

  private void show() {
    int chosen = model.chosenProperty().get().size();
    Parts.show(this, chosen > 1);
    count.setText(desk.text("library.batch.count", chosen));
    Parts.show(compare, chosen == 2);
    Parts.show(merge, chosen == 2);
  }
}
