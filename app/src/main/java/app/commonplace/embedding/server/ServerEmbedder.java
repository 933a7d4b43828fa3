package app.commonplace.embedding.server;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Purpose;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Recipe;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Embeds by a server. A call that fails returns nothing of what it got, so that large work is best
/// given in calls of about one request each. Thread-safe.
public final class ServerEmbedder implements Embedder {
  /// How often texts are asked for that an answer left out.
  private static final int ROUNDS = 3;

  private final EmbeddingServer server;
  private final int dimension;
  private final Prefixes prefixes;
  private final EmbeddingsRequest request;

  ServerEmbedder(EmbeddingServer server, int dimension) {
    this.server = server;
    this.dimension = dimension;
    this.prefixes = Prefixes.of(server.endpoint().model());
    this.request = new EmbeddingsRequest(server.endpoint(), server.options().privacy());
  }

  @Override
  public Recipe recipe() {
    Endpoint endpoint = server.endpoint();
    return new Recipe(endpoint.provider(), endpoint.model(), dimension, prefixes.rules(budget()));
  }

  @Override
  public int budget() {
    return server.options().budget();
  }

  /// An estimate, since the server's tokenizer is not known.
  @Override
  public int tokens(String text) {
    return TokenEstimate.of(text);
  }

  @Override
  public List<float[]> embed(List<String> texts, Purpose purpose, CancelSignal cancel) {
    Errand errand = purpose == Purpose.QUERY ? Errand.EMBED_QUERY : Errand.EMBED_PASSAGES;
    String prefix = prefixes.before(purpose);
    List<String> whole =
        texts.stream().map(text -> prefix + TokenEstimate.cut(text, budget())).toList();
    var vectors = new float[whole.size()][];
    for (List<Integer> batch : batches(whole)) {
      fill(vectors, whole, batch, errand, cancel);
    }
    return Arrays.asList(vectors);
  }

  /// The places of texts that go together, in their order.
  private List<List<Integer>> batches(List<String> texts) {
    ServerOptions options = server.options();
    var batches = new ArrayList<List<Integer>>();
    var batch = new ArrayList<Integer>();
    int bytes = 0;
    for (int i = 0; i < texts.size(); i++) {
      int more = texts.get(i).length() * 3; // at most, in UTF-8
      if (!batch.isEmpty()
          && (batch.size() == options.textsAtOnce() || bytes + more > options.bytesAtOnce())) {
        batches.add(List.copyOf(batch));
        batch.clear();
        bytes = 0;
      }
      batch.add(i);
      bytes += more;
    }
    if (!batch.isEmpty()) {
      batches.add(List.copyOf(batch));
    }
    return batches;
  }

  private void fill(
      float[][] vectors,
      List<String> texts,
      List<Integer> batch,
      Errand errand,
      CancelSignal cancel) {
    List<Integer> missing = batch;
    for (int round = 0; round < ROUNDS && !missing.isEmpty(); round++) {
      List<Integer> asked = missing;
      List<String> sent = asked.stream().map(texts::get).toList();
      JsonNode body = server.ask(request.question(errand, sent), cancel);
      Map<Integer, float[]> got = usable(EmbeddingsAnswer.read(body, sent.size()));
      got.forEach((place, vector) -> vectors[asked.get(place)] = vector);
      missing =
          IntStream.range(0, asked.size())
              .filter(place -> !got.containsKey(place))
              .mapToObj(asked::get)
              .toList();
    }
    if (!missing.isEmpty()) {
      throw server.nonsense(
          "%s left out %d of %d texts again and again."
              .formatted(server.endpoint().name(), missing.size(), batch.size()));
    }
  }

  private Map<Integer, float[]> usable(EmbeddingsAnswer answer) {
    int found = answer.dimension().orElse(dimension);
    if (found != dimension) {
      throw new Problem(
          ProblemCode.MODEL_CHANGED,
          "The vectors of %s have %d numbers now, not %d."
              .formatted(server.endpoint().model(), found, dimension),
          "Its vectors have to be made again; until then the old ones are used.");
    }
    answer.vectors().values().removeIf(vector -> vector.length != dimension);
    return answer.vectors();
  }

  /// Closes the server with it.
  @Override
  public void close() {
    server.close();
  }
}
