package app.commonplace.twins;

import app.commonplace.model.EntryId;
import app.commonplace.model.Relation;
import app.commonplace.model.Twin;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What the passages that two conversations share say about them. Immutable.
///
/// @param shared passages that both have
/// @param confidence 0..1
record Likeness(Relation relation, int shared, int onlyLeft, int onlyRight, double confidence) {
  /// A conversation is told twice when either side has nearly all of the other. Between prompts
  /// that all agree there is room for answers that were given anew.
  private static final double SAME = 0.8;

  private static final double WITHIN = 0.9;

  /// So many words said in both are no accident; fewer are a question that was asked twice.
  private static final int ENOUGH_WORDS = 24;

  private static final int ENOUGH_ANSWERED = 10;

  /// Where nothing differs, less will do.
  private static final int ENOUGH_ALIKE = 10;

  private static final int ENOUGH_ALIKE_ANSWERED = 3;
  private static final int MOST_OF_ONE = 60;

  /// What was sent again later has to agree in more than one prompt.
  private static final int PROMPTS_SENT_AGAIN = 3;

  /// Exports write the same moment in different zones.
  private static final Duration ZONES = Duration.ofHours(26);

  static Optional<Likeness> of(Alignment alignment) {
    var left = Side.of(alignment.left(), alignment::hasLeft);
    var right = Side.of(alignment.right(), alignment::hasRight);
    Evidence evidence = Evidence.of(alignment);
    if (left.endsAlone() && right.endsAlone()) {
      return left.beginsShared() && right.beginsShared()
          ? Optional.of(new Likeness(Relation.FORK, evidence.shared, left.only(), right.only(), 0))
          : Optional.empty();
    }
    double less = Math.min(left.share(), right.share());
    double more = Math.max(left.share(), right.share());
    if (!evidence.isEnough(left.answers() && right.answers(), less == 1)) {
      return Optional.empty();
    }
    if (less < SAME && more < WITHIN) {
      return Optional.empty();
    }
    Relation relation = less >= SAME ? Relation.SAME : Relation.WITHIN;
    double confidence = (less >= SAME ? less : more) * evidence.weight();
    return Optional.of(
        new Likeness(relation, evidence.shared, left.only(), right.only(), confidence));
  }

  /// @param left the entry at the left
  Twin twin(EntryId left, EntryId right) {
    return left.compareTo(right) < 0
        ? new Twin(left, right, relation, shared, onlyLeft, onlyRight, confidence)
        : new Twin(right, left, relation, shared, onlyRight, onlyLeft, confidence);
  }

  /// How much there is to go by.
  private record Evidence(
      int shared, int prompts, int words, int answered, boolean sameTime, boolean otherTime) {

    static Evidence of(Alignment alignment) {
      int shared = 0;
      int prompts = 0;
      int words = 0;
      int answered = 0;
      boolean sameTime = false;
      boolean nearTime = false;
      int timed = 0;
      for (int i = 0; i < alignment.right().size(); i++) {
        Saying right = alignment.right().get(i);
        if (!alignment.hasRight(i) || !right.isSpoken()) {
          continue;
        }
        Saying left = alignment.left().get(alignment.leftOf(i));
        int common = Math.min(MOST_OF_ONE, Math.min(left.words().length, right.words().length));
        shared++;
        words += common;
        prompts += right.isPrompt() ? 1 : 0;
        answered += right.isAnswer() ? common : 0;
        Instant one = left.createdAt();
        Instant other = right.createdAt();
        if (one != null && other != null) {
          timed++;
          sameTime |= one.getEpochSecond() == other.getEpochSecond();
          nearTime |= Duration.between(one, other).abs().compareTo(ZONES) < 0;
        }
      }
      return new Evidence(shared, prompts, words, answered, sameTime, timed > 0 && !nearTime);
    }

    /// @param alike whether nothing differs
    boolean isEnough(boolean bothAnswer, boolean alike) {
      int least = alike ? ENOUGH_ALIKE : ENOUGH_WORDS;
      int leastAnswered = alike ? ENOUGH_ALIKE_ANSWERED : ENOUGH_ANSWERED;
      boolean said = words >= least && (!bothAnswer || answered >= leastAnswered);
      boolean sentOnce = !otherTime || prompts >= PROMPTS_SENT_AGAIN;
      return sameTime ? words > 0 : said && sentOnce;
    }

    double weight() {
      double told = words + (sameTime ? 120 : 0);
      return told / (told + 12);
    }
  }
}
