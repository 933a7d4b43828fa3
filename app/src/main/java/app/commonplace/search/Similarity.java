package app.commonplace.search;

import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import java.util.List;

/// Finds passages that mean nearly the same as a text.
@FunctionalInterface
public interface Similarity {
  Similarity NONE = _ -> List.of();

  /// Passages alike enough to be the same question, whatever words they use. Where "enough" begins
  /// is for the implementation to measure; what differs in a number, a name or a negation is sorted
  /// out by [Question].
  List<PassageId> alike(String text);

  /// The same for a passage of the library, which may be known better than its text.
  default List<PassageId> alike(Passage passage) {
    return alike(passage.text());
  }
}
