package app.commonplace.embedding.server;

import app.commonplace.embedding.Purpose;
import app.commonplace.embedding.Quoted;
import app.commonplace.embedding.keys.ApiKey;
import app.commonplace.embedding.keys.Keys;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A server that embeds, asked with patience: passing faults are tried again, lasting ones end in a
/// [Problem] whose code says what kind they are. Every attempt is a row of the ledger.
///
/// **Threads.** Thread-safe; several requests may be under way. A key that is refused ends them
/// all, and nothing more is sent with it unless a person tries it by a probe.
public final class EmbeddingServer implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final byte[] NOTHING = {};
  private static final String WORD = "probe";

  /// Where on the server, with what.
  ///
  /// @param body null for a request that only reads
  private record Question(Errand errand, String path, List<Quoted> texts, byte @Nullable [] body) {
    static Question reading(Errand errand, String path) {
      return new Question(errand, path, List.of(), null);
    }
  }

  private final Endpoint endpoint;
  private final Keys keys;
  private final EgressLedger ledger;
  private final ServerOptions options;
  private final Timing timing;
  private final Transport transport;
  private final AtomicReference<ServerState> state = new AtomicReference<>(ServerState.CALM);

  /// What was refused last: a key, or that there was none. Null when nothing was.
  private final AtomicReference<@Nullable Optional<ApiKey>> refused = new AtomicReference<>();

  public EmbeddingServer(Endpoint endpoint, Keys keys, EgressLedger ledger, ServerOptions options) {
    this(endpoint, keys, ledger, options, Timing.real());
  }

  EmbeddingServer(
      Endpoint endpoint, Keys keys, EgressLedger ledger, ServerOptions options, Timing timing) {
    this.endpoint = endpoint;
    this.keys = keys;
    this.ledger = ledger;
    this.options = options;
    this.timing = timing;
    this.transport = new Transport(options.timeout());
  }

  Endpoint endpoint() {
    return endpoint;
  }

  ServerOptions options() {
    return options;
  }

  /// How it has behaved lately.
  public ServerState state() {
    return state.get();
  }

  /// Embeds one word to see whether the server can, and what comes.
  public Probe probe(CancelSignal cancel) {
    refused.set(null);
    JsonNode body = oneWord(cancel);
    return EmbeddingsAnswer.read(body, 1)
        .dimension()
        .map(dimension -> new Probe(dimension, Spent.of(body)))
        .orElseThrow(() -> nonsense("%s sent no vector.".formatted(endpoint.subject())));
  }

  /// Whether it answers when next to nothing is asked of it.
  boolean takesOneWord(CancelSignal cancel) {
    try {
      oneWord(cancel);
      return true;
    } catch (Problem e) {
      if (e.code() == ProblemCode.SERVER_REFUSED) {
        return false;
      }
      throw e;
    }
  }

  private JsonNode oneWord(CancelSignal cancel) {
    return ask(question(Errand.TEST, List.of(Quoted.of(WORD))), cancel);
  }

  /// The answer to a request for the vectors of texts, as it came.
  JsonNode embeddings(List<Quoted> texts, Purpose purpose, CancelSignal cancel) {
    Errand errand = purpose == Purpose.QUERY ? Errand.QUESTION : Errand.EMBED;
    return ask(question(errand, texts), cancel);
  }

  private Question question(Errand errand, List<Quoted> texts) {
    List<String> words = texts.stream().map(Quoted::text).toList();
    byte[] body = new EmbeddingsRequest(endpoint, options.privacy()).body(words);
    return new Question(errand, "embeddings", texts, body);
  }

  /// An embedder whose vectors have the dimension that a probe found.
  public ServerEmbedder embedder(int dimension) {
    return new ServerEmbedder(this, dimension);
  }

  /// The models it offers; of OpenRouter those that embed.
  public List<ModelOffer> models(CancelSignal cancel) {
    if (endpoint.dialect() == Dialect.OPENROUTER) {
      try {
        return models("embeddings/models", cancel);
      } catch (Problem e) {
        if (e.code() != ProblemCode.SERVER_REFUSED) {
          throw e;
        }
      }
    }
    return models("models", cancel);
  }

  private List<ModelOffer> models(String path, CancelSignal cancel) {
    return ModelOffer.list(ask(Question.reading(Errand.MODELS, path), cancel));
  }

  /// Whether the key is accepted, and what may still be spent with it; OpenRouter alone knows. No
  /// model is needed, and nothing is embedded.
  public Credit testKey(CancelSignal cancel) {
    refused.set(null);
    return credit(cancel);
  }

  /// What may still be spent; OpenRouter alone knows.
  public Credit credit(CancelSignal cancel) {
    return Credit.of(ask(Question.reading(Errand.CREDIT, "key"), cancel));
  }

  /// The answer to a question, after as many attempts as its errand allows.
  private JsonNode ask(Question question, CancelSignal cancel) {
    for (int attempt = 1; ; attempt++) {
      cancel.throwIfCancelled();
      switch (once(question, cancel)) {
        case Reply.Said(JsonNode body) -> {
          return body;
        }
        case Reply.Trouble trouble -> {
          Duration wait = timing.wait(attempt, trouble.told());
          if (!trouble.passing()
              || attempt >= question.errand().attempts()
              || wait.compareTo(Timing.LONGEST) > 0) {
            throw inFull(trouble.problem(), question, cancel);
          }
          timing.pause().of(wait, cancel);
        }
      }
    }
  }

  private Reply once(Question question, CancelSignal cancel) {
    Optional<ApiKey> key = keys.find(endpoint.origin());
    var judge = new Judge(endpoint, key);
    checkKey(question, key, judge);
    Request request = request(question, key);
    long row = ledger.sending(outgoing(question));
    Reply reply = reply(request, key, judge, question.errand(), cancel);
    switch (reply) {
      case Reply.Said(JsonNode body) -> {
        ledger.answered(row, Spent.of(body));
        state.set(ServerState.CALM);
      }
      case Reply.Trouble trouble -> {
        ledger.failed(row, trouble.problem().code());
        remember(trouble, key);
      }
    }
    return reply;
  }

  private void checkKey(Question question, Optional<ApiKey> key, Judge judge) {
    if (key.equals(refused.get())) {
      throw judge.keyRefused();
    }
    boolean asksForKey = question.body() != null || question.errand() == Errand.CREDIT;
    boolean wanted = endpoint.dialect() == Dialect.OPENROUTER && asksForKey;
    if (wanted && key.isEmpty()) {
      throw judge.keyMissing();
    }
    if (key.isPresent()) {
      endpoint.checkMayCarryKey();
    }
  }

  private Request request(Question question, Optional<ApiKey> key) {
    var request = new Request.Builder().url(endpoint.url(question.path()));
    request.header("User-Agent", "Commonplace");
    if (endpoint.dialect() == Dialect.OPENROUTER) {
      request.header("X-Title", "Commonplace");
    }
    key.ifPresent(k -> request.header("Authorization", k.bearerFor(endpoint.origin())));
    if (question.body() != null) {
      request.post(RequestBody.create(question.body(), JSON));
    }
    return request.build();
  }

  private Outgoing outgoing(Question question) {
    byte[] body = question.body() == null ? NOTHING : question.body();
    return new Outgoing(
        question.errand(),
        endpoint.origin().place(),
        endpoint.model(),
        question.texts().stream()
            .flatMap(text -> text.entries().stream())
            .distinct()
            .sorted()
            .toList(),
        question.texts().stream()
            .flatMap(text -> text.passages().stream())
            .distinct()
            .sorted()
            .toList(),
        question.texts().size(),
        body.length,
        sha256(body),
        timing.clock().instant());
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Reply reply(
      Request request, Optional<ApiKey> key, Judge judge, Errand errand, CancelSignal cancel) {
    Duration timeout = errand.within(options.timeout());
    try {
      return judge.of(transport.send(request, timeout, cancel), timing.clock().instant());
    } catch (IOException e) {
      boolean stopped = key.equals(refused.get()) && !cancel.isCancelled();
      return stopped
          ? new Reply.Trouble(judge.keyRefused(), false, null)
          : judge.of(e, cancel, timeout);
    }
  }

  private void remember(Reply.Trouble trouble, Optional<ApiKey> key) {
    ProblemCode code = trouble.problem().code();
    if (code == ProblemCode.CANCELLED) {
      return;
    }
    Instant now = timing.clock().instant();
    state.updateAndGet(before -> {
      int failures = before.failures() + 1;
      return new ServerState(failures, code, now.plus(timing.wait(failures, trouble.told())));
    });
    if (code == ProblemCode.NEEDS_KEY) {
      refused.set(key);
      transport.stopAll();
    }
  }

  /// Adds to a bill what OpenRouter says about it.
  private Problem inFull(Problem problem, Question question, CancelSignal cancel) {
    if (problem.code() != ProblemCode.NO_CREDIT
        || question.errand() == Errand.CREDIT
        || endpoint.dialect() != Dialect.OPENROUTER) {
      return problem;
    }
    try {
      return new Judge(endpoint, Optional.empty()).noCredit(credit(cancel));
    } catch (Problem e) {
      return problem;
    }
  }

  Problem nonsense(String message) {
    return new Problem(
        ProblemCode.SERVER_NONSENSE, message, "Choose another model, or another server.");
  }

  @Override
  public void close() {
    transport.close();
  }
}
