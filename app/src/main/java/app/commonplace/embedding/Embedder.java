package app.commonplace.embedding;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.Recipe;
import java.util.List;

/// Makes vectors of texts. Thread-safe.
public interface Embedder extends AutoCloseable {
  /// How its vectors come about.
  Recipe recipe();

  /// How many tokens of a text it looks at; what comes after them is not seen.
  int budget();

  /// How many tokens a text has, not cut at the budget.
  int tokens(String text);

  /// How many texts are best given at once.
  default int batch() {
    return 1;
  }

  /// Whether texts leave this machine.
  default boolean sendsAway() {
    return false;
  }

  /// One vector of length 1 for each text, in their order; an empty one for a text that a server
  /// gave no usable answer for.
  List<float[]> embed(List<String> texts, Purpose purpose, CancelSignal cancel);

  /// The same for texts of the library, to be found.
  default List<float[]> embed(List<Quoted> texts, CancelSignal cancel) {
    return embed(texts.stream().map(Quoted::text).toList(), Purpose.PASSAGE, cancel);
  }

  @Override
  void close();
}
