package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.Desks;
import app.commonplace.watching.Arrivals.Arrival;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Exports that arrive are offered while a person wants that, and never imported by themselves.
class ArrivalsModelTest {
  private static final Instant EARLIER = Instant.parse("2026-11-17T08:00:00Z");

  private final Desks desks = new Desks();
  private final List<Runnable> looks = new ArrayList<>();
  private final List<Instant> askedSince = new ArrayList<>();
  private final List<@Nullable Instant> kept = new ArrayList<>();
  private final List<List<Path>> brought = new ArrayList<>();
  private List<Arrival> arrived = List.of();

  @Test
  void nothingIsLookedAtUnlessWanted() {
    model(null);

    assertThat(looks).isEmpty();
    assertThat(askedSince).isEmpty();
  }

  @Test
  void whatArrivesIsOfferedAndImportedWhenAPersonSaysSo() {
    ArrivalsModel model = model(null);
    model.onProperty().set(true);
    assertThat(kept).containsExactly(Desks.NOW);
    assertThat(askedSince).containsExactly(Desks.NOW);

    Instant when = Desks.NOW.plusSeconds(60);
    arrived = List.of(new Arrival(Path.of("export.zip"), List.of("chatgpt"), when));
    looks.removeFirst().run();

    assertThat(desks.said())
        .containsExactly("An export of ChatGPT has arrived: export.zip. Import");
    assertThat(kept).containsExactly(Desks.NOW, when);
    assertThat(brought).isEmpty();
    desks.undos().getFirst().run();
    assertThat(brought).containsExactly(List.of(Path.of("export.zip")));
    assertThat(looks).hasSize(1); // the next one
  }

  @Test
  void whatCameWhileTheWindowWasClosedIsOfferedWhenItOpens() {
    arrived =
        List.of(
            new Arrival(Path.of("a.zip"), List.of("claude"), EARLIER.plusSeconds(1)),
            new Arrival(Path.of("b.zip"), List.of("chatgpt"), EARLIER.plusSeconds(2)));
    ArrivalsModel model = model(EARLIER);

    assertThat(model.onProperty().get()).isTrue();
    assertThat(askedSince).containsExactly(EARLIER);
    looks.removeFirst().run();
    assertThat(desks.said()).containsExactly("2 exports have arrived: Claude, ChatGPT. Import");
    assertThat(kept).containsExactly(EARLIER.plusSeconds(2));
  }

  @Test
  void nothingIsOfferedAnyMoreOnceItIsTurnedOff() {
    ArrivalsModel model = model(EARLIER);
    arrived = List.of(new Arrival(Path.of("a.zip"), List.of("claude"), EARLIER.plusSeconds(1)));
    model.onProperty().set(false);
    looks.removeFirst().run();

    assertThat(kept).hasSize(1).containsOnlyNulls();
    assertThat(desks.said()).isEmpty();
    assertThat(looks).isEmpty();
  }

  private ArrivalsModel model(@Nullable Instant since) {
    var folder =
        new ArrivalsModel.Folder(
            since,
            kept::add,
            asked -> {
              askedSince.add(asked);
              return () -> arrived;
            },
            looks::add,
            Clock.fixed(Desks.NOW, ZoneOffset.UTC));
    return new ArrivalsModel(folder, desks.desk(), brought::add);
  }
}
