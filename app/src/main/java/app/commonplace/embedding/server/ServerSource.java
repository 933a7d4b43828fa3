package app.commonplace.embedding.server;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.EmbedderSource;
import app.commonplace.embedding.keys.Keys;
import app.commonplace.jobs.CancelSignal;

/// A model on a server, as a choice.
///
/// @param dimension what an earlier probe found, so that no new one is needed; 0 when there was
///   none
public record ServerSource(
    Endpoint endpoint, int dimension, Keys keys, EgressLedger ledger, ServerOptions options)
    implements EmbedderSource {
  @Override
  public String provider() {
    return endpoint.provider();
  }

  @Override
  public String model() {
    return endpoint.model();
  }

  @Override
  public boolean sendsAway() {
    return !endpoint.isHere();
  }

  /// Other servers than OpenRouter may want none.
  @Override
  public boolean hasKey() {
    return endpoint.dialect() != Dialect.OPENROUTER || keys.find(endpoint.origin()).isPresent();
  }

  @Override
  public EmbedderSource unmeasured() {
    return new ServerSource(endpoint, 0, keys, ledger, options);
  }

  @Override
  public Embedder open() {
    var server = new EmbeddingServer(endpoint, keys, ledger, options);
    boolean opened = false;
    try {
      int found = dimension > 0 ? dimension : server.probe(CancelSignal.NEVER).dimension();
      opened = true;
      return server.embedder(found);
    } finally {
      if (!opened) {
        server.close();
      }
    }
  }
}
