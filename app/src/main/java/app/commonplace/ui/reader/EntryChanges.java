package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.organizing.Target;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What a person adds to the entry that is open, and takes away again: star, tags, notes. FX
/// thread, but needs no window.
public final class EntryChanges {
  private static final int COMPLETIONS = 6;

  private final ReaderSource source;
  private final Desk desk;
  private final Supplier<@Nullable OpenEntry> opened;
  private final Runnable changed;

  /// @param changed reads the entry again
  EntryChanges(
      ReaderSource source, Desk desk, Supplier<@Nullable OpenEntry> opened, Runnable changed) {
    this.source = source;
    this.desk = desk;
    this.opened = opened;
    this.changed = changed;
  }

  /// Stars the entry, or takes the star away.
  public void turnStar() {
    with(shown -> {
      boolean starred = !shown.entry().starred();
      change(() -> source.star(shown.entry().id(), starred));
    });
  }

  /// Marks the entry as read, or as unread.
  void markRead(boolean read) {
    with(shown -> change(() -> source.markRead(shown.entry().id(), read)));
  }

  public void addTag(String name) {
    with(shown -> change(() -> source.tag(shown.entry().id(), name)));
  }

  /// Takes a tag off; it can be put back.
  public void removeTag(String name) {
    with(shown -> {
      EntryId id = shown.entry().id();
      change(() -> source.untag(id, name));
      desk.messages()
          .undoable(desk.text("reader.tagRemoved", name), () -> change(() -> source.tag(id, name)));
    });
  }

  /// Names of tags that begin like what was typed, for completion.
  void completeTag(String typed, Consumer<List<String>> then) {
    String start = typed.strip().toLowerCase(Locale.ROOT);
    desk.jobs()
        .run(
            () ->
                source.tagNames().stream()
                    .filter(name -> name.toLowerCase(Locale.ROOT).contains(start))
                    .limit(COMPLETIONS)
                    .toList(),
            then);
  }

  void addNote(Target target, String text) {
    change(() -> source.addNote(target, text));
  }

  void editNote(Note note, String text) {
    change(() -> source.editNote(note.id(), text));
    desk.messages()
        .undoable(
            desk.text("reader.note.changed"),
            () -> change(() -> source.editNote(note.id(), note.text())));
  }

  /// Takes a note away; it can be put back.
  void removeNote(Note note) {
    change(() -> source.removeNote(note.id()));
    desk.messages()
        .undoable(
            desk.text("reader.note.removed"),
            () -> addNote(new Target(note.entry(), note.passage()), note.text()));
  }

  private void with(Consumer<OpenEntry> action) {
    OpenEntry shown = opened.get();
    if (shown != null) {
      action.accept(shown);
    }
  }

  /// Changes the library, then shows what came of it.
  void change(Runnable work) {
    desk.jobs().act(work, changed);
  }
}
