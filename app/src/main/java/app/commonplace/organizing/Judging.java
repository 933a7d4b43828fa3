package app.commonplace.organizing;

import app.commonplace.library.Library;
import app.commonplace.library.Reading;
import app.commonplace.model.Judgement;
import app.commonplace.model.PassageId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.search.query.QueryParser;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What a person said of hits. It is about a query as it prints, so that other spellings of the
/// same question count as one. Thread-safe; blocking.
public final class Judging {
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
    return library.write(writing -> {
      requirePassage(writing, passage);
      Verdict before = verdict(writing, query, passage);
      if (verdict == Verdict.NONE) {
        writing.organizing().forgetJudgement(query, passage);
      } else if (verdict != before) {
        var judgement = new Judgement(query, passage, verdict == Verdict.GOOD);
        writing.organizing().judge(judgement, clock.instant());
      }
      return before;
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
