package app.commonplace.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All hits of a search in order, as far as they were gathered. What a person decided of a passage
/// counts last, on the finished score, so that it moves no other hit. Immutable.
final class Ranking {
  /// A hit before it is shown.
  ///
  /// @param blended the score by words and meaning
  /// @param alike 0 to 1; null for words alone
  /// @param contender null for hits beyond those that were judged closely
  record Place(
      PassageId passage,
      EntryId entry,
      double blended,
      double keyword,
      @Nullable Double alike,
      Pool.@Nullable Contender contender,
      Standing standing) {
    Place(
        PassageId passage,
        EntryId entry,
        double blended,
        double keyword,
        @Nullable Double alike,
        Pool.@Nullable Contender contender) {
      this(passage, entry, blended, keyword, alike, contender, Standing.NONE);
    }

    double score() {
      return blended * standing.factor();
    }

    private Place decided(Standings standings) {
      PassageId shown = standings.shown(passage);
      return new Place(shown, entry, blended, keyword, alike, contender, standings.of(shown));
    }

    /// What was scored: the shown passage, or a sibling that says the same.
    PassageId scored() {
      return contender == null ? passage : contender.passage();
    }
  }

  private final Pool pool;
  private final Blend blend;
  private final List<Place> places;
  private final Map<PassageId, Integer> byWords = new HashMap<>();
  private final Map<PassageId, Integer> byMeaning = new HashMap<>();

  /// The pool's hits, then those that only words found. In the order of times they stand among each
  /// other, as many of the latter as were asked for.
  ///
  /// @param found further hits by words, in the order asked for
  /// @param byMeaning whether meaning counts at all
  static Ranking of(Pool pool, Blend blend, Sort sort, Found found, boolean byMeaning) {
    var places = new ArrayList<Timed>();
    Set<PassageId> seen = new HashSet<>();
    double last = 1;
    for (Blend.Ranked one : blend.rank(pool)) {
      Pool.Contender contender = one.contender();
      boolean known = byMeaning && contender.likeness() != null;
      seen.add(contender.passage());
      last = one.score();
      places.add(
          new Timed(
              contender.minutes(),
              new Place(
                  contender.passage(),
                  contender.entry(),
                  one.score(),
                  one.keyword(),
                  known ? one.alike() : null,
                  contender)));
    }
    for (Found.Scored further : found.best()) {
      if (seen.add(further.passage())) {
        double keyword = keyword(further, found);
        double score = Math.min(last, (1 - blend.meaning()) * keyword);
        places.add(
            new Timed(
                further.minutes(),
                new Place(further.passage(), further.entry(), score, keyword, null, null)));
      }
    }
    if (sort != Sort.BEST) {
      places.sort(byTime(sort)); // equals stay as they are, so that longer lists begin alike
    }
    return new Ranking(pool, blend, places.stream().map(Timed::place).toList());
  }

  private record Timed(long minutes, Place place) {}

  private static double keyword(Found.Scored hit, Found found) {
    return found.highest() > 0 ? hit.score() / found.highest() : 0;
  }

  /// Hits by words in the order of their times, none of them judged closely.
  static Ranking inOrder(Found found) {
    var places = new ArrayList<Place>();
    for (Found.Scored hit : found.best()) {
      double keyword = keyword(hit, found);
      places.add(new Place(hit.passage(), hit.entry(), keyword, keyword, null, null));
    }
    return new Ranking(Pool.EMPTY, new Blend(0), places);
  }

  /// The same with what was decided of the passages.
  ///
  /// @param byScore whether a rejected one sinks to where its score belongs; otherwise the order is
  ///   another and stays
  Ranking with(Standings standings, boolean byScore) {
    if (standings.isEmpty()) {
      return this;
    }
    var decided = new ArrayList<Place>(places.size());
    places.forEach(place -> decided.add(place.decided(standings)));
    if (byScore) {
      decided.sort(Comparator.comparingDouble(Place::score).reversed()); // equals stay as they are
    }
    return new Ranking(pool, blend, decided);
  }

  private static Comparator<Timed> byTime(Sort sort) {
    return sort == Sort.NEWEST
        ? Comparator.comparingLong(Timed::minutes).reversed()
        : Comparator.comparingLong(one -> oldest(one.minutes()));
  }

  /// Passages without a time come last in either order.
  private static long oldest(long minutes) {
    return minutes == PassageFacts.NO_TIME ? Long.MAX_VALUE : minutes;
  }

  private Ranking(Pool pool, Blend blend, List<Place> places) {
    this.pool = pool;
    this.blend = blend;
    this.places = List.copyOf(places);
    rank(
        pool.contenders().stream()
            .filter(one -> one.words().sum() > 0)
            .sorted(Comparator.comparingDouble(one -> -one.words().sum()))
            .toList(),
        byWords);
    rank(
        pool.contenders().stream()
            .filter(one -> one.likeness() != null)
            .sorted(Comparator.comparingDouble(Ranking::unlikeness))
            .toList(),
        byMeaning);
  }

  private static double unlikeness(Pool.Contender contender) {
    Likeness likeness = contender.likeness();
    return likeness == null ? 0 : -likeness.sum();
  }

  private static void rank(List<Pool.Contender> sorted, Map<PassageId, Integer> ranks) {
    sorted.forEach(contender -> ranks.put(contender.passage(), ranks.size() + 1));
  }

  Pool pool() {
    return pool;
  }

  Blend blend() {
    return blend;
  }

  List<Place> places() {
    return places;
  }

  /// The place among all candidates by words; 0 without one.
  int placeByWords(PassageId passage) {
    return byWords.getOrDefault(passage, 0);
  }

  /// The place among all candidates by meaning; 0 without one.
  int placeByMeaning(PassageId passage) {
    return byMeaning.getOrDefault(passage, 0);
  }
}
