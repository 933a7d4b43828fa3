package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.model.Passage;
import app.commonplace.organizing.Target;
import app.commonplace.runtime.ReadingStyle.Width;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.controls.WritingFoot;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Where a note is written: a card over the foot of the reader, so that the passage it is about
/// stays in view. What was selected begins the note as a quotation, which lights those words from
/// then on. FX thread.
final class NoteEditor extends VBox {
  private static final int LINES = 4;

  private final EntryChanges changes;
  private final Desk desk;
  private final Runnable usualClosed;
  private Runnable closed;
  private final Label head = Labels.of("");
  private final TextArea text = new TextArea();
  private final Button remove;
  private @Nullable Target target;
  private @Nullable Note edited;

  /// @param closed called when the card goes, to put the focus back
  NoteEditor(EntryChanges changes, Desk desk, Runnable closed) {
    super(8);
    this.changes = changes;
    this.desk = desk;
    usualClosed = closed;
    this.closed = closed;
    setId("note-editor");
    getStyleClass().addAll("popover", "note-editor");
    setMaxSize(ReadingLook.pixels(Width.NARROW), USE_PREF_SIZE);
    text.setId("note-field");
    Wrapping.of(text);
    text.setPrefRowCount(LINES);
    text.setPromptText(desk.text("reader.note.prompt"));
    text.setAccessibleText(desk.text("reader.note.prompt"));
    Button save =
        Buttons.of("note-save", desk.text("reader.note.save"), this::save, Styles.PRIMARY);
    save.disableProperty().bind(text.textProperty().map(String::isBlank));
    Button cancel =
        Buttons.of("note-cancel", desk.text("reader.note.cancel"), this::close, Styles.QUIET);
    remove =
        Buttons.of(
            "note-remove",
            Feather.TRASH_2,
            desk.text("reader.note.remove"),
            this::remove,
            Styles.QUIET);
    var foot = new WritingFoot(remove, Keys.DONE.getDisplayText(), cancel, save);
    var line = new HBox(6, Icons.of(Feather.EDIT_3, 12, "fg-warning"), head);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, text, foot);
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    show(false);
  }

  /// Begins a note on a passage.
  ///
  /// @param selected what is selected of it; empty when the note is about all of it
  void begin(Passage passage, String selected) {
    target = new Target(passage.entry(), passage.id());
    edited = null;
    open("reader.note.new", Quotes.begin(selected));
  }

  /// Begins a note on an entry as a whole.
  void begin(EntryId entry) {
    begin(entry, usualClosed);
  }

  /// @param then called when the card goes, in place of what is usual
  void begin(EntryId entry, Runnable then) {
    target = Target.of(entry);
    edited = null;
    open("reader.note.onEntry", "");
    closed = then;
  }

  /// Begins to change a note.
  void edit(Note note) {
    target = null;
    edited = note;
    open("reader.note.change", note.text());
  }

  private void open(String title, String words) {
    closed = usualClosed;
    head.setText(desk.text(title));
    text.setText(words);
    remove.setVisible(edited != null);
    show(true);
    text.requestFocus();
    text.end();
  }

  private void save() {
    String words = text.getText().strip();
    Target on = target;
    Note old = edited;
    if (words.isEmpty()) {
      return;
    }
    close();
    if (old != null) {
      changes.editNote(old, words);
    } else if (on != null) {
      changes.addNote(on, words);
    }
  }

  private void remove() {
    Note old = edited;
    close();
    if (old != null) {
      changes.removeNote(old);
    }
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      key.consume();
    } else if (Keys.DONE.match(key)) {
      save();
      key.consume();
    }
  }

  private void close() {
    show(false);
    closed.run();
  }

  private void show(boolean shown) {
    Parts.show(this, shown);
  }
}
