package app.commonplace.search;

import app.commonplace.embedding.LikenessScale;
import app.commonplace.indexing.Chunk.Span;

/// How near a passage is to a question by meaning: the nearest stretch of itself, and the nearest
/// window of passages that it stands in.
///
/// @param own cosine of the passage, or of its nearest piece
/// @param window cosine of the nearest window; that of the passage where it is in none
/// @param nearest the stretch of the passage that is nearest
/// @param scale of the model
record Likeness(float own, float window, Span nearest, LikenessScale scale) {
  private static final float OWN = 0.4f;

  /// Whether it has something to do with the question.
  boolean isEnough() {
    return sum() >= scale.least();
  }

  /// See docs/decisions/0007.
  float sum() {
    return OWN * own + (1 - OWN) * window;
  }
}
