package app.commonplace.ui.reader;

import app.commonplace.model.Passage;
import java.util.List;

/// Sets answers to one prompt side by side.
@FunctionalInterface
public interface CompareStarter {
  /// @param answers each with all the passages it goes on over
  /// @param prompt what all of them answer; empty when that is not known
  /// @param at the one that is read now
  void compare(OpenEntry entry, String prompt, List<List<Passage>> answers, int at);
}
