package app.commonplace.embedding.server;

import app.commonplace.embedding.Purpose;
import app.commonplace.embedding.keys.ApiKey;
import app.commonplace.embedding.keys.Keys;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assertions;

/// A server, a client, a ledger, and a clock that stands still: waits are noted, not waited.
final class Bench implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-05T10:00:00Z");
  static final String KEY = "sk-or-v1-canary0123456789abcdef";

  final LoopbackServer server = new LoopbackServer();
  final MemoryLedger ledger = new MemoryLedger();
  final List<Duration> waits = new CopyOnWriteArrayList<>();
  private ServerOptions options = ServerOptions.STANDARD;
  private Keys keys = origin -> Optional.of(ApiKey.of(origin, KEY));
  private Optional<EmbeddingServer> client = Optional.empty();

  Bench options(ServerOptions chosen) {
    options = chosen;
    return this;
  }

  Bench keys(Keys chosen) {
    keys = chosen;
    return this;
  }

  EmbeddingServer client() {
    return client.orElseGet(() -> client(server.openRouter("acme/embed")));
  }

  EmbeddingServer client(Endpoint endpoint) {
    client.ifPresent(EmbeddingServer::close);
    var timing = new Timing(InstantSource.fixed(NOW), () -> 0.0, (time, cancel) -> waits.add(time));
    client = Optional.of(new EmbeddingServer(endpoint, keys, ledger, options, timing));
    return client.get();
  }

  List<float[]> embed(String... texts) {
    return embed(CancelSignal.NEVER, texts);
  }

  List<float[]> embed(CancelSignal cancel, String... texts) {
    return client()
        .embedder(LoopbackServer.DIMENSION)
        .embed(List.of(texts), Purpose.PASSAGE, cancel);
  }

  Problem failure(String... texts) {
    return Assertions.assertThrows(Problem.class, () -> embed(texts));
  }

  Problem failedQuestion() {
    return Assertions.assertThrows(
        Problem.class,
        () ->
            client()
                .embedder(LoopbackServer.DIMENSION)
                .embed(List.of("a"), Purpose.QUERY, CancelSignal.NEVER));
  }

  @Override
  public void close() {
    client.ifPresent(EmbeddingServer::close);
    server.close();
  }
}
