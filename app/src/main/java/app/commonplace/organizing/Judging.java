package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.library.Writing;
import app.commonplace.model.Judgement;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.search.query.QueryParser;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person said of hits, and of answers that were compared. The former is about a query as it
/// prints, so that other spellings of the same question count as one; the latter holds whatever is
/// asked. Thread-safe; blocking.
public final class Judging {
  /// Stands for the query where a passage was judged for itself: no hit is judged without one.
  private static final String WHATEVER = "";

  private final Library library;
  private final Clock clock;

  public Judging(Library library, Clock clock) {
    this.library = library;
    this.clock = clock;
  }

  /// Keeps a verdict on a hit; a later one replaces it, [Verdict#NONE] takes it back. Returns what
  /// was said before.
  public Verdict judge(String typed, PassageId passage, Verdict verdict) {
    String query = normal(typed);
    if (query.isEmpty()) {
      throw new Problem(
          ProblemCode.USAGE, "A hit is judged for a query.", "Name what was searched for.");
    }
    return library.write(writing -> keep(writing, query, passage, verdict));
  }

  private Verdict keep(Writing writing, String query, PassageId passage, Verdict verdict) {
    requirePassage(writing, passage);
    Verdict before = verdict(writing, query, passage);
    if (verdict == Verdict.NONE) {
      writing.judgementWriter().forget(query, passage);
    } else if (verdict != before) {
      var judgement = new Judgement(query, passage, verdict == Verdict.GOOD);
      writing.judgementWriter().judge(judgement, clock.instant());
    }
    return before;
  }

  /// Keeps which answers hold ([Verdict#GOOD]) and which are rejected, in one step. Returns what
  /// was said of them before.
  public Map<PassageId, Verdict> decide(Map<PassageId, Verdict> verdicts) {
    return library.write(writing -> {
      var before = new HashMap<PassageId, Verdict>();
      verdicts.forEach(
          (passage, verdict) -> before.put(passage, keep(writing, WHATEVER, passage, verdict)));
      return before;
    });
  }

  /// What was decided of answers; those that nothing was said of are left out.
  public Map<PassageId, Verdict> decided(List<PassageId> answers) {
    return library.read(reading -> {
      var found = new HashMap<PassageId, Verdict>();
      for (PassageId answer : answers) {
        reading
            .judgements()
            .find(WHATEVER, answer)
            .ifPresent(good -> found.put(answer, Verdict.of(good)));
      }
      return found;
    });
  }

  /// The query under which a judgement is kept.
  public static String normal(String typed) {
    return QueryParser.parse(typed).query().print();
  }

  public Verdict verdict(String typed, PassageId passage) {
    return library.read(reading -> verdict(reading, normal(typed), passage));
  }

  private static Verdict verdict(Reading reading, String query, PassageId passage) {
    Optional<Boolean> good = reading.judgements().find(query, passage);
    return good.map(Verdict::of).orElse(Verdict.NONE);
  }

  /// Oldest first.
  public List<Judgement> all() {
    return library.read(reading -> reading.judgements().all());
  }

  private static void requirePassage(Reading reading, PassageId passage) {
    if (reading.fullText().rows(List.of(passage)).isEmpty()) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "There is no passage %s.".formatted(passage),
          "`commonplace search QUERY --json` gives the numbers of passages.");
    }
  }
}
