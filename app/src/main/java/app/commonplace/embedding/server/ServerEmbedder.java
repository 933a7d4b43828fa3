package app.commonplace.embedding.server;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Purpose;
import app.commonplace.embedding.Quoted;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Recipe;
import java.util.ArrayList;
import java.util.List;

/// Embeds by a server. A call that fails returns nothing of what it got, so that large work is best
/// given in calls of one batch. Thread-safe.
public final class ServerEmbedder implements Embedder {
  private final EmbeddingServer server;
  private final int dimension;
  private final Prefixes prefixes;

  ServerEmbedder(EmbeddingServer server, int dimension) {
    this.server = server;
    this.dimension = dimension;
    this.prefixes = Prefixes.of(server.endpoint().model());
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
  public int batch() {
    return server.options().textsAtOnce();
  }

  @Override
  public boolean sendsAway() {
    return !server.endpoint().isHere();
  }

  /// How the server has behaved lately.
  public ServerState state() {
    return server.state();
  }

  @Override
  public List<float[]> embed(List<String> texts, Purpose purpose, CancelSignal cancel) {
    return vectors(texts.stream().map(Quoted::of).toList(), purpose, cancel);
  }

  @Override
  public List<float[]> embed(List<Quoted> texts, CancelSignal cancel) {
    return vectors(texts, Purpose.PASSAGE, cancel);
  }

  private List<float[]> vectors(List<Quoted> texts, Purpose purpose, CancelSignal cancel) {
    String prefix = prefixes.before(purpose);
    List<Quoted> whole =
        texts.stream()
            .map(text -> text.withText(prefix + TokenEstimate.cut(text.text(), budget())))
            .toList();
    var filling = new Filling(server, dimension, whole, purpose, cancel);
    batches(whole).forEach(filling::fill);
    return filling.vectors();
  }

  /// The places of texts that go together, in their order.
  private List<List<Integer>> batches(List<Quoted> texts) {
    ServerOptions options = server.options();
    var batches = new ArrayList<List<Integer>>();
    var batch = new ArrayList<Integer>();
    int bytes = 0;
    for (int i = 0; i < texts.size(); i++) {
      int more = texts.get(i).text().length() * 3; // at most, in UTF-8
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

  /// Closes the server with it.
  @Override
  public void close() {
    server.close();
  }
}
