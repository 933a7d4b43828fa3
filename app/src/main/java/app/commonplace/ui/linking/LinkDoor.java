package app.commonplace.ui.linking;

import app.commonplace.model.EntryId;
import app.commonplace.model.Link;
import app.commonplace.model.Passage;
import app.commonplace.organizing.Target;
import app.commonplace.search.Hit;
import java.util.List;
import java.util.Optional;

/// What linking asks of the engine. Every call blocks. Thread-safe.
public interface LinkDoor {
  /// What is nearest to these words by words and by meaning, the best first.
  List<Hit> near(String words, int most);

  /// A passage as a hit of its own; empty when there is none.
  Optional<Hit> at(Target target);

  /// The whole text of a passage, or of an entry's first one.
  String text(Target target);

  /// A passage with those that are read before and after it.
  Around around(Target target);

  /// The title of an entry.
  String title(EntryId entry);

  /// @param path what is read along with the passage, it among them
  /// @param at its place; negative when it is not there any more
  record Around(List<Passage> path, int at) {
    public Around {
      path = List.copyOf(path);
    }
  }

  /// @param note empty for none
  Link link(Target from, Target to, String kind, String note);

  void unlink(long id);
}
