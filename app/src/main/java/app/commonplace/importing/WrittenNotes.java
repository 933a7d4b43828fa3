package app.commonplace.importing;

import app.commonplace.library.Library;
import app.commonplace.library.Writing;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.text.Beginnings;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Notes that stand for themselves: entries that a person writes here rather than imports. Each is
/// one passage of Markdown, named by its first line. They come in by the same [Merge] as all else,
/// so that a note that is written again keeps its tags, links and stars. Thread-safe; blocking.
public final class WrittenNotes {
  private static final String PASSAGE = "text";
  private static final int LONGEST_TITLE = 120;
  private static final Pattern MARKS = Pattern.compile("^[#>*\\-\\s]+|[*_`]+");

  private final Library library;
  private final Clock clock;

  public WrittenNotes(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /// Keeps a new note.
  public EntryId write(String text) {
    Instant now = clock.instant();
    String id = UUID.randomUUID().toString();
    return library.write(writing -> {
      bring(writing, draft(text, "", id, PASSAGE, now, now));
      return writing.entries().state(Provider.NOTES, "", id).orElseThrow().id();
    });
  }

  /// Keeps other words of a note, and answers those it had. Originals of an import no longer speak
  /// for it: undoing that import, or reading it again, would put old words over new ones.
  public String rewrite(EntryId note, String text) {
    return library.write(writing -> {
      Entry entry = require(writing, note);
      Passage passage = only(writing, entry);
      writing.rawWriter().deleteAll(note);
      Instant written = entry.createdAt() == null ? clock.instant() : entry.createdAt();
      bring(
          writing,
          draft(
              text,
              entry.account(),
              entry.externalId(),
              passage.externalId(),
              written,
              clock.instant()));
      return passage.text();
    });
  }

  private static Entry require(Writing writing, EntryId note) {
    return writing
        .entries()
        .find(note)
        .filter(entry -> entry.provider().equals(Provider.NOTES))
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "There is no note %s that was written here.".formatted(note),
                "Pin a note to the entry instead."));
  }

  private static Passage only(Writing writing, Entry note) {
    List<Passage> passages = writing.passages().of(note.id());
    if (passages.size() != 1) {
      throw new Problem(
          ProblemCode.USAGE,
          "This note has %d passages, and only one can be written.".formatted(passages.size()),
          "Write a new one.");
    }
    return passages.getFirst();
  }

  private void bring(Writing writing, EntryDraft draft) {
    var merge = Merge.ofOriginals(writing, true, false, clock.instant());
    try {
      merge.merge(new Preparer().prepare(draft, new byte[0]));
    } catch (IOException e) {
      throw new IllegalStateException("A note brings no bytes to read", e);
    }
  }

  private static EntryDraft draft(
      String text, String account, String id, String passage, Instant written, Instant changed) {
    var said =
        new PassageDraft(
            passage,
            null,
            Role.SECTION,
            null,
            null,
            written,
            false,
            List.of(PartDraft.of(Part.prose(text))));
    return new EntryDraft(
        EntryKind.NOTE,
        Provider.NOTES,
        account,
        id,
        title(text),
        null,
        null,
        written,
        changed,
        null,
        null,
        passage,
        List.of(said),
        List.of());
  }

  /// The first line that says something, without Markdown.
  static String title(String text) {
    return text.lines()
        .map(line -> MARKS.matcher(line).replaceAll("").strip())
        .filter(line -> !line.isEmpty())
        .map(line -> Beginnings.of(line, LONGEST_TITLE))
        .findFirst()
        .orElse("");
  }
}
