package app.commonplace.search;

/// How well the words of a query fit a passage, by BM25: the passage itself, with those around it,
/// and its whole entry.
record WordScore(float own, float context, float entry) {
  /// Weights found on conversations and articles, see docs/decisions/0007.
  private static final float OWN = 0.4f;

  private static final float CONTEXT = 0.6f;
  private static final float ENTRY = 0.3f;

  static final WordScore NONE = new WordScore(0, 0, 0);

  float sum() {
    return OWN * own + CONTEXT * context + ENTRY * entry;
  }

  /// What of [#sum] each part makes, for explanations.
  float ofOwn() {
    return OWN * own;
  }

  float ofContext() {
    return CONTEXT * context;
  }

  float ofEntry() {
    return ENTRY * entry;
  }
}
