package app.commonplace.embedding.server;

import static app.commonplace.embedding.server.LoopbackServer.data;
import static app.commonplace.embedding.server.LoopbackServer.element;
import static app.commonplace.embedding.server.LoopbackServer.vector;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Purpose;
import app.commonplace.embedding.keys.Keys;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Recipe;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ServerEmbedderTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  /// The lengths that stand in vectors of the loopback server's making.
  private static List<Integer> lengths(List<float[]> vectors) {
    return vectors.stream().map(v -> Math.round(v[0] / v[1])).toList();
  }

  @Test
  void vectorsFollowTheIndexAndHaveLengthOne() {
    List<float[]> vectors = bench.embed("a", "bb", "ccc");

    assertThat(lengths(vectors)).containsExactly(1, 2, 3);
    for (float[] vector : vectors) {
      double square = 0;
      for (float value : vector) {
        square += value * value;
      }
      assertThat(square).isBetween(0.99999, 1.00001);
    }
  }

  @Test
  void nothingGoesAlongThatIsNotNeeded() {
    bench.embed("a");

    RecordedRequest request = bench.server.requests().getFirst();
    assertThat(request.getHeaders().names())
        .containsExactlyInAnyOrder(
            "Accept-Encoding",
            "Authorization",
            "Connection",
            "Content-Length",
            "Content-Type",
            "Host",
            "User-Agent",
            "X-Title");
    assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Bench.KEY);
    assertThat(request.getHeaders().get("User-Agent")).isEqualTo("Commonplace");
    assertThat(request.getBody().utf8())
        .isEqualTo(
            "{\"model\":\"acme/embed\",\"input\":[\"a\"],\"provider\":{\"data_collection\":\"deny\"}}");
  }

  @Test
  void privacyIsDemandedAsChosen() {
    bench.options(options(64, 1_000, new Privacy(true, true)));
    bench.client(bench.server.openRouter("m").withDimension(4));
    bench.embed("a");
    bench.options(options(64, 1_000, new Privacy(false, false)));
    bench.client(bench.server.openRouter("m"));
    bench.embed("a");

    assertThat(bench.server.body(0).path("provider").toString())
        .isEqualTo("{\"data_collection\":\"deny\",\"zdr\":true}");
    assertThat(bench.server.body(0).path("dimensions").asInt()).isEqualTo(4);
    assertThat(bench.server.body(1).has("provider")).isFalse();
    assertThat(bench.server.body(1).has("dimensions")).isFalse();
  }

  @Test
  void aServerOfOnesOwnIsAskedPlainlyAndWithoutKey() {
    bench.keys(Keys.NONE).client(bench.server.plain("nomic-embed-text:latest"));
    bench.embed("a");
    bench.client().embedder(4).embed(List.of("b"), Purpose.QUERY, CancelSignal.NEVER);

    assertThat(bench.server.requests().getFirst().getHeaders().names())
        .doesNotContain("Authorization", "X-Title");
    assertThat(bench.server.body(0).toString())
        .isEqualTo("{\"model\":\"nomic-embed-text:latest\",\"input\":[\"search_document: a\"]}");
    assertThat(bench.server.body(1).path("input").toString()).isEqualTo("[\"search_query: b\"]");
  }

  private static ServerOptions options(int texts, int bytes, Privacy privacy) {
    return new ServerOptions(512, texts, bytes, Duration.ofSeconds(30), privacy);
  }

  @Test
  void batchesAreCutByCountAndByBytes() {
    bench.options(options(3, 100, new Privacy(true, false)));

    List<float[]> vectors =
        bench.embed("a", "bb", "ccc", "dddd", "e".repeat(30), "f".repeat(90), "g");

    assertThat(bench.server.texts()).containsExactly(3, 1, 1, 1, 1);
    assertThat(lengths(vectors)).containsExactly(1, 2, 3, 4, 30, 90, 1);
  }

  @Test
  void aTextIsCutAtTheBudget() {
    bench.embed("x".repeat(10_000), "語".repeat(10_000));

    assertThat(bench.server.body(0).path("input").get(0).asString()).hasSize(4 * 512);
    assertThat(bench.server.body(0).path("input").get(1).asString()).hasSize(512);
  }

  @Test
  void halfACharacterIsNoReasonToFail() {
    bench.embed("a\uD83Db");

    assertThat(bench.server.body(0).path("input").get(0).asString()).isEqualTo("a?b");
  }

  @Test
  void nothingToEmbedAsksNobody() {
    assertThat(bench.embed()).isEmpty();
    assertThat(bench.server.requests()).isEmpty();
  }

  @Test
  void theLedgerKnowsBeforeTheServerDoes() {
    bench.server.next(LoopbackServer.status(503, ""));

    bench.embed("a", "bb");

    assertThat(bench.ledger.outcomes)
        .containsExactly("0 failed server_busy", "1 answered 6 tokens $0.00000014");
    String host = bench.client().endpoint().origin().place();
    byte[] body = bench.server.requests().getFirst().getBody().toByteArray();
    String hash = okio.ByteString.of(body).sha256().hex();
    var row =
        new Outgoing(
            Errand.EMBED,
            host,
            "acme/embed",
            List.of(),
            List.of(),
            2,
            body.length,
            hash,
            Bench.NOW);
    assertThat(bench.ledger.sent).containsExactly(row, row);
  }

  @Test
  void whatTheLedgerCannotTakeIsNotSent() {
    var broken =
        new EgressLedger() {
          @Override
          public long sending(Outgoing outgoing) {
            throw new Problem(ProblemCode.DISK_FULL, "The disk is full.", "");
          }

          @Override
          public void answered(long row, Spent spent) {}

          @Override
          public void failed(long row, ProblemCode why) {}
        };
    try (var client =
        new EmbeddingServer(bench.server.plain("m"), Keys.NONE, broken, ServerOptions.STANDARD)) {
      assertThatThrownBy(() -> client.probe(CancelSignal.NEVER)).hasMessage("The disk is full.");
    }
    assertThat(bench.server.requests()).isEmpty();
  }

  record Left(String name, String... data) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Left> leftOut() {
    String first = element(0, vector("a"));
    String third = element(2, vector("ccc"));
    return List.of(
        new Left("shorter than the input", first, third),
        new Left("no index for one", first, "{\"embedding\":[9,1,0,0]}", third),
        new Left("an index twice", first, third, element(1, "[8,1,0,0]"), element(1, "[9,1,0,0]")),
        new Left("an index beyond the input", first, third, element(7, "[9,1,0,0]")),
        new Left("a negative index", first, third, element(-1, "[9,1,0,0]")),
        new Left("wrong dimension for one", first, third, element(1, "[9,1,0]")),
        new Left("not a number", first, third, element(1, "[NaN,1,0,0]")),
        new Left("null for a number", first, third, element(1, "[null,1,0,0]")),
        new Left("without end", first, third, element(1, "[1e999,1,0,0]")),
        new Left("all zeros", first, third, element(1, "[0,0,0,0]")),
        new Left("empty", first, third, element(1, "[]")),
        new Left("an object", first, third, element(1, "{\"x\":1}")),
        new Left("no base64", first, third, element(1, "\"*&^\"")),
        new Left("base64 of five bytes", first, third, element(1, "\"AAAAAAA=\"")));
  }

  @ParameterizedTest
  @MethodSource("leftOut")
  void onlyWhatBelongsToATextCountsAndTheRestIsAskedAgain(Left left) {
    bench.server.next(data(left.data()));

    assertThat(lengths(bench.embed("a", "bb", "ccc"))).containsExactly(1, 2, 3);
    assertThat(bench.server.texts()).containsExactly(3, 1);
    assertThat(bench.server.body(1).path("input").toString()).isEqualTo("[\"bb\"]");
  }

  @Test
  void withoutAnyIndexTheOrderCounts() {
    bench.server.next(data("{\"embedding\":[5,1,0,0]}", "{\"embedding\":[6,1,0,0]}"));

    assertThat(lengths(bench.embed("a", "bb"))).containsExactly(5, 6);
  }

  @Test
  void withoutAnyIndexAndTooFewNothingCounts() {
    bench.server.next(data("{\"embedding\":[5,1,0,0]}"));

    assertThat(lengths(bench.embed("a", "bb"))).containsExactly(1, 2);
    assertThat(bench.server.texts()).containsExactly(2, 2);
  }

  @Test
  void vectorsMayComeAsBase64() {
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(6).putFloat(2).putFloat(0).putFloat(0);
    String text = Base64.getEncoder().encodeToString(bytes.array());
    bench.server.next(data(element(0, "\"" + text + "\"")));

    assertThat(lengths(bench.embed("a"))).containsExactly(3);
  }

  @Test
  void askingAgainHasAnEndAndWhatGotNoneGetsNothing() {
    bench.server.always(data(element(0, vector("a"))));

    List<float[]> vectors = bench.embed("a", "bb", "ccc", "dddd", "eeeee");

    assertThat(vectors).extracting(vector -> vector.length).containsExactly(4, 4, 4, 0, 0);
    assertThat(bench.server.texts()).containsExactly(5, 4, 3);
  }

  @Test
  void aQuestionWithoutVectorIsAFailure() {
    bench.server.always(data());

    assertThatThrownBy(
            () -> bench.client().embedder(4).embed(List.of("a"), Purpose.QUERY, CancelSignal.NEVER))
        .hasMessage("OpenRouter sends no usable vectors.");
  }

  @Test
  void oneTextThatIsRefusedDoesNotHoldUpTheOthers() {
    bench.server.refuse("too long");

    List<float[]> vectors = bench.embed("a", "bb", "ccc", "too long", "eeeee");

    assertThat(vectors).extracting(vector -> vector.length).containsExactly(4, 4, 4, 0, 4);
    assertThat(bench.server.texts()).containsExactly(5, 1, 2, 3, 1, 2, 1, 1);
    assertThat(bench.ledger.sent.get(1).errand()).isEqualTo(Errand.TEST);
  }

  @Test
  void aTextThatIsTooLongForTheModelIsFoundByItsBeginning() {
    bench.server.refuseLongerThan(300);
    String words = "tide ".repeat(50);
    var texts = new String[40];
    Arrays.fill(texts, words.repeat(4));
    texts[39] = words;

    List<float[]> vectors = bench.embed(texts);

    assertThat(vectors).extracting(vector -> vector.length).containsOnly(4);
  }

  @Test
  void aLocalServerThatCallsATextTooLongAFaultOfItsOwnIsNotAskedTheSameAgain() {
    bench.server.next(
        LoopbackServer.status(
            500,
            "{\"error\":{\"message\":\"input is too large to process. increase the physical batch size\"}}"));
    String words = "tide ".repeat(100);

    List<float[]> vectors = bench.embed(words);

    assertThat(vectors.getFirst()).hasSize(4);
    assertThat(bench.server.texts()).containsExactly(1, 1, 1);
    assertThat(bench.server.body(2).path("input").get(0).asString()).hasSize(248);
  }

  @Test
  void whenAllIsRefusedItIsNotTheTexts() {
    bench.server.always(LoopbackServer.status(400, "{\"error\":\"no such model\"}"));
    var texts = new String[64];
    Arrays.fill(texts, "a");

    assertThat(bench.failure(texts)).hasMessage("OpenRouter refuses (400): “no such model”.");
    assertThat(bench.server.requests()).hasSize(2);
  }

  @Test
  void oneVectorOfAnotherDimensionCostsNoOther() {
    bench.server.next(data(element(0, "[1,2,3,4]"), element(1, "[3,4]")));
    bench.server.always(data(element(0, "[3,4]")));

    List<float[]> vectors = bench.embed("a", "bb");

    assertThat(vectors.get(0)).hasSize(4);
    assertThat(vectors.get(1)).isEmpty();
  }

  @Test
  void aModelThatChangedItsDimensionIsNotMixedWithTheOldOne() {
    bench.server.always(data(element(0, "[1,2]"), element(1, "[3,4]")));

    Problem problem = bench.failure("a", "bb");

    assertThat(problem.code()).isEqualTo(ProblemCode.MODEL_CHANGED);
    assertThat(problem).hasMessage("The vectors of acme/embed have 2 numbers now, not 4.");
    assertThat(bench.server.requests()).hasSize(1);
  }

  @Test
  void aProbeTellsTheDimensionAndIsInTheLedger() {
    Probe probe = bench.client().probe(CancelSignal.NEVER);

    assertThat(probe).isEqualTo(new Probe(4, new Spent(3, new BigDecimal("1.4E-7"))));
    assertThat(bench.ledger.sent).extracting(Outgoing::errand).containsExactly(Errand.TEST);
    assertThat(bench.ledger.outcomes).containsExactly("0 answered 3 tokens $0.00000014");
  }

  @Test
  void theDimensionOfTheRecipeIsTheOneThatCame() {
    bench.client(bench.server.openRouter("acme/embed").withDimension(256));
    int dimension = bench.client().probe(CancelSignal.NEVER).dimension();

    assertThat(bench.client().embedder(dimension).recipe())
        .isEqualTo(
            new Recipe(
                "openrouter", "acme/embed", 4, "query “”, passage “”, 512 tokens by estimate"));
  }

  @Test
  void theRecipeOfAServerNamesItsPlaceAndThePrefixes() {
    Endpoint endpoint = bench.server.plain("nomic-embed-text");

    assertThat(bench.client(endpoint).embedder(768).recipe())
        .isEqualTo(
            new Recipe(
                endpoint.origin().place(),
                "nomic-embed-text",
                768,
                "query “search_query: ”, passage “search_document: ”, 512 tokens by estimate"));
    assertThat(endpoint.origin().place()).startsWith("127.0.0.1:");
  }

  @Test
  void aChoiceIsProbedUnlessItsDimensionIsKnown() {
    Endpoint endpoint = bench.server.plain("m");
    var unknown = new ServerSource(endpoint, 0, Keys.NONE, bench.ledger, ServerOptions.STANDARD);
    var known = new ServerSource(endpoint, 9, Keys.NONE, bench.ledger, ServerOptions.STANDARD);
    try (Embedder probed = unknown.open();
        Embedder trusted = known.open()) {
      assertThat(probed.recipe().dimension()).isEqualTo(4);
      assertThat(trusted.recipe().dimension()).isEqualTo(9);
      assertThat(probed.recipe().provider()).isEqualTo(unknown.provider());
      assertThat(probed.sendsAway()).isFalse();
      assertThat(probed.batch()).isEqualTo(64);
    }
    assertThat(bench.ledger.sent).extracting(Outgoing::errand).containsExactly(Errand.TEST);
    bench.server.always(LoopbackServer.status(404, ""));
    assertThatThrownBy(unknown::open).isInstanceOf(Problem.class);
  }

  @Test
  void pricesAreRoundedUpToTheMillionth() {
    assertThat(new Spent(1, new BigDecimal("1.4E-7")).microDollars()).isEqualTo(1);
    assertThat(new Spent(1, new BigDecimal("0.00064")).microDollars()).isEqualTo(640);
    assertThat(new Spent(1, null).microDollars()).isNull();
  }

  @Test
  void modelsComeWithTheirPrices() {
    List<ModelOffer> models = bench.client().models(CancelSignal.NEVER);

    assertThat(models)
        .containsExactly(
            new ModelOffer("acme/embed", "Acme: Embed", 8192, new BigDecimal("0.00000002")),
            new ModelOffer("acme/auto", "Acme: Auto", 0, null));
    assertThat(models.getFirst().estimate(126_500_000)).isEqualByComparingTo("2.53");
    assertThat(models.getLast().estimate(1)).isNull();
  }

  @Test
  void theGeneralListServesWhereThereIsNoneOfEmbeddings() {
    bench.server.next(LoopbackServer.status(404, "{\"error\":{\"message\":\"no\",\"code\":404}}"));

    assertThat(bench.client().models(CancelSignal.NEVER))
        .containsExactly(new ModelOffer("nomic-embed-text", "nomic-embed-text", 0, null));
    assertThat(bench.server.paths()).containsExactly("GET /v1/embeddings/models", "GET /v1/models");
  }

  @Test
  void creditIsWhatTheKeyMayStillSpend() {
    assertThat(bench.client().credit(CancelSignal.NEVER))
        .isEqualTo(new Credit(BigDecimal.TEN, new BigDecimal("0.25"), new BigDecimal("9.75")));
  }

  @Test
  void aKeyIsTestedWithoutAModelAndWithoutEmbedding() {
    Endpoint none = bench.server.openRouter("any");
    assertThat(bench.client(none).testKey(CancelSignal.NEVER).remaining())
        .isEqualTo(new BigDecimal("0.25"));
    assertThat(bench.server.paths()).containsExactly("GET /v1/key");

    bench.server.always(LoopbackServer.status(401, "{\"error\":{\"message\":\"no user\"}}"));
    Problem refused =
        assertThrows(Problem.class, () -> bench.client(none).testKey(CancelSignal.NEVER));
    assertThat(refused.code()).isEqualTo(ProblemCode.NEEDS_KEY);

    bench.server.always(null);
    bench.keys(_ -> Optional.empty());
    Problem missing =
        assertThrows(Problem.class, () -> bench.client(none).testKey(CancelSignal.NEVER));
    assertThat(missing).hasMessageContaining("There is no key for OpenRouter");
    assertThat(bench.server.paths()).as("nothing was asked without a key").hasSize(2);
  }

  @Test
  void aKeyThatWasRefusedMayBeTestedAgain() {
    bench.server.next(LoopbackServer.status(401, "{}"));
    EmbeddingServer client = bench.client();
    assertThrows(Problem.class, () -> client.testKey(CancelSignal.NEVER));
    assertThat(client.testKey(CancelSignal.NEVER).limit()).isEqualTo(BigDecimal.TEN);
    assertThat(bench.embed("a")).hasSize(1);
  }
}
