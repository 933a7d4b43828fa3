package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.commonplace.model.Judgement;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What blend judgements ask for.
final class TuningTest {
  private static final PassageId FIRST = new PassageId(1);
  private static final PassageId SECOND = new PassageId(2);

  /// The first fits by words, the second by meaning.
  private static final List<Candidate> TWO =
      List.of(new Candidate(FIRST, 1, 0.2), new Candidate(SECOND, 0.2, 1));

  @Test
  void goodHitsGiveMoreTheHigherTheyStandAndBadOnesTake() {
    double second = 1 / (Math.log(3) / Math.log(2));

    assertThat(new JudgedQuery(TWO, Map.of(FIRST, true)).ndcg(0)).isEqualTo(1);
    assertThat(new JudgedQuery(TWO, Map.of(FIRST, true)).ndcg(1)).isCloseTo(second, within(1e-12));
    assertThat(new JudgedQuery(TWO, Map.of(FIRST, false)).ndcg(0)).isEqualTo(-0.5);
    assertThat(new JudgedQuery(TWO, Map.of(FIRST, true, SECOND, false)).ndcg(0))
        .isCloseTo(1 - second / 2, within(1e-12));
    assertThat(new JudgedQuery(List.of(), Map.of(FIRST, true)).ndcg(0.5)).isZero();
  }

  @Test
  void judgementsOfOneQueryBelongTogether() {
    List<Judgement> judgements =
        List.of(
            new Judgement("wal", FIRST, true),
            new Judgement("mode", FIRST, false),
            new Judgement("wal", SECOND, false));

    assertThat(JudgedQuery.all(judgements, _ -> TWO))
        .containsExactly(
            new JudgedQuery(TWO, Map.of(FIRST, true, SECOND, false)),
            new JudgedQuery(TWO, Map.of(FIRST, false)));
  }

  @Test
  void fewJudgementsOrQueriesAreNotEnough() {
    assertThat(Tuning.of(List.of(), 0.65)).isEqualTo(new Tuning.NotEnough(0, 0));
    assertThat(Tuning.of(queries(new Random(1), 4, 10, 0.2), 0.65))
        .isEqualTo(new Tuning.NotEnough(40, 4));
    assertThat(Tuning.of(queries(new Random(1), 29, 1, 0.2), 0.65))
        .isEqualTo(new Tuning.NotEnough(29, 29));
  }

  /// Candidates at random; judged good is what a hidden blend puts first, judged bad what it puts
  /// last.
  private static List<JudgedQuery> queries(Random random, int count, int judged, double hidden) {
    var queries = new ArrayList<JudgedQuery>();
    for (int i = 0; i < count; i++) {
      var candidates = new ArrayList<Candidate>();
      for (int id = 0; id < 40; id++) {
        candidates.add(new Candidate(new PassageId(id), random.nextDouble(), random.nextDouble()));
      }
      candidates.sort((a, b) -> Double.compare(b.blended(hidden), a.blended(hidden)));
      var good = new HashMap<PassageId, Boolean>();
      for (int j = 0; j < judged; j++) {
        boolean first = j <= judged / 2;
        int place = first ? j : candidates.size() - 1 - j;
        good.put(candidates.get(place).passage(), first);
      }
      queries.add(new JudgedQuery(candidates, good));
    }
    return queries;
  }

  @Test
  void theBlendBehindTheJudgementsIsFound() {
    for (int seed = 0; seed < 20; seed++) {
      var random = new Random(seed);
      double hidden = random.nextInt(5) / 10.0;
      var outcome = (Tuning.Tuned) Tuning.of(queries(random, 30, 6, hidden), 0.9);

      assertThat(outcome.isBetter()).isTrue();
      assertThat(outcome.after().blend()).as("seed %d", seed).isCloseTo(hidden, within(0.1));
      assertThat(outcome.before().blend()).isEqualTo(0.9);
    }
  }

  @Test
  void theBestBlendIsLeftAsItIs() {
    var outcome = (Tuning.Tuned) Tuning.of(queries(new Random(2), 30, 6, 0.65), 0.65);

    assertThat(outcome.isBetter()).isFalse();
    assertThat(outcome.after()).isEqualTo(outcome.before());
  }

  /// Judgements by the toss of a coin say nothing: what is recommended all the same must be rare.
  @Test
  void noiseIsSeldomFollowed() {
    int followed = 0;
    for (int seed = 0; seed < 200; seed++) {
      var random = new Random(seed);
      var queries = new ArrayList<JudgedQuery>();
      for (JudgedQuery query : queries(random, 10, 4, 0.5)) {
        var good = new HashMap<PassageId, Boolean>();
        for (int i = 0; i < 4; i++) {
          good.put(new PassageId(random.nextInt(40)), random.nextBoolean());
        }
        queries.add(new JudgedQuery(query.candidates(), good));
      }
      if (Tuning.of(queries, 0.65) instanceof Tuning.Tuned tuned && tuned.isBetter()) {
        followed++;
      }
    }
    System.getLogger("TuningTest")
        .log(System.Logger.Level.INFO, "Noise was followed {0} of 200 times.", followed);
    assertThat(followed).isLessThan(30);
  }

  @Test
  void scalingBothScoresChangesNothing() {
    for (JudgedQuery query : queries(new Random(9), 20, 6, 0.3)) {
      List<Candidate> scaled =
          query.candidates().stream()
              .map(c -> new Candidate(c.passage(), c.keyword() / 2, c.meaning() / 2))
              .toList();
      for (double blend = 0; blend <= 1; blend += 0.25) {
        assertThat(new JudgedQuery(scaled, query.good()).ndcg(blend)).isEqualTo(query.ndcg(blend));
      }
    }
  }
}
