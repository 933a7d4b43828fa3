package app.commonplace.bench;

import app.commonplace.embedding.Embedder;
import app.commonplace.embedding.Purpose;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Recipe;
import java.util.List;

/// Vectors for large libraries, where the real model would take hours: grown ones, always the same
/// for the same text. Thread-safe.
final class GrownEmbedder implements Embedder {
  private final Recipe recipe;
  private final GrownVectors vectors;

  /// @param recipe the one that questions are embedded by
  GrownEmbedder(Recipe recipe, GrownVectors vectors) {
    this.recipe = recipe;
    this.vectors = vectors;
  }

  @Override
  public Recipe recipe() {
    return recipe;
  }

  @Override
  public int budget() {
    return 256;
  }

  @Override
  public int tokens(String text) {
    return 2 + text.length() / 4;
  }

  @Override
  public int batch() {
    return 64;
  }

  @Override
  public List<float[]> embed(List<String> texts, Purpose purpose, CancelSignal cancel) {
    return texts.stream()
        .map(text -> vectors.vector(text.hashCode() * 31L + text.length()))
        .toList();
  }

  @Override
  public void close() {}
}
