package app.commonplace.ui.reader;

import app.commonplace.model.Entry;
import app.commonplace.model.Passage;
import java.util.List;

/// Sets answers to one prompt, or whole entries, side by side.
public interface CompareStarter {
  CompareStarter NONE =
      new CompareStarter() {
        @Override
        public void compare(OpenEntry entry, String prompt, List<List<Passage>> answers, int at) {}

        @Override
        public void compareEntries(List<Whole> entries) {}
      };

  /// An entry and the passages of its current branch, or one of them with what it goes on over.
  ///
  /// @param passage number of that one; 0 for the whole branch
  record Whole(Entry entry, List<Passage> path, int passage) {
    public Whole {
      path = List.copyOf(path);
    }
  }

  /// Sets whole entries, or single passages, side by side.
  void compareEntries(List<Whole> entries);

  /// @param answers each with all the passages it goes on over
  /// @param prompt what all of them answer; empty when that is not known
  /// @param at the one that is read now
  void compare(OpenEntry entry, String prompt, List<List<Passage>> answers, int at);
}
