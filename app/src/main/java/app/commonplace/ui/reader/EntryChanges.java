package app.commonplace.ui.reader;

import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Note;
import app.commonplace.organizing.Target;
import app.commonplace.ui.shell.Change;
import app.commonplace.ui.shell.Desk;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a person adds to the entry that is open, and takes away again: star, tags, notes, links.
/// Each can be taken back. FX thread, but needs no window.
public final class EntryChanges {
  private final ReaderSource source;
  private final Desk desk;
  private final Supplier<@Nullable OpenEntry> opened;
  private final Runnable changed;
  private Runnable declined = () -> {};

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
      EntryId id = shown.entry().id();
      boolean starred = !shown.entry().starred();
      change(
          starred ? "reader.starred" : "reader.unstarred",
          desk.titled(shown.entry().title()),
          () -> source.star(id, starred),
          () -> source.star(id, !starred));
    });
  }

  /// Gives the entry a title of the person's own; a blank one, or the source's, brings that back.
  void rename(String title) {
    with(shown -> {
      EntryId id = shown.entry().id();
      String own = title.equals(shown.sourceTitle()) ? "" : title;
      String now = own.isBlank() ? shown.sourceTitle() : own;
      if (!now.equals(shown.entry().title())) {
        desk.change(
            new Change<>(
                () -> source.rename(id, own),
                before -> source.rename(id, before),
                _ -> desk.text("reader.renamed", desk.titled(now)),
                changed));
      }
    });
  }

  /// Marks the entry as read, which opening it does without a word.
  void markRead() {
    with(shown -> desk.jobs().act(() -> source.markRead(shown.entry().id(), true), changed));
  }

  /// Marks the entry as unread.
  void markUnread() {
    with(shown -> {
      EntryId id = shown.entry().id();
      change(
          "reader.markedUnread",
          desk.titled(shown.entry().title()),
          () -> source.markRead(id, false),
          () -> source.markRead(id, true));
    });
  }

  /// Moves the entry to the trash, or brings it back from there.
  void turnTrash() {
    with(shown -> {
      EntryId id = shown.entry().id();
      boolean trashed = shown.entry().deletedAt() == null;
      change(
          trashed ? "reader.trashed" : "reader.restored",
          desk.titled(shown.entry().title()),
          () -> source.trash(id, trashed),
          () -> source.trash(id, !trashed));
    });
  }

  /// Tags the entry; what it was tagged with before stays when this is taken back.
  public void addTag(String name) {
    with(shown -> {
      EntryId id = shown.entry().id();
      String tag = name.strip();
      desk.change(
          new Change<>(
              () -> source.tag(id, tag) ? List.of(id) : List.<EntryId>of(),
              _ -> source.takeBackTag(id, tag),
              tagged -> desk.text(tagged.isEmpty() ? "reader.tagThere" : "reader.tagAdded", tag),
              changed));
    });
  }

  public void removeTag(String name) {
    with(shown -> {
      EntryId id = shown.entry().id();
      change("reader.tagRemoved", name, () -> source.untag(id, name), () -> source.tag(id, name));
    });
  }

  /// Names of all tags, for completion.
  void tagNames(Consumer<List<String>> then) {
    desk.jobs().run(source::tagNames, then);
  }

  void addNote(Target target, String text) {
    desk.change(
        new Change<>(
            () -> source.addNote(target, text),
            note -> source.removeNote(note.id()),
            _ -> desk.text("reader.note.added"),
            changed));
  }

  void editNote(Note note, String text) {
    change(
        "reader.note.changed",
        "",
        () -> source.editNote(note.id(), text),
        () -> source.editNote(note.id(), note.text()));
  }

  void removeNote(Note note) {
    takeAway(
        note,
        one -> source.removeNote(one.id()),
        source::restore,
        desk.text("reader.note.removed"));
  }

  /// Links a passage that names the entry to it.
  void linkMention(Mention mention) {
    with(shown ->
        desk.change(
            new Change<>(
                () ->
                    source.link(
                        new Target(mention.entry(), mention.passage()),
                        Target.of(shown.entry().id()),
                        "related"),
                link -> source.unlink(link.id()),
                _ -> desk.text("linking.done", desk.titled(mention.title())),
                changed)));
  }

  /// Links the entry to one that is like it.
  void linkSuggested(Related related) {
    with(shown ->
        desk.change(
            new Change<>(
                () ->
                    source.link(
                        Target.of(shown.entry().id()), Target.of(related.entry()), "related"),
                link -> source.unlink(link.id()),
                _ -> desk.text("linking.done", desk.titled(related.title())),
                changed)));
  }

  /// Says that the entry and one that is like it are not to be linked, which is remembered.
  void declineLink(Related related) {
    with(shown -> {
      EntryId id = shown.entry().id();
      desk.change(
          Change.of(
              () -> source.declineLink(id, related.entry(), true),
              () -> source.declineLink(id, related.entry(), false),
              desk.text("reader.linkDeclined"),
              () -> declined.run()));
    });
  }

  /// @param then follows what was declined, or is suggested again
  void whenDeclined(Runnable then) {
    declined = then;
  }

  /// Gives a link another kind, or another note; both ends show it.
  ///
  /// @param note empty for none
  void changeLink(Link link, String kind, String note) {
    String before = link.note() == null ? "" : link.note();
    if (!kind.equals(link.kind()) || !note.equals(before)) {
      change(
          "reader.linkChanged",
          "",
          () -> source.change(link.id(), kind, note),
          () -> source.change(link.id(), link.kind(), before));
    }
  }

  /// Takes a link away from both of its ends.
  void removeLink(Link link) {
    takeAway(
        link, one -> source.unlink(one.id()), source::restore, desk.text("reader.linkRemoved"));
  }

  /// @param putBack answers what is there again, which may bear another number
  private <T> void takeAway(T first, Consumer<T> take, UnaryOperator<T> putBack, String said) {
    var there = new AtomicReference<>(first);
    desk.change(
        Change.of(
            () -> take.accept(there.get()),
            () -> there.set(putBack.apply(there.get())),
            said,
            changed));
  }

  private void change(String key, String value, Runnable work, Runnable undo) {
    desk.change(Change.of(work, undo, desk.text(key, value), changed));
  }

  private void with(Consumer<OpenEntry> action) {
    OpenEntry shown = opened.get();
    if (shown != null) {
      action.accept(shown);
    }
  }
}
