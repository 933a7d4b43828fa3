package app.commonplace.indexing;

import app.commonplace.library.PassageNode;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which passages follow each other on the branches of an entry, leaving out those without a text,
/// and the windows over them. One thread.
final class Branches {
  static final int SIZE = 4;
  static final int STEP = 2;

  /// A passage with a text, the one before it on its branch, and how many there are before it.
  private static final class Place {
    private final PassageId passage;
    private final @Nullable Place before;
    private final int position;
    private boolean isLast = true;

    Place(PassageId passage, @Nullable Place before) {
      this.passage = passage;
      this.before = before;
      this.position = before == null ? 0 : before.position + 1;
    }
  }

  private final Map<PassageId, Place> places = new HashMap<>();

  /// @param nodes parents before children
  Branches(List<PassageNode> nodes, Predicate<PassageId> hasText) {
    for (PassageNode node : nodes) {
      Place before = node.parent() == null ? null : places.get(node.parent());
      if (hasText.test(node.id())) {
        if (before != null) {
          before.isLast = false;
        }
        places.put(node.id(), new Place(node.id(), before));
      } else if (before != null) {
        places.put(node.id(), before); // what follows it follows what was before it
      }
    }
  }

  /// The window that ends with a passage, in reading order: from every second passage of a branch
  /// the next four, and fewer at its end. Empty when none ends there.
  List<PassageId> windowTo(PassageId passage) {
    Place last = places.get(passage);
    if (last == null) {
      return List.of();
    }
    int start = Math.max(0, Math.ceilDiv(last.position - SIZE + 1, STEP) * STEP);
    int size = last.position - start + 1;
    if (size < 2 || (size < SIZE && !last.isLast)) {
      return List.of();
    }
    var window = new ArrayList<PassageId>(SIZE);
    for (Place at = last; at != null && window.size() < size; at = at.before) {
      window.addFirst(at.passage);
    }
    return window;
  }
}
