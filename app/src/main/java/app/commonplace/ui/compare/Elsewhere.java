package app.commonplace.ui.compare;

import app.commonplace.model.PassageId;
import java.util.List;

/// Answers in other entries of the library. Thread-safe; blocking.
public interface Elsewhere {
  /// Answers to something like it, the nearest first, one of an entry.
  ///
  /// @param words a prompt, or an answer where none is known
  /// @param compared answers whose entries are left out
  List<Answer> alike(String words, List<PassageId> compared);
}
