package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.BuiltInSource;
import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.EmbedderSource;
import app.commonplace.indexing.MeaningSnapshot.Near;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Faults;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.library.Verification;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Embedding with the real model, faults at every write, and the index held against looking at all.
final class EmbeddingServiceTest {
  private static final String[] WORDS =
      ("reader log checkpoint bread yeast oven tide moon river bank loan index query graph vector"
              + " garden tomato soil violin bow string engine piston valve")
          .split(" ");

  @TempDir static Path natives;
  @TempDir Path folder;

  private final Jobs jobs = new Jobs();
  private Shelf shelf;
  private Meaning meaning;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    meaning = meaning();
  }

  @AfterEach
  void close() {
    Faults.listen(null);
    jobs.close();
    meaning.close();
    shelf.close();
  }

  private Meaning meaning() {
    return new Meaning(
        shelf.library(),
        Clock.systemUTC(),
        new BuiltInSource(BuiltInModel.MINI_LM, natives),
        List.of());
  }

  private long embed() {
    return embed(CancelSignal.NEVER);
  }

  private long embed(CancelSignal cancel) {
    return new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy())
        .embedAll(cancel, Progress.NONE);
  }

  private Reach reach() {
    return meaning.reach(meaning.chosen());
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
    }
    return text.toString().strip();
  }

  private void fill(int entries, Random random) {
    for (int i = 0; i < entries; i++) {
      Told told = Told.of("entry" + i, "Entry " + i);
      for (int j = 1 + random.nextInt(5); j > 0; j--) {
        told.user(text(random)).answer(text(random));
      }
      shelf.put(told);
    }
  }

  @Test
  void noTextIsEmbeddedTwice() {
    shelf.put(
        Told.of("one", "One").user("the same words"), Told.of("two", "Two").user("the same words"));
    assertThat(embed()).isEqualTo(1);
    assertThat(reach()).isEqualTo(new Reach(2, 2, 2, 2));
    shelf.put(Told.of("three", "Three").user("the same words"));
    assertThat(embed()).isZero();
    assertThat(reach().coverage()).isEqualTo(1);
  }

  /// Opens after it was refused some times.
  private static final class Busy implements EmbedderSource {
    private final EmbedderSource real = new BuiltInSource(BuiltInModel.MINI_LM, natives);
    private final AtomicInteger left;

    Busy(int times) {
      this.left = new AtomicInteger(times);
    }

    @Override
    public String provider() {
      return real.provider();
    }

    @Override
    public String model() {
      return real.model();
    }

    @Override
    public boolean sendsAway() {
      return real.sendsAway();
    }

    @Override
    public Embedder open() {
      if (left.getAndDecrement() > 0) {
        throw new Problem(ProblemCode.RATE_LIMITED, "Slow down.", "");
      }
      return real.open();
    }
  }

  private EmbeddingService serviceThatIsBusy(int times, List<Duration> waits) {
    meaning.close();
    meaning = new Meaning(shelf.library(), Clock.systemUTC(), new Busy(times), List.of());
    var waiting =
        new EmbeddingService.Waiting(
            Clock.systemUTC(),
            wait -> {
              waits.add(wait);
              return waits.size() > 3
                  ? _ -> {} // nobody asks any more
                  : CompletableFuture.delayedExecutor(10, TimeUnit.MILLISECONDS);
            });
    return new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy(), waiting);
  }

  @Test
  void whoWantsAllEmbeddedWaitsForABusyServer() {
    shelf.put(Told.of("one", "One").user("words"));
    var waits = new CopyOnWriteArrayList<Duration>();

    serviceThatIsBusy(2, waits).catchUp(Progress.NONE);

    assertThat(reach().covered()).isEqualTo(1);
    assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10));
  }

  @Test
  void aServerThatStaysBusyIsNotWaitedForWithoutEnd() {
    shelf.put(Told.of("one", "One").user("words"));
    EmbeddingService service = serviceThatIsBusy(99, new CopyOnWriteArrayList<>());

    assertThatThrownBy(() -> service.catchUp(Progress.NONE))
        .isInstanceOf(Problem.class)
        .hasMessage("Slow down.");
  }

  /// Writes down that it asks, as servers do, takes longer than it is waited for, and fails.
  private final class Asked implements EmbedderSource {
    private final AtomicInteger times = new AtomicInteger();

    @Override
    public String provider() {
      return "nobody";
    }

    @Override
    public String model() {
      return "none";
    }

    @Override
    public boolean sendsAway() {
      return false;
    }

    @Override
    public Embedder open() {
      shelf.put(Told.of("asked" + times.incrementAndGet(), "").user("asked"));
      try {
        Thread.sleep(Duration.ofMillis(40));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw new Problem(ProblemCode.SERVER_BUSY, "Busy.", "");
    }
  }

  private EmbeddingService serviceThatAsks(Asked source, long waitMillis) {
    meaning.close();
    meaning = new Meaning(shelf.library(), Clock.systemUTC(), source, List.of());
    var waiting =
        new EmbeddingService.Waiting(
            Clock.systemUTC(),
            _ -> CompletableFuture.delayedExecutor(waitMillis, TimeUnit.MILLISECONDS));
    return new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy(), waiting);
  }

  @Test
  void aServerThatIsSlowToFailIsAskedAsOftenAsOneThatIsQuick() {
    shelf.put(Told.of("one", "One").user("words"));
    var source = new Asked();

    assertThatThrownBy(() -> serviceThatAsks(source, 1).catchUp(Progress.NONE)).hasMessage("Busy.");

    assertThat(source.times).hasValue(4);
  }

  @Test
  void whatWasWrittenWhileItFailedBringsNoStormOfRequests() {
    shelf.put(Told.of("one", "One").user("words"));
    var source = new Asked();
    EmbeddingService service = serviceThatAsks(source, TimeUnit.HOURS.toMillis(1));

    service.follow(_ -> {});
    jobs.start("embed", "", _ -> 0L).await();

    assertThat(source.times).hasValue(1);
  }

  @Test
  void tagsAndStarsEmbedNothingAndChangeNoVector() {
    shelf.put(Told.of("one", "One").user("words"));
    embed();
    long revision = meaning.target().space().revision();
    shelf.tag("one", "kitchen");
    assertThat(embed()).isZero();
    assertThat(meaning.target().space().revision()).isEqualTo(revision);
  }

  @Test
  void aStopAnywhereLosesNothingAndCostsLittle() {
    fill(6, new Random(3));
    var count = new AtomicInteger();
    assertThatThrownBy(() -> embed(() -> count.incrementAndGet() > 10)).isInstanceOf(Problem.class);
    long first = shelf.library().read(reading -> reading.counts().passages());
    long rest = embed();
    assertThat(reach().covered()).isEqualTo(first);
    assertThat(rest).isPositive();
    assertThat(embed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedding", "entry_embedding", "commit", "acknowledge"})
  void aFailureBetweenAnyTwoWritesLeavesALibraryThatGoesOn(String step) {
    fill(3, new Random(5));
    for (int time = 1; time <= 6; time++) {
      int failing = time;
      var seen = new AtomicInteger();
      Faults.listen(name -> {
        if (name.equals(step) && seen.incrementAndGet() == failing) {
          throw new IllegalStateException("stop");
        }
      });
      try {
        embed();
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("stop");
      } finally {
        Faults.listen(null);
      }
      assertThat(Verification.of(shelf.library())).allMatch(Verification.Check::ok);
    }
    embed();
    Reach reach = reach();
    assertThat(reach.covered()).isEqualTo(reach.passages());
    assertThat(reach.embedded()).isEqualTo(reach.chunks());
    assertThat(chunks()).isEqualTo(reach.chunks());
  }

  private long chunks() {
    try (MeaningSnapshot snapshot = meaning.target().index().acquire().orElseThrow()) {
      return snapshot.chunks();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theNearestAreThoseThatLookingAtAllFinds(long seed) throws IOException {
    var random = new Random(seed);
    fill(40, random);
    embed();
    try (MeaningSnapshot snapshot = meaning.target().index().acquire().orElseThrow()) {
      for (int i = 0; i < 10; i++) {
        float[] question =
            meaning
                .embedder(meaning.chosen())
                .embed(
                    List.of(text(random)),
                    app.commonplace.embedding.Purpose.QUERY,
                    CancelSignal.NEVER)
                .getFirst();
        var all = new ArrayList<Near>();
        for (int entry = 0; entry < 40; entry++) {
          all.addAll(snapshot.of(List.of(shelf.id("entry" + entry)), question));
        }
        all.sort(
            Comparator.comparingDouble((Near near) -> -near.likeness())
                .thenComparing(Near::document));
        assertThat(all).hasSize(snapshot.chunks());
        assertThat(snapshot.nearest(question, 60, null).subList(0, 10))
            .as("seed %d", seed)
            .isEqualTo(all.subList(0, 10));
        EntryId only = shelf.id("entry" + random.nextInt(40));
        assertThat(snapshot.nearest(question, 60, id -> id == only.value()))
            .containsExactlyInAnyOrderElementsOf(snapshot.of(List.of(only), question));
      }
    }
  }

  @Test
  void removedEntriesLeaveTheIndex() {
    fill(3, new Random(9));
    embed();
    long before = chunks();
    EntryId gone = shelf.id("entry1");
    shelf
        .library()
        .write(writing -> {
          writing.entryRemoval().delete(gone, false, Shelf.NOW);
          return null;
        });
    embed();
    assertThat(chunks()).isLessThan(before).isEqualTo(reach().chunks());
  }

  @Test
  void aSecondSpaceAnswersOnlyWhenItReachesNearlyAsFar() {
    fill(8, new Random(21));
    embed();
    var better = new BuiltInSource(BuiltInModel.BGE_SMALL, natives);
    meaning.choose(better);
    assertThat(meaning.answering().orElseThrow().space().recipe().model())
        .isEqualTo(BuiltInModel.MINI_LM.word());
    embed();
    assertThat(meaning.answering().orElseThrow().space().recipe().model())
        .isEqualTo(BuiltInModel.BGE_SMALL.word());
  }
}
