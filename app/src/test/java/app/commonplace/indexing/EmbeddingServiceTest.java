package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.embedding.keys.Keys;
import app.commonplace.embedding.server.LoopbackServer;
import app.commonplace.embedding.server.ServerOptions;
import app.commonplace.embedding.server.ServerSource;
import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.jobs.Courtesy;
import app.commonplace.jobs.Jobs;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.LibraryLedger;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The service over a real library and a real server that fails as told. Waits are noted, not
/// waited.
@Timeout(60)
final class EmbeddingServiceTest {
  private static final String MODEL = "acme/embed";

  @TempDir Path folder;
  private final LoopbackServer server = new LoopbackServer();
  private final Jobs jobs = new Jobs();
  private final List<Duration> waits = new ArrayList<>();
  private final List<Runnable> later = new ArrayList<>();
  private volatile MachineSettings settings =
      MachineSettings.DEFAULT.choosing(EmbeddingChoice.Server.of(server.address(), MODEL));
  private Shelf shelf;
  private Meaning meaning;
  private EmbeddingService service;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    shelf.put(Told.of("one", "First").user("tea from the mountains"));
    var ledger = new LibraryLedger(shelf.library(), Clock.systemUTC(), () -> settings);
    var source =
        new ServerSource(server.plain(MODEL), 0, Keys.NONE, ledger, ServerOptions.STANDARD);
    meaning = new Meaning(shelf.library(), Clock.systemUTC(), source, List.of());
    var waiting = new EmbeddingService.Waiting(InstantSource.system(), this::after);
    service = new EmbeddingService(shelf.library(), meaning, jobs, new Courtesy(), waiting);
  }

  @AfterEach
  void close() {
    jobs.close();
    meaning.close();
    shelf.close();
    server.close();
  }

  private Executor after(Duration pause) {
    return work -> {
      waits.add(pause);
      later.add(work);
    };
  }

  private void catchUp() {
    service.catchUp(Progress.NONE);
  }

  private void awaitUpToDate() throws InterruptedException {
    await(() -> service.status().state() == State.UP_TO_DATE && reach().coverage() == 1);
  }

  private Reach reach() {
    return service.status().reach();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    var never = new CountDownLatch(1);
    while (!condition.getAsBoolean()) {
      assertThat(never.await(10, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private static MockResponse busy(int seconds) {
    return LoopbackServer.status(429, "{\"error\":{\"message\":\"slow down\"}}")
        .newBuilder()
        .addHeader("Retry-After", Integer.toString(seconds))
        .build();
  }

  @Test
  void whatWaitsIsEmbeddedAndWhatComesLaterToo() throws InterruptedException {
    service.follow();
    awaitUpToDate();
    shelf.put(Told.of("two", "Second").user("rain"));
    await(() -> reach().passages() == 2);
    awaitUpToDate();
    assertThat(reach()).isEqualTo(new Reach(2, 2, 2, 2));
    assertThat(waits).isEmpty();
  }

  @Test
  void aServerThatWantsTimeGetsItAndIsAskedAgain() throws InterruptedException {
    catchUp();
    shelf.put(Told.of("two", "Second").user("rain"));
    server.always(busy(120));
    assertThatThrownBy(this::catchUp)
        .isInstanceOf(Problem.class)
        .hasMessageContaining("wants to be asked less often: “slow down”");
    assertThat(service.status().state()).isEqualTo(State.TROUBLE);
    assertThat(service.status().trouble()).contains("slow down");
    assertThat(waits).hasSize(1);
    assertThat(waits.getFirst()).isBetween(Duration.ofSeconds(100), Duration.ofSeconds(151));

    server.always(null);
    later.getFirst().run();

    awaitUpToDate();
    assertThat(service.status().trouble()).isNull();
  }

  @Test
  void aServerThatCannotBeReachedIsTriedLessAndLessOften() throws InterruptedException {
    server.close();
    assertThatThrownBy(this::catchUp).hasMessageContaining("There is no server at");
    later.getFirst().run();
    await(() -> waits.size() == 2);
    assertThat(waits).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10));
    assertThat(service.status().state()).isEqualTo(State.TROUBLE);
  }

  @Test
  void aRefusedKeyStopsEverythingUntilAPersonGoesOn() throws InterruptedException {
    server.always(LoopbackServer.status(401, "{}"));
    assertThatThrownBy(this::catchUp).hasMessageContaining("wants a key");
    int asked = server.requests().size();
    service.follow();
    shelf.put(Told.of("two", "Second").user("rain"));
    assertThat(waits).isEmpty();
    assertThat(server.requests()).hasSize(asked);

    server.always(null);
    service.resume();

    awaitUpToDate();
    assertThat(reach().covered()).isEqualTo(2);
  }

  @Test
  void theMonthsMoneyStopsEverythingUntilThereIsMore() throws InterruptedException {
    settings = settings.withMonthlyCap(1); // what the first request to this server costs
    assertThatThrownBy(this::catchUp).hasMessage("This month’s $0.000001 is used.");
    assertThat(service.status().state()).isEqualTo(State.TROUBLE);
    assertThat(waits).isEmpty();
    assertThat(server.requests()).hasSize(1);

    settings = settings.withMonthlyCap(1_000_000);
    service.resume();

    awaitUpToDate();
  }

  @Test
  void nothingIsSentOnceAnotherModelIsChosen() {
    catchUp();
    int asked = server.requests().size();
    settings = MachineSettings.DEFAULT;
    shelf.put(Told.of("two", "Second").user("rain"));
    assertThatThrownBy(this::catchUp).hasMessageContaining("another model was chosen");
    assertThat(server.requests()).hasSize(asked);
  }

  @Test
  void aPauseHoldsUntilItIsEnded() throws InterruptedException {
    service.pause();
    service.follow();
    assertThatThrownBy(this::catchUp).hasMessage("Embedding is paused.");
    assertThat(server.requests()).isEmpty();
    service.resume();
    awaitUpToDate();
  }
}
