package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.LikenessScale;
import app.commonplace.indexing.Chunk.Span;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person decided of passages moves those that were rejected, and no other.
final class RankingTest {
  private static final LikenessScale SCALE = new LikenessScale(-1, 0.2f, 0.9f);
  private static final int JUDGED = 30;
  private static final double[] SHARES = {0, 0.35, 0.65, 1};

  private final Map<PassageId, Standing> decided = new HashMap<>();

  private static Pool pool(Random random) {
    var contenders = new ArrayList<Pool.Contender>();
    for (long i = 1; i <= JUDGED; i++) {
      var passage = new PassageId(i);
      float words = random.nextInt(3) == 0 ? 0 : 10 * random.nextFloat();
      float cosine = 2 * random.nextFloat() - 1;
      Likeness likeness =
          random.nextInt(5) == 0
              ? null
              : new Likeness(cosine, cosine, new Span(passage, 0, 1), SCALE);
      contenders.add(
          new Pool.Contender(
              passage,
              new EntryId(i % 7),
              i < JUDGED - 5 ? random.nextInt(1000) : minutes(i),
              new WordScore(words, words, words),
              likeness));
    }
    return new Pool(contenders);
  }

  /// Those found by words stand in their order by time as well.
  private static long minutes(long passage) {
    return 1000 - passage;
  }

  /// @param most how many of 200 further hits are fetched; some of them score alike
  private static Found further(long seed, int most) {
    var random = new Random(seed);
    var best = new ArrayList<Found.Scored>();
    float score = 9;
    for (long i = JUDGED - 5; i < JUDGED + 200; i++) {
      best.add(new Found.Scored(new PassageId(i), new EntryId(i % 7), score, minutes(i)));
      score -= random.nextInt(3) * 0.02f;
    }
    return new Found(best.subList(0, most), 9, 205, true, Map.of(), Map.of(), weights());
  }

  @SuppressWarnings("NullAway") // nothing is weighed here
  private static Weights weights() {
    return null;
  }

  private void decideSome(Random random) {
    for (long i = 1; i < JUDGED + 200; i++) {
      if (random.nextInt(6) == 0) {
        decided.put(new PassageId(i), Standing.of(random.nextBoolean()));
      }
    }
  }

  private static List<PassageId> passages(List<Ranking.Place> places) {
    return places.stream().map(Ranking.Place::passage).toList();
  }

  private boolean isRejected(PassageId passage) {
    return decided.get(passage) == Standing.REJECTED;
  }

  private Standings standings() {
    return new Standings(1, decided, Map.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aRejectedPassageNeverRanksHigherAndTheOthersKeepTheirOrderAndScores(long seed) {
    var random = new Random(seed);
    Pool pool = pool(random);
    decideSome(random);
    for (double share : SHARES) {
      Ranking before = Ranking.of(pool, new Blend(share), Sort.BEST, further(seed, 205), true);
      Ranking after = before.with(standings(), true);
      List<PassageId> was = passages(before.places());
      List<PassageId> is = passages(after.places());
      assertThat(kept(is)).isEqualTo(kept(was));
      assertThat(is).hasSameElementsAs(was);
      assertThat(after.places())
          .extracting(Ranking.Place::score)
          .isSortedAccordingTo(Comparator.reverseOrder());
      Map<PassageId, Double> scores = scores(before);
      for (Ranking.Place place : after.places()) {
        double score = scores.get(place.passage());
        boolean rejected = isRejected(place.passage());
        assertThat(place.score()).isEqualTo(rejected ? score / 2 : score);
        if (rejected) {
          assertThat(aheadOf(place.passage(), is))
              .as("seed %d, blend %s", seed, share)
              .containsAll(aheadOf(place.passage(), was));
        }
      }
    }
  }

  private List<PassageId> kept(List<PassageId> passages) {
    return passages.stream().filter(passage -> !isRejected(passage)).toList();
  }

  /// Those before it that were not rejected themselves.
  private List<PassageId> aheadOf(PassageId passage, List<PassageId> order) {
    return kept(order.subList(0, order.indexOf(passage)));
  }

  private static Map<PassageId, Double> scores(Ranking ranking) {
    return ranking.places().stream()
        .collect(Collectors.toMap(Ranking.Place::passage, Ranking.Place::score));
  }

  /// A page is cut from as many hits as [Asking#sparing] has fetched for it, and must be that of
  /// all.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void pagesFollowEachOtherThoughHitsSinkBehindThem(long seed) {
    var random = new Random(seed);
    Pool pool = pool(random);
    decideSome(random);
    Found all = further(seed, 205);
    for (double share : SHARES) {
      List<PassageId> whole =
          passages(
              Ranking.of(pool, new Blend(share), Sort.BEST, all, true)
                  .with(standings(), true)
                  .places());
      for (int end = 10; end < whole.size(); end += 10) {
        int fetched = Math.min(205, end + standings().rejected());
        Ranking part =
            Ranking.of(pool, new Blend(share), Sort.BEST, further(seed, fetched), true)
                .with(standings(), true);
        assertThat(passages(part.places()).subList(0, end)).isEqualTo(whole.subList(0, end));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anOrderByTimeStays(long seed) {
    var random = new Random(seed);
    Pool pool = pool(random);
    decideSome(random);
    Ranking before = Ranking.of(pool, new Blend(0.65), Sort.NEWEST, further(seed, 205), true);
    Ranking after = before.with(standings(), false);
    assertThat(passages(after.places())).isEqualTo(passages(before.places()));
    assertThat(after.places())
        .anyMatch(place -> place.standing() == Standing.REJECTED)
        .anyMatch(place -> place.standing() == Standing.HELD);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whatOnlyWordsFoundStandsAmongTheRestByTimeAndPagesFollowEachOther(long seed) {
    Pool pool = pool(new Random(seed));
    var times = new HashMap<PassageId, Long>();
    Found all = further(seed, 205);
    all.best().forEach(found -> times.put(found.passage(), found.minutes()));
    pool.contenders().forEach(one -> times.put(one.passage(), one.minutes()));
    List<PassageId> whole =
        passages(Ranking.of(pool, new Blend(0.65), Sort.NEWEST, all, true).places());
    assertThat(whole)
        .hasSameElementsAs(times.keySet())
        .isSortedAccordingTo(Comparator.comparing(times::get, Comparator.reverseOrder()));
    for (int end = 10; end < 205; end += 10) {
      Found some = further(seed, end);
      Ranking part = Ranking.of(pool, new Blend(0.65), Sort.NEWEST, some, true);
      assertThat(passages(part.places()).subList(0, end)).isEqualTo(whole.subList(0, end));
    }
  }

  @Test
  void whereNothingWasDecidedNothingIsMadeAnew() {
    Ranking ranking =
        Ranking.of(pool(new Random(1)), new Blend(0), Sort.BEST, further(1, 9), false);
    assertThat(ranking.with(standings(), true)).isSameAs(ranking);
  }
}
