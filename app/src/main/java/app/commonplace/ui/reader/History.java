package app.commonplace.ui.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where a person was, to go back and forward as in a browser. One thread.
final class History<T> {
  private static final int LONGEST = 200;

  private final List<T> visited = new ArrayList<>();
  private int at = -1;

  /// Goes somewhere new; what lay ahead is forgotten.
  void visit(T place) {
    if (at >= 0 && visited.get(at).equals(place)) {
      return;
    }
    visited.subList(at + 1, visited.size()).clear();
    visited.add(place);
    if (visited.size() > LONGEST) {
      visited.removeFirst();
    }
    at = visited.size() - 1;
  }

  boolean hasBack() {
    return at > 0;
  }

  boolean hasForward() {
    return at + 1 < visited.size();
  }

  Optional<T> back() {
    return hasBack() ? Optional.of(visited.get(--at)) : Optional.empty();
  }

  Optional<T> forward() {
    return hasForward() ? Optional.of(visited.get(++at)) : Optional.empty();
  }
}
