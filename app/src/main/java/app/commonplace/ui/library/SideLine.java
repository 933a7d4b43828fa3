package app.commonplace.ui.library;

import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.TagNames;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks at the foot of the sidebar for another name of a tag, or of a saved search and what it
/// searches for. Slashes in the name of a tag nest it, which is the keyboard's way to do what
/// dragging a tag onto another does; the name of another tag merges the two. FX thread.
final class SideLine extends VBox {
  private final SideChanges changes;
  private final Desk desk;
  private final Runnable closed;
  private final Label title = Labels.of("", Styles.SEMI);
  private final TextField name = new TextField();
  private final TextField query = new TextField();
  private final Label hint = Labels.of("", Styles.CAPTION, Styles.FG_MUTED);
  private BiConsumer<String, String> taken = (_, _) -> {};
  private UnaryOperator<String> hints = _ -> "";

  /// @param closed puts the focus back
  SideLine(SideChanges changes, Desk desk, Runnable closed) {
    super(6);
    this.changes = changes;
    this.desk = desk;
    this.closed = closed;
    setId("side-line");
    getStyleClass().addAll("popover", "side-line");
    setMaxHeight(USE_PREF_SIZE);
    name.setId("side-line-field");
    name.textProperty().addListener((_, _, typed) -> hint.setText(hints.apply(typed)));
    query.setId("side-line-query");
    query.setPromptText(desk.text("library.filterPrompt"));
    query.setAccessibleText(desk.text("library.savedQuery"));
    hint.setWrapText(true);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    getChildren().addAll(title, name, query, hint);
    Parts.show(this, false);
  }

  /// Asks for another name of a tag.
  void rename(Tag tag) {
    begin("library.renameTag", tag.name(), typed -> hintOf(tag, typed, "library.renameHint"));
    ofTag(tag);
  }

  /// Asks for the tag that another one is to become part of.
  void merge(Tag tag) {
    begin("library.mergeTag", "", typed -> hintOf(tag, typed, "library.mergeHint"));
    ofTag(tag);
  }

  private void ofTag(Tag tag) {
    name.setPromptText(desk.text("reader.tagPrompt"));
    taken = (typed, _) -> changes.rename(tag.name(), typed);
    Parts.show(query, false);
  }

  private String hintOf(Tag tag, String typed, String usual) {
    return changes
        .other(tag.name(), typed)
        .map(other -> desk.text("library.mergesWith", other.name(), other.entriesBelow()))
        .orElseGet(() -> desk.text(usual));
  }

  /// Asks for another name of a saved search, and for what it searches for.
  void change(SavedSearch search) {
    begin("library.changeSaved", search.name(), _ -> desk.text("library.changeHint"));
    name.setPromptText(desk.text("search.ask.prompt.save"));
    query.setText(search.query());
    taken = (typed, searched) -> changes.change(search, typed, searched);
    Parts.show(query, true);
  }

  private void begin(String key, String text, UnaryOperator<String> hinting) {
    hints = hinting;
    title.setText(desk.text(key));
    name.setAccessibleText(desk.text(key));
    name.setText(text);
    hint.setText(hints.apply(text));
    Parts.show(this, true);
    name.requestFocus();
    name.selectAll();
  }

  private void press(KeyEvent key) {
    switch (key.getCode()) {
      case ENTER -> {
        close();
        if (!name.getText().isBlank()) {
          taken.accept(name.getText(), query.getText());
        }
      }
      case ESCAPE -> close();
      case TAB -> {
        if (query.isVisible()) {
          return; // to the other field
        }
        TagNames.completed(name.getText(), changes.tagNames()).ifPresent(this::complete);
      }
      default -> {
        return;
      }
    }
    key.consume();
  }

  private void complete(String whole) {
    name.setText(whole);
    name.end();
  }

  private void close() {
    Parts.show(this, false);
    closed.run();
  }
}
