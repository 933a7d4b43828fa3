package app.commonplace.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The order of all passages of an entry: every passage right after its parent's line, so that one
/// branch reads through. Siblings keep the order of the newest export that names all of them; when
/// none does, time orders them.
final class TreeOrder {
  /// One passage of the merged tree.
  ///
  /// @param rank place in the newest export, or null when that does not have it any more
  record Node(String id, @Nullable String parent, @Nullable Integer rank, long time) {}

  private static final Comparator<Node> BY_TIME =
      Comparator.comparingLong(Node::time).thenComparing(Node::id);

  private TreeOrder() {}

  /// Ids, parents before children.
  static List<String> of(List<Node> nodes) {
    var children = new HashMap<@Nullable String, List<Node>>();
    Set<String> known = new HashSet<>();
    nodes.forEach(node -> known.add(node.id()));
    for (Node node : nodes) {
      String parent = known.contains(node.parent()) ? node.parent() : null;
      children.computeIfAbsent(parent, _ -> new ArrayList<>(1)).add(node);
    }
    children.values().forEach(TreeOrder::sort);
    return walk(children);
  }

  private static void sort(List<Node> siblings) {
    if (siblings.size() < 2) {
      return;
    }
    boolean allRanked = siblings.stream().allMatch(node -> node.rank() != null);
    siblings.sort(
        allRanked
            ? Comparator.comparingInt(node -> node.rank() == null ? 0 : node.rank())
            : BY_TIME);
  }

  private static List<String> walk(Map<@Nullable String, List<Node>> children) {
    var order = new ArrayList<String>();
    Deque<Node> open = new ArrayDeque<>();
    pushAll(open, children.getOrDefault(null, List.of()));
    while (!open.isEmpty()) {
      Node node = open.pop();
      order.add(node.id());
      pushAll(open, children.getOrDefault(node.id(), List.of()));
    }
    return order;
  }

  private static void pushAll(Deque<Node> open, List<Node> siblings) {
    for (Node sibling : siblings.reversed()) {
      open.push(sibling);
    }
  }
}
