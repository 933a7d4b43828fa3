package app.commonplace.ui.reader;

import app.commonplace.exporting.ExportForm;
import app.commonplace.model.Blob;
import app.commonplace.model.EntryId;
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

  /// All times that the question of a prompt was asked, oldest first; empty when only once.
  List<Asked> asked(PassageId prompt);

  /// The bytes of an image, or empty when they are missing or more than `limit`.
  Optional<byte[]> bytes(Blob blob, long limit);

  /// Writes a text into a file.
  void save(String text, Path file);

  /// Writes the bytes of an image or attachment into a file.
  void save(Blob blob, Path file);

  /// Writes entries into a folder.
  void export(List<EntryId> ids, Path folder, ExportForm form);

  void star(EntryId id, boolean starred);

  void markRead(EntryId id, boolean read);

  void tag(EntryId id, String name);

  void untag(EntryId id, String name);

  void addNote(Target target, String text);

  void editNote(long note, String text);

  void removeNote(long note);

  /// Names of all tags, to complete what a person types.
  List<String> tagNames();
}
