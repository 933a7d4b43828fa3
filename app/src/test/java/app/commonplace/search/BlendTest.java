package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.commonplace.embedding.LikenessScale;
import app.commonplace.indexing.Chunk.Span;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.search.Blend.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlendTest {
  private static final LikenessScale SCALE = new LikenessScale(-1, 0.2f, 0.9f);

  private static Pool.Contender contender(long id, float words, Float cosine) {
    var passage = new PassageId(id);
    Likeness likeness =
        cosine == null ? null : new Likeness(cosine, cosine, new Span(passage, 0, 1), SCALE);
    return new Pool.Contender(
        passage, new EntryId(1), 0, new WordScore(words, words, words), likeness);
  }

  private static List<Pool.Contender> random(Random random) {
    var contenders = new ArrayList<Pool.Contender>();
    for (int i = 1; i <= 30; i++) {
      boolean bare = random.nextInt(5) == 0;
      contenders.add(
          contender(
              i,
              random.nextInt(3) == 0 ? 0 : 40 * random.nextFloat(),
              bare ? null : 2 * random.nextFloat() - 1));
    }
    return contenders;
  }

  private static Map<PassageId, Double> scores(List<Pool.Contender> contenders, double share) {
    var scores = new HashMap<PassageId, Double>();
    for (Ranked one : new Blend(share).rank(new Pool(contenders))) {
      scores.put(one.contender().passage(), one.score());
    }
    return scores;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void tenfoldWordScoresChangeNothing(long seed) {
    List<Pool.Contender> contenders = random(new Random(seed));
    List<Pool.Contender> tenfold =
        contenders.stream()
            .map(one ->
                new Pool.Contender(
                    one.passage(),
                    one.entry(),
                    0,
                    new WordScore(
                        10 * one.words().own(),
                        10 * one.words().context(),
                        10 * one.words().entry()),
                    one.likeness()))
            .toList();
    for (double share : new double[] {0, 0.35, 0.65, 1}) {
      Map<PassageId, Double> before = scores(contenders, share);
      scores(tenfold, share)
          .forEach((passage, score) ->
              assertThat(score).as("seed %d", seed).isCloseTo(before.get(passage), within(1e-5)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aBetterScoreOnEitherSideNeverRanksLower(long seed) {
    var random = new Random(seed);
    List<Pool.Contender> contenders = random(random);
    int place = random.nextInt(contenders.size());
    Pool.Contender chosen = contenders.get(place);
    Likeness near = chosen.likeness();
    var better = new ArrayList<>(contenders);
    better.set(
        place,
        contender(
            chosen.passage().value(),
            chosen.words().own() * 1.3f + 1,
            near == null ? null : Math.min(1, near.own() + 0.1f)));
    for (double share : new double[] {0, 0.35, 0.65, 1}) {
      assertThat(rank(better, chosen.passage(), share))
          .as("seed %d, blend %s", seed, share)
          .isLessThanOrEqualTo(rank(contenders, chosen.passage(), share));
    }
  }

  private static int rank(List<Pool.Contender> contenders, PassageId passage, double share) {
    List<Ranked> ranked = new Blend(share).rank(new Pool(contenders));
    for (int i = 0; i < ranked.size(); i++) {
      if (ranked.get(i).contender().passage().equals(passage)) {
        return i;
      }
    }
    throw new AssertionError("The passage is gone");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void scoresLieBetweenZeroAndOneAndTheBestOfASideHasOne(long seed) {
    List<Pool.Contender> contenders = random(new Random(seed));
    List<Ranked> ranked = new Blend(0.65).rank(new Pool(contenders));
    assertThat(ranked)
        .allMatch(one -> one.score() >= 0 && one.score() <= 1.000001)
        .anyMatch(one -> one.keyword() > 0.999999)
        .anyMatch(one -> one.alike() > 0.999999);
  }
}
