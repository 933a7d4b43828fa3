package app.commonplace.embedding;

/// A way to embed that a person can choose. Thread-safe.
public interface EmbedderSource {
  /// Who computes, as in [app.commonplace.model.Recipe].
  String provider();

  /// The name of the model, as in [app.commonplace.model.Recipe].
  String model();

  /// Whether texts leave this machine.
  boolean sendsAway();

  /// Whether it can be asked at all, as far as that is known without asking it.
  default boolean hasKey() {
    return true;
  }

  /// The same, without what is known of its vectors from earlier.
  default EmbedderSource unmeasured() {
    return this;
  }

  /// Makes it ready, which takes a moment, or says in one sentence why it cannot be.
  Embedder open();
}
