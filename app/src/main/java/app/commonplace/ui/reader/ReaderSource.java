package app.commonplace.ui.reader;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.Blob;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Note;
import app.commonplace.model.PassageId;
import app.commonplace.organizing.Target;
import app.commonplace.search.Asked;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What the reader asks of the engine. All calls block; the reader makes them away from the FX
/// thread. Thread-safe.
public interface ReaderSource {
  /// Everything about an entry, or empty when it does not exist.
  Optional<OpenEntry> open(EntryId id);

  /// What else is like an entry, and how far it can be found by meaning. Takes longer than opening.
  Connections connections(EntryId id);

  /// Passages elsewhere that name the entry by its title and are not linked to it.
  List<Mention> mentions(EntryId id);

  /// Where an entry comes from.
  Provenance provenance(EntryId id);

  /// All times that the question of a prompt was asked, oldest first; empty when only once.
  List<Asked> asked(PassageId prompt);

  /// The bytes of an image, or empty when they are missing or more than `limit`.
  Optional<byte[]> bytes(Blob blob, long limit);

  /// Copies the bytes of an attachment to where other programs can read them for a while; answers
  /// where that is.
  Path unpack(Blob blob, String name);

  /// Writes a text into a file.
  void save(String text, Path file);

  /// Writes the bytes of an image or attachment into a file.
  void save(Blob blob, Path file);

  /// Writes an original of an entry, as it was exported, into a file.
  void saveOriginal(long raw, Path file);

  /// Writes entries into a folder.
  void export(List<EntryId> ids, Path folder, ExportForm form);

  void star(EntryId id, boolean starred);

  /// Gives an entry a title of the person's own, a blank one brings the source's back; answers the
  /// one before, blank when it was the source's.
  String rename(EntryId id, String title);

  void markRead(EntryId id, boolean read);

  /// Moves an entry to the trash, or back out of it.
  void trash(EntryId id, boolean trashed);

  /// Answers whether the entry did not have the tag before.
  boolean tag(EntryId id, String name);

  void untag(EntryId id, String name);

  /// Takes back that the entry was tagged: a tag that was made for it goes, too.
  default void takeBackTag(EntryId id, String name) {
    untag(id, name);
  }

  Note addNote(Target target, String text);

  void editNote(long note, String text);

  void removeNote(long note);

  /// Puts a note back that was removed, with its times.
  Note restore(Note note);

  Link link(Target from, Target to, String kind);

  /// Remembers that two entries are not to be suggested for a link, or takes that back.
  void declineLink(EntryId one, EntryId other, boolean declined);

  /// Gives a link another kind and note.
  ///
  /// @param note empty for none
  void change(long link, String kind, String note);

  void unlink(long link);

  /// Puts a link back that was removed.
  Link restore(Link link);

  /// Names of all tags, to complete what a person types.
  List<String> tagNames();
}
