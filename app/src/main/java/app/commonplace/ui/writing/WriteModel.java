package app.commonplace.ui.writing;

import app.commonplace.model.EntryId;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// A note that is being written. What was not kept is still there when the next one is begun:
/// Escape loses nothing. FX thread, but needs no window.
public final class WriteModel {
  private final WriteDoor door;
  private final Desk desk;
  private final Consumer<EntryId> show;
  private final BooleanProperty open = new SimpleBooleanProperty(this, "open", false);
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private String unfinished = "";
  private @Nullable EntryId note;
  private String before = "";

  /// @param show opens a note where it is read
  public WriteModel(WriteDoor door, Desk desk, Consumer<EntryId> show) {
    this.door = door;
    this.desk = desk;
    this.show = show;
  }

  ReadOnlyBooleanProperty openProperty() {
    return open;
  }

  /// The Markdown that is typed.
  public StringProperty textProperty() {
    return text;
  }

  /// Whether a note that is there already is changed.
  boolean isChanging() {
    return note != null;
  }

  /// Begins a new note, or goes on with one that was left.
  public void begin() {
    open(null, unfinished, "");
  }

  /// Begins a new note with words that came from elsewhere.
  public void beginWith(String words) {
    String left = unfinished.strip();
    open(null, left.isEmpty() ? words : left + "\n\n" + words, "");
  }

  /// Begins to change a note.
  public void change(EntryId id, String words) {
    open(id, words, words);
  }

  private void open(@Nullable EntryId id, String words, String old) {
    close();
    note = id;
    before = old;
    text.set(words);
    open.set(true);
  }

  /// Puts the note away without keeping it.
  public void close() {
    if (open.get() && note == null) {
      unfinished = text.get();
    }
    open.set(false);
  }

  /// Keeps what was written, and shows it.
  public void keep() {
    String words = text.get().strip();
    if (words.isEmpty() || !open.get()) {
      return;
    }
    EntryId changed = note;
    close();
    if (changed == null) {
      unfinished = "";
      keepNew(words);
    } else if (!words.equals(before)) {
      desk.change(
          new Change<>(
              () -> door.rewrite(changed, words),
              old -> door.rewrite(changed, old),
              _ -> desk.text("writing.changed"),
              () -> show.accept(changed)));
    }
  }

  private void keepNew(String words) {
    desk.jobs()
        .run(
            () -> door.write(words),
            id -> {
              show.accept(id);
              desk.messages()
                  .undoable(
                      desk.text("writing.kept"), () -> trash(id, true), () -> trash(id, false));
            },
            problem -> {
              unfinished = words; // the words are worth more than the sentence about them
              desk.messages().problem(problem);
            });
  }

  private void trash(EntryId id, boolean trashed) {
    desk.jobs().act(() -> door.trash(id, trashed), () -> {});
  }
}
