package app.commonplace.embedding.server;

import static app.commonplace.embedding.server.LoopbackServer.json;
import static app.commonplace.embedding.server.LoopbackServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.embedding.Purpose;
import app.commonplace.embedding.keys.ApiKey;
import app.commonplace.embedding.keys.Keys;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that refuse, break, lie, dawdle or are not there. Nothing is waited for by the clock;
/// the limit is there for a test that hangs.
@Timeout(60)
final class ServerFaultsTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  /// A server that always answers the same.
  record Lasting(String name, MockResponse answer, ProblemCode code, String sentence) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Lasting refused(int status, String body, String sentence) {
    return new Lasting("" + status, status(status, body), ProblemCode.SERVER_REFUSED, sentence);
  }

  private static Lasting nonsense(String name, MockResponse answer, String sentence) {
    return new Lasting(name, answer, ProblemCode.SERVER_NONSENSE, sentence);
  }

  static List<Lasting> lasting() {
    String key = "{\"error\":{\"message\":\"No auth\",\"code\":401}}";
    return List.of(
        new Lasting(
            "401",
            status(401, key),
            ProblemCode.NEEDS_KEY,
            "OpenRouter does not accept the key: “No auth”."),
        new Lasting(
            "403", status(403, ""), ProblemCode.NEEDS_KEY, "OpenRouter does not accept the key."),
        new Lasting(
            "401 inside a 200",
            json(key),
            ProblemCode.NEEDS_KEY,
            "OpenRouter does not accept the key: “No auth”."),
        refused(
            400,
            "{\"error\":{\"message\":\"too\\nlong\"}}",
            "OpenRouter refuses (400): “too long”."),
        refused(
            422,
            "{\"error\":\"\\u001b[2Jgone\\u202e!\"}",
            "OpenRouter refuses (422): “[2Jgone !”."),
        refused(404, "{\"error\":\"no model\"}", "OpenRouter refuses (404): “no model”."),
        refused(404, "<html>", "OpenRouter refuses (404)."),
        refused(413, "", "OpenRouter refuses (413)."),
        refused(304, "", "OpenRouter refuses (304)."),
        nonsense(
            "error in a 200",
            json("{\"error\":{\"message\":\"Provider broke\"}}"),
            "OpenRouter says that it failed: “Provider broke”."),
        nonsense(
            "LM Studio on an unknown path",
            json("{\"error\":\"Unexpected endpoint or method. (POST /embeddings)\"}"),
            "OpenRouter says that it failed: “Unexpected endpoint or method. (POST /embeddings)”."),
        nonsense(
            "a web page", status(200, " <!doctype html>"), "OpenRouter answers with a web page."),
        nonsense("nothing", status(200, ""), "OpenRouter answers with nothing."),
        nonsense("no content", status(204, ""), "OpenRouter answers with nothing."),
        nonsense("an array", json("[1,2]"), "OpenRouter answers with something else."),
        nonsense(
            "cut off",
            json("{\"data\":[{\"ind"),
            "OpenRouter answers with something that breaks off."),
        nonsense(
            "deeper than anybody means",
            json("[".repeat(100_000)),
            "OpenRouter answers with something else."),
        nonsense(
            "other JSON",
            json("{\"data\":{\"embedding\":\"x\"}}"),
            "OpenRouter sends no usable vectors."));
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void whatWillNotPassIsNotTriedAgain(Lasting fault) {
    bench.server.always(fault.answer());

    Problem problem = bench.failedQuestion();

    assertThat(problem).hasMessage(fault.sentence());
    assertThat(problem.code()).isEqualTo(fault.code());
    assertThat(problem.hint()).isNotEmpty();
    assertThat(bench.waits).isEmpty();
    // only an answer that looked well is asked about again, for what it left out
    assertThat(bench.server.requests()).hasSize(fault.name().equals("other JSON") ? 3 : 1);
    assertThat(bench.ledger.outcomes).hasSameSizeAs(bench.server.requests());
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 524, 529})
  void whatPassesIsTriedAgainWithLongerAndLongerWaits(int status) {
    bench.server.always(status(status, "<html>"));

    Problem problem = bench.failure("a");

    boolean often = status == 429;
    assertThat(problem.code())
        .isEqualTo(often ? ProblemCode.RATE_LIMITED : ProblemCode.SERVER_BUSY);
    assertThat(bench.waits).extracting(Duration::toSeconds).containsExactly(1L, 2L, 4L);
    assertThat(bench.server.requests()).hasSize(4);
    assertThat(bench.client().state())
        .isEqualTo(new ServerState(4, problem.code(), Bench.NOW.plusSeconds(8)));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 502, 529})
  void anErrorInsideA200CountsByItsCode(int status) {
    bench.server.next(json("{\"error\":{\"code\":" + status + ",\"message\":\"upstream\"}}"));

    assertThat(bench.embed("a")).hasSize(1);
    assertThat(bench.server.requests()).hasSize(2);
    assertThat(bench.client().state()).isEqualTo(ServerState.CALM);
  }

  @ParameterizedTest
  @CsvSource({"7, 7", "0, 0", "'Thu, 05 Nov 2026 10:00:30 GMT', 30", "soon, 1", "-5, 1"})
  void aServerIsAskedAgainWhenItSaid(String header, long seconds) {
    bench.server.next(limited(header));

    assertThat(bench.embed("a")).hasSize(1);
    assertThat(bench.waits).containsExactly(Duration.ofSeconds(seconds));
  }

  private static MockResponse limited(String retryAfter) {
    return new MockResponse.Builder().code(429).addHeader("Retry-After", retryAfter).build();
  }

  @Test
  void aLongWaitIsTheQueues() {
    bench.server.next(limited("3600"));

    assertThat(bench.failure("a").code()).isEqualTo(ProblemCode.RATE_LIMITED);
    assertThat(bench.waits).isEmpty();
    assertThat(bench.client().state().notBefore()).isEqualTo(Bench.NOW.plusSeconds(3600));
  }

  @Test
  void whoWaitsForAnAnswerIsNotKeptWaiting() {
    bench.server.always(status(503, ""));

    assertThatThrownBy(
            () -> bench.client().embedder(4).embed(List.of("a"), Purpose.QUERY, CancelSignal.NEVER))
        .isInstanceOf(Problem.class);
    assertThatThrownBy(() -> bench.client().probe(CancelSignal.NEVER)).isInstanceOf(Problem.class);
    assertThat(bench.server.requests()).hasSize(2);
    assertThat(bench.waits).isEmpty();
  }

  @Test
  void whoPaysIsToldWhatIsLeft() {
    bench.server.next(status(402, "{\"error\":{\"message\":\"Insufficient\",\"code\":402}}"));

    Problem problem = bench.failure("a");

    assertThat(problem.code()).isEqualTo(ProblemCode.NO_CREDIT);
    assertThat(problem)
        .hasMessage("OpenRouter wants to be paid: $0.25 of the key's limit is left.");
    assertThat(bench.server.paths()).containsExactly("POST /v1/embeddings", "GET /v1/key");
    assertThat(bench.ledger.sent)
        .extracting(Outgoing::errand)
        .containsExactly(Errand.EMBED, Errand.CREDIT);
  }

  @Test
  void aBillIsABillWithoutIt() {
    bench.server.always(status(402, ""));

    assertThat(bench.failure("a")).hasMessage("OpenRouter wants to be paid.");
    assertThat(bench.server.requests()).hasSize(2);
  }

  @Test
  void aRefusedKeyIsSentNoMoreUntilAPersonTriesIt() {
    bench.server.next(status(401, ""));
    bench.failure("a");

    assertThat(bench.failure("a").code()).isEqualTo(ProblemCode.NEEDS_KEY);
    assertThat(bench.server.requests()).hasSize(1);

    bench.client().probe(CancelSignal.NEVER);
    assertThat(bench.embed("a")).hasSize(1);
  }

  @Test
  void anotherKeyIsTried() {
    var key = new AtomicReference<>("sk-or-first");
    bench.keys(origin -> Optional.of(ApiKey.of(origin, key.get())));
    bench.server.next(status(401, ""));
    bench.failure("a");

    key.set("sk-or-second");

    assertThat(bench.embed("a")).hasSize(1);
  }

  @Test
  void aRefusedKeyEndsWhatIsUnderWay() throws Exception {
    bench.server.next(stalled(), status(401, ""));
    bench.client();
    CompletableFuture<Problem> first = CompletableFuture.supplyAsync(() -> bench.failure("first"));
    while (bench.server.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    bench.failure("second");

    Problem problem = first.get(30, TimeUnit.SECONDS);
    assertThat(problem.code()).isEqualTo(ProblemCode.NEEDS_KEY);
    assertThat(bench.server.requests()).hasSize(2);
  }

  @Test
  void withoutAKeyOpenRouterIsNotEvenAsked() {
    bench.keys(Keys.NONE);

    Problem problem = bench.failure("a");

    assertThat(problem.code()).isEqualTo(ProblemCode.NEEDS_KEY);
    assertThat(problem).hasMessage("There is no key for OpenRouter.");
    assertThat(bench.server.requests()).isEmpty();
    assertThat(bench.ledger.sent).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowed(int status) {
    try (var other = new LoopbackServer()) {
      bench.server.always(
          new MockResponse.Builder().code(status).addHeader("Location", other.address()).build());

      Problem problem = bench.failedQuestion();

      assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_REFUSED);
      assertThat(problem)
          .hasMessage("OpenRouter sends requests on to 127.0.0.1, where nothing is sent.");
      assertThat(other.requests()).isEmpty();
      assertThat(bench.server.requests()).hasSize(1);
    }
  }

  private static MockResponse stalled() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }

  private static MockResponse trickling() {
    return new MockResponse.Builder()
        .body("{\"data\":[" + " ".repeat(100_000))
        .throttleBody(1, 1, TimeUnit.SECONDS)
        .build();
  }

  private static MockResponse headerOnly() {
    return new MockResponse.Builder()
        .body("{\"data\":[]}")
        .onResponseBody(SocketEffect.Stall.INSTANCE)
        .build();
  }

  static List<MockResponse> dawdling() {
    return List.of(stalled(), trickling(), headerOnly());
  }

  @ParameterizedTest
  @MethodSource("dawdling")
  void cancelDoesNotWaitForAServerThatDawdles(MockResponse dawdling) {
    bench.server.always(dawdling);
    CancelSignal onceAsked = () -> !bench.server.requests().isEmpty();

    assertThatThrownBy(() -> bench.embed(onceAsked, "a"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.CANCELLED));
    assertThat(bench.ledger.outcomes).containsExactly("0 failed cancelled");
    assertThat(bench.client().state()).isEqualTo(ServerState.CALM);
  }

  @ParameterizedTest
  @MethodSource("dawdling")
  void aServerThatDawdlesIsGivenUp(MockResponse dawdling) {
    bench.options(
        new ServerOptions(512, 8, 10_000, Duration.ofSeconds(1), new Privacy(true, false)));
    bench.server.always(dawdling);

    Problem problem = bench.failure("a");

    assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_BUSY);
    assertThat(problem).hasMessage("OpenRouter did not answer within 1 seconds.");
    assertThat(bench.server.requests()).hasSize(1);
  }

  @Test
  void anAnswerWithoutEndIsGivenUp() {
    bench.server.always(json(" ".repeat(33 << 20)));

    Problem problem = bench.failure("a");

    assertThat(problem.code()).isEqualTo(ProblemCode.SERVER_NONSENSE);
    assertThat(problem).hasMessage("OpenRouter sends an answer that does not end.");
  }

  @Test
  void cancelEndsAWait() {
    bench.server.always(status(503, ""));
    try (var client =
        new EmbeddingServer(
            bench.server.openRouter("m"),
            origin -> Optional.of(ApiKey.of(origin, Bench.KEY)),
            bench.ledger,
            ServerOptions.STANDARD)) {
      CancelSignal afterTheAnswer = () -> bench.ledger.outcomes.size() == 1;
      assertThatThrownBy(
              () -> client.embedder(4).embed(List.of("a"), Purpose.PASSAGE, afterTheAnswer))
          .isInstanceOfSatisfying(
              Problem.class, p -> assertThat(p.code()).isEqualTo(ProblemCode.CANCELLED));
    }
    assertThat(bench.server.requests()).hasSize(1);
  }

  @Test
  void aConnectionThatBreaksIsTriedAgainAndThenOffline() {
    bench.server.always(
        new MockResponse.Builder()
            .body("{\"data\":[]}")
            .onResponseStart(new SocketEffect.CloseSocket())
            .build());

    Problem problem = bench.failure("a");

    assertThat(problem.code()).isEqualTo(ProblemCode.OFFLINE);
    assertThat(problem.sentence()).startsWith("The connection to http://127.0.0.1:");
    assertThat(bench.server.requests()).hasSize(4);
    assertThat(bench.waits).hasSize(3);
    assertThat(bench.client().state())
        .isEqualTo(new ServerState(4, ProblemCode.OFFLINE, Bench.NOW.plusSeconds(8)));
  }

  @Test
  void oneConnectionThatBreaksEndsNoLongWork() {
    bench.server.next(
        new MockResponse.Builder()
            .body("{\"data\":[]}")
            .onResponseStart(new SocketEffect.CloseSocket())
            .build(),
        json("{\"data\":[{\"ind"));

    assertThat(bench.embed("a")).hasSize(1);

    assertThat(bench.server.requests()).hasSize(3);
    assertThat(bench.ledger.outcomes).hasSize(3);
  }

  @Test
  void anAnswerThatBreaksOffIsOffline() {
    bench.server.always(
        new MockResponse.Builder()
            .body("{\"data\":[" + " ".repeat(100_000) + "]}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());

    assertThat(bench.failure("a").code()).isEqualTo(ProblemCode.OFFLINE);
  }

  @Test
  void aServerThatDoesNotSpeakHttpTalksNonsense() {
    bench.server.always(new MockResponse.Builder().status("SSH-2.0-OpenSSH").build());

    assertThat(bench.failure("a"))
        .hasMessage("OpenRouter does not speak HTTP.")
        .extracting(p -> ((Problem) p).code())
        .isEqualTo(ProblemCode.SERVER_NONSENSE);
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotAccepted() {
    try (var secure = new LoopbackServer(true)) {
      bench.client(Endpoint.at(secure.address(), "m", false));

      Problem problem = bench.failure("a");

      assertThat(problem.code()).isEqualTo(ProblemCode.OFFLINE);
      assertThat(problem.sentence())
          .startsWith("The certificate of https://127.")
          .endsWith(" is not trusted here.");
      assertThat(secure.requests()).isEmpty();
    }
  }

  @Test
  void aNameThatNobodyKnowsIsOffline() {
    bench.keys(Keys.NONE).client(Endpoint.at("https://nowhere.invalid/v1", "m", false));

    assertThat(bench.failure("a"))
        .hasMessage("https://nowhere.invalid cannot be found.")
        .extracting(p -> ((Problem) p).code())
        .isEqualTo(ProblemCode.OFFLINE);
    assertThat(bench.ledger.outcomes).containsExactly("0 failed offline");
  }

  @Test
  void whereNobodyListensAPersonIsToldWhatToStart() {
    String address = bench.server.address();
    bench.server.close();
    bench.client(Endpoint.at(address, "m", false));

    Problem problem = bench.failure("a");

    assertThat(problem.code()).isEqualTo(ProblemCode.OFFLINE);
    assertThat(problem)
        .hasMessage("There is no server at %s.".formatted(address.replace("/v1", "")));
    assertThat(problem.hint()).isEqualTo("Start it, or choose another address.");
    assertThat(Endpoint.at("http://localhost:11434", "m", false).usualProgram())
        .isEqualTo("Ollama");
  }
}
