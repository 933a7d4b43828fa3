package app.commonplace.embedding.server;

import static app.commonplace.embedding.server.LoopbackServer.json;
import static app.commonplace.embedding.server.LoopbackServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.Purpose;
import app.commonplace.embedding.keys.ApiKey;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A server that sends the key back in every way it can: neither problems nor the log nor the
/// ledger may hold it. The key looks like none, so that the log's own blacking out does not help.
final class KeySecrecyTest {
  private static final String CANARY = "Canary0Secret1Of2Nobody";
  private static final Logger ROOT = Logger.getLogger("");

  private final StringBuffer log = new StringBuffer();

  static List<MockResponse> answers() {
    String told = "Wrong key " + CANARY + " in Bearer " + CANARY;
    String error = "{\"error\":{\"message\":\"" + told + "\",\"code\":%d}}";
    return List.of(
        status(401, told),
        status(401, error.formatted(401)),
        status(402, error.formatted(402)),
        status(403, error.formatted(403)),
        status(404, error.formatted(404)),
        status(408, error.formatted(408)),
        status(429, error.formatted(429)),
        status(500, told),
        status(400, "x".repeat(190) + CANARY),
        json(error.formatted(502)),
        json("{\"error\":\"" + told + "\"}"),
        json(
            "{\"data\":[{\"index\":0,\"embedding\":\""
                + CANARY
                + "\"}],\"usage\":\""
                + told
                + "\"}"),
        json("{\"" + CANARY + "\":"),
        status(200, "<html>" + told),
        new MockResponse.Builder().status(CANARY).build(),
        new MockResponse.Builder().status("HTTP/1.1 " + CANARY).build(),
        new MockResponse.Builder().addHeader("Retry-After", CANARY).code(429).build(),
        new MockResponse.Builder()
            .code(302)
            .addHeader("Location", "https://" + CANARY + ".example/" + CANARY)
            .build(),
        new MockResponse.Builder()
            .body(told)
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
  }

  @ParameterizedTest
  @MethodSource("answers")
  void theKeyStaysWhereItIs(MockResponse answer) {
    Handler listening = listening();
    Level before = ROOT.getLevel();
    ROOT.addHandler(listening);
    ROOT.setLevel(Level.ALL);
    try (var bench = new Bench().keys(origin -> Optional.of(ApiKey.of(origin, CANARY)))) {
      bench.server.always(answer);
      try (EmbeddingServer client = bench.client()) {
        tell(() -> client.embedder(4).embed(List.of("a"), Purpose.PASSAGE, CancelSignal.NEVER));
        tell(() -> client.probe(CancelSignal.NEVER));
        tell(() -> client.models(CancelSignal.NEVER));
        tell(() -> client.credit(CancelSignal.NEVER));
        log.append(client.endpoint()).append(client.state()).append(client);
      }
      log.append(bench.ledger.sent).append(bench.ledger.outcomes);
      assertThat(bench.server.requests())
          .isNotEmpty()
          .allSatisfy(request ->
              assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + CANARY));
    } finally {
      ROOT.removeHandler(listening);
      ROOT.setLevel(before);
    }
    assertThat(log.toString().toLowerCase(Locale.ROOT))
        .contains("127.0.0.1")
        .doesNotContain(CANARY.toLowerCase(Locale.ROOT))
        .doesNotContain(CANARY.substring(0, 10).toLowerCase(Locale.ROOT));
  }

  private void tell(Runnable work) {
    try {
      work.run();
    } catch (Problem problem) {
      append(problem);
      log.append(problem.sentence()).append(problem.hint());
    }
  }

  private void append(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    log.append(text);
  }

  /// Everything that is logged but by the server, which may write what it received.
  private Handler listening() {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        if (String.valueOf(record.getLoggerName()).startsWith("mockwebserver3")) {
          return;
        }
        log.append(new SimpleFormatter().formatMessage(record)).append('\n');
        if (record.getThrown() != null) {
          append(record.getThrown());
        }
      }

      @Override
      public void flush() {
        // nothing is held back
      }

      @Override
      public void close() {
        // nothing is open
      }
    };
  }
}
