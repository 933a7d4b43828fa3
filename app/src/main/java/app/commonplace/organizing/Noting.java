package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.Note;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.util.List;

/// Notes, on entries and on passages. Every change is on disk when the call returns. Thread-safe;
/// blocking.
public final class Noting {
  private final Library library;
  private final Clock clock;

  Noting(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  public List<Note> all() {
    return library.read(reading -> reading.notes().all());
  }

  public List<Note> of(EntryId entry) {
    return library.read(reading -> reading.notes().of(entry));
  }

  public Note add(Target target, String text) {
    if (text.isBlank()) {
      throw new Problem(ProblemCode.USAGE, "The note is empty.", "Write something.");
    }
    return library.write(writing -> {
      target.require(writing);
      long id = writing.noteWriter().add(target.entry(), target.passage(), text, clock.instant());
      return writing.notes().find(id).orElseThrow();
    });
  }

  public Note edit(long id, String text) {
    return library.write(writing -> {
      Note note = require(writing, id);
      writing.noteWriter().set(id, note.entry(), text, clock.instant());
      return writing.notes().find(id).orElseThrow();
    });
  }

  public Note remove(long id) {
    return library.write(writing -> {
      Note note = require(writing, id);
      writing.noteWriter().delete(id, note.entry());
      return note;
    });
  }

  /// Puts a note back that was removed, with its times; its number is another one when that was
  /// given away meanwhile.
  public Note restore(Note note) {
    return library.write(writing -> {
      new Target(note.entry(), note.passage()).require(writing);
      return writing.notes().find(writing.noteWriter().putBack(note)).orElseThrow();
    });
  }

  private static Note require(Reading reading, long id) {
    return reading
        .notes()
        .find(id)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "There is no note %d.".formatted(id),
                "`commonplace note list` shows all notes."));
  }
}
