package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Links between entries and passages. Every change is on disk when the call returns. Thread-safe;
/// blocking.
public final class Linking {
  private final Library library;
  private final Clock clock;

  Linking(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  public List<Link> all() {
    return library.read(reading -> reading.links().all());
  }

  /// Links that start or end here, backlinks included.
  public List<Link> of(EntryId entry) {
    return library.read(reading -> reading.links().of(entry));
  }

  public Link find(long id) {
    return library.read(reading -> required(reading, id));
  }

  public Link link(Target from, Target to, String kind, @Nullable String note) {
    String word = word(kind);
    if (from.equals(to)) {
      throw new Problem(
          ProblemCode.USAGE,
          "A link needs two different ends.",
          "For example: link add 12 34 --kind follows");
    }
    return library.write(writing -> {
      from.require(writing);
      to.require(writing);
      long id =
          writing
              .linkWriter()
              .add(
                  from.entry(),
                  from.passage(),
                  to.entry(),
                  to.passage(),
                  word,
                  note,
                  clock.instant());
      return writing.links().find(id).orElseThrow();
    });
  }

  /// Gives a link another kind and note, and answers how it was before.
  ///
  /// @param kind what it means now; null to leave that
  /// @param note why; blank for none, null to leave that
  public Link change(long id, @Nullable String kind, @Nullable String note) {
    return library.write(writing -> {
      Link before = required(writing, id);
      String word = kind == null ? before.kind() : word(kind);
      String why = note == null ? before.note() : note.isBlank() ? null : note.strip();
      writing.linkWriter().change(before, word, why);
      return before;
    });
  }

  public Link unlink(long id) {
    return library.write(writing -> {
      Link link = required(writing, id);
      writing.linkWriter().delete(id, link.fromEntry(), link.toEntry());
      return link;
    });
  }

  /// Says that two entries are not to be suggested for a link, or takes that back.
  public void decline(EntryId one, EntryId other, boolean declined) {
    library.write(writing -> {
      DeclinedLinks.change(writing, one, other, declined);
      return declined;
    });
  }

  private static Link required(Reading reading, long id) {
    return reading
        .links()
        .find(id)
        .orElseThrow(() ->
            new Problem(
                ProblemCode.NOT_FOUND,
                "There is no link %d.".formatted(id),
                "`commonplace link list` shows all links."));
  }

  private static String word(String kind) {
    if (kind.isBlank()) {
      throw new Problem(
          ProblemCode.USAGE, "The link has no kind.", "For example: link add 12 34 --kind follows");
    }
    return kind.strip();
  }

  /// Puts a link back that was removed; its number is another one when that was given away
  /// meanwhile.
  public Link restore(Link link) {
    return library.write(writing -> {
      new Target(link.fromEntry(), link.fromPassage()).require(writing);
      new Target(link.toEntry(), link.toPassage()).require(writing);
      return writing.links().find(writing.linkWriter().putBack(link)).orElseThrow();
    });
  }
}
