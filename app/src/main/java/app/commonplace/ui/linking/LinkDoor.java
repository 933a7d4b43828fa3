package app.commonplace.ui.linking;

import app.commonplace.model.Link;
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

  /// @param note empty for none
  Link link(Target from, Target to, String kind, String note);

  void unlink(long id);
}
