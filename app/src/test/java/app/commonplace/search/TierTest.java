package app.commonplace.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.search.query.QueryParser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// What is kept of answers, for how long, and what is counted.
final class TierTest {
  private static final Moment MOMENT = new Moment(7, 7, 0, LocalDate.of(2025, 6, 15));

  private final AtomicLong nanos = new AtomicLong();

  private Tier<String, String> tier(long room) {
    return new Tier<>(room, String::length, nanos::get);
  }

  private String taking(long millis, String answer) {
    nanos.addAndGet(millis * 1_000_000);
    return answer;
  }

  @Test
  void anAnswerIsFoundOutOnceAndItsTimeIsTold() {
    Tier<String, String> tier = tier(100);
    for (int i = 0; i < 3; i++) {
      assertThat(tier.answer("a", () -> taking(8, "answer"))).isEqualTo("answer");
    }
    tier.answer("b", () -> taking(2, "other"));

    assertThat(tier.stats())
        .isEqualTo(new TierStats(2, 2, 0, 2, 11, 100, new Latency(2, 0, 0), new Latency(2, 5, 8)));
  }

  @Test
  void whatWasNotAskedForLongestGoesFirst() {
    Tier<String, String> tier = tier(10);
    tier.answer("a", () -> "aaaa");
    tier.answer("b", () -> "bbbb");
    tier.answer("a", () -> "again");
    tier.answer("c", () -> "cccc");

    assertThat(tier.answer("a", () -> "lost")).isEqualTo("aaaa");
    assertThat(tier.answer("b", () -> "new")).isEqualTo("new");
    assertThat(tier.stats().evictions()).isEqualTo(2);
  }

  @Test
  void whatIsTooHeavyIsNotKeptAndDrivesNothingOut() {
    Tier<String, String> tier = tier(5);
    tier.answer("a", () -> "aaaa");
    tier.answer("b", () -> "far too long");

    assertThat(tier.answer("a", () -> "lost")).isEqualTo("aaaa");
    assertThat(tier.stats().size()).isEqualTo(1);
  }

  @Test
  void aFailureIsNotKept() {
    Tier<String, String> tier = tier(5);
    assertThatThrownBy(() ->
            tier.answer(
                "a",
                () -> {
                  throw new IllegalStateException("broken");
                }))
        .hasMessage("broken");

    assertThat(tier.answer("a", () -> "ok")).isEqualTo("ok");
  }

  /// Against a plain model: the same answers are there after any sequence of questions.
  @Test
  void itKeepsWhatAPlainListOfRecentAnswersWouldKeep() {
    var random = new Random(3);
    for (int round = 0; round < 50; round++) {
      int room = 5 + random.nextInt(30);
      Tier<String, String> tier = tier(room);
      var model = new LinkedHashMap<String, String>();
      for (int i = 0; i < 200; i++) {
        String key = "k" + random.nextInt(12);
        String fresh = "x".repeat(1 + random.nextInt(room + 2));
        String expected = model.containsKey(key) ? model.remove(key) : fresh;
        assertThat(tier.answer(key, () -> fresh)).isEqualTo(expected);
        if (expected.length() <= room) {
          model.put(key, expected);
        }
        while (model.values().stream().mapToInt(String::length).sum() > room) {
          model.pollFirstEntry();
        }
        assertThat(tier.stats().size()).isEqualTo(model.size());
      }
    }
  }

  @Test
  void manyThreadsGetTheAnswerOfTheirKey() throws Exception {
    Tier<Integer, String> tier = new Tier<>(40, String::length, nanos::get);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var all = new ArrayList<Future<?>>();
      for (int thread = 0; thread < 4; thread++) {
        var random = new Random(thread);
        all.add(
            threads.submit(() -> {
              for (int i = 0; i < 5000; i++) {
                int key = random.nextInt(60);
                assertThat(tier.answer(key, () -> "v" + key)).isEqualTo("v" + key);
              }
            }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    TierStats stats = tier.stats();
    assertThat(stats.hits() + stats.misses()).isEqualTo(20_000);
    assertThat(stats.bytes()).isLessThanOrEqualTo(40);
  }

  private static CandidateKey key(String typed, Mode mode, Moment moment) {
    return CandidateKey.of(QueryParser.parse(typed).query(), mode, Sort.BEST, "space", moment);
  }

  @Test
  void keysAreEqualWhenAnswersMustBe() {
    CandidateKey key = key("wal  AND mode", Mode.HYBRID, MOMENT);
    SearchRequest request = new SearchRequest("", Mode.HYBRID, 0.3, Sort.BEST, 20, 0, false);
    SearchRequest other = new SearchRequest("", Mode.HYBRID, 0.4, Sort.BEST, 20, 0, false);

    assertThat(key("wal mode", Mode.HYBRID, MOMENT)).isEqualTo(key);
    assertThat(key("mode wal", Mode.HYBRID, MOMENT)).isNotEqualTo(key);
    assertThat(key("wal mode", Mode.KEYWORD, MOMENT)).isNotEqualTo(key);
    assertThat(ResultKey.of(key, request)).isNotEqualTo(ResultKey.of(key, other));
    CandidateKey words = key("wal mode", Mode.KEYWORD, MOMENT);
    assertThat(ResultKey.of(words, request)).isEqualTo(ResultKey.of(words, other));
  }

  @Test
  void aChangeOfTheLibraryDropsAnswersButNotVectors() {
    var caches = new SearchCaches(nanos::get);
    var result =
        new SearchResult(Mode.KEYWORD, 0, 0, true, 0, 0, null, List.of(), List.of(), Map.of());
    var request = SearchRequest.of("wal");
    List<Moment> moments =
        List.of(
            MOMENT,
            new Moment(8, 7, 0, MOMENT.today()),
            new Moment(8, 8, 0, MOMENT.today()),
            new Moment(8, 8, 1, MOMENT.today()),
            new Moment(8, 8, 1, MOMENT.today().plusDays(1)));
    for (Moment moment : moments) {
      for (int i = 0; i < 2; i++) {
        caches.result(ResultKey.of(key("wal", Mode.KEYWORD, moment), request), () -> result);
        caches.vector(new VectorKey("space", "wal"), () -> new float[] {1});
      }
    }

    CacheStats stats = caches.stats();
    assertThat(stats.results().misses()).isEqualTo(moments.size());
    assertThat(stats.results().hits()).isEqualTo(moments.size());
    assertThat(stats.results().size()).isEqualTo(1);
    assertThat(stats.vectors().misses()).isEqualTo(1);
  }
}
