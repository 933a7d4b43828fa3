package app.commonplace.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.keys.Keys;
import app.commonplace.embedding.server.EmbeddingServer;
import app.commonplace.embedding.server.Endpoint;
import app.commonplace.embedding.server.ServerOptions;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.model.EntryId;
import app.commonplace.organizing.Organizer;
import app.commonplace.runtime.LibraryLedger;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.search.Shelf;
import app.commonplace.search.Told;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forecasts for a model of OpenRouter, which is sent nothing.
class TokenForecastTest {
  private static final int ENTRIES = 200;

  @TempDir Path folder;
  private Shelf shelf;
  private EmbeddingServer server;
  private Embedder embedder;

  @BeforeEach
  void open() {
    shelf = new Shelf(folder);
    var ledger =
        new LibraryLedger(shelf.library(), Clock.systemUTC(), () -> MachineSettings.DEFAULT);
    server =
        new EmbeddingServer(
            Endpoint.openRouter("acme/embed"), Keys.NONE, ledger, ServerOptions.STANDARD);
    embedder = server.embedder(3);
  }

  @AfterEach
  void close() {
    server.close();
    shelf.close();
  }

  private TokenForecast forecast(long covered) {
    long passages = shelf.library().read(reading -> reading.counts().passages());
    return TokenForecast.of(shelf.library(), embedder, new Reach(passages, covered, 0, 0));
  }

  @Test
  void anEmptyLibraryTakesNothing() {
    assertThat(forecast(0)).isEqualTo(new TokenForecast(0, 0));
  }

  @Test
  void aSampleStandsForAllAndNothingIsSent() {
    long really = 0;
    for (int i = 0; i < ENTRIES; i++) {
      String said = "tea from the mountains ".repeat(1 + i % 7);
      shelf.put(Told.of("entry" + i, "Entry " + i).user(said).answer(said + said));
      EntryId id = shelf.id("entry" + i);
      really += tokensOf(id);
    }

    TokenForecast all = forecast(0);

    assertThat(all.passages()).isEqualTo(2L * ENTRIES);
    assertThat((double) all.tokens() / really).isBetween(0.85, 1.15);
    TokenForecast half = forecast(ENTRIES);
    assertThat(half.passages()).isEqualTo(ENTRIES);
    assertThat(half.tokens() * 2.0 / all.tokens()).isBetween(0.99, 1.01);
    assertThat(shelf.library().<Long>read(reading -> reading.egress().requests())).isZero();
  }

  private long tokensOf(EntryId id) {
    var chunker = new Chunker(embedder::tokens, embedder.budget());
    return shelf
        .library()
        .read(reading ->
            ChunkedEntry.Outline.read(reading, id, false)
                .orElseThrow()
                .cut(reading, chunker)
                .texts()
                .values()
                .stream()
                .mapToLong(text -> embedder.tokens(text.text()))
                .sum());
  }

  @Test
  void whatNeverLeavesIsNotCounted() {
    shelf.put(Told.of("one", "One").user("sleep").answer("eight hours"));
    EntryId kept = shelf.id("one");
    shelf.put(Told.of("two", "Two").user("tea").answer("from the mountains"));
    var organizer = new Organizer(shelf.library(), Clock.systemUTC());
    organizer.tagging().tagAll(List.of(kept), "health");
    organizer.tagging().setNeverLeaves("health", true);
    assertThat(forecast(0).passages()).isEqualTo(2);
  }
}
