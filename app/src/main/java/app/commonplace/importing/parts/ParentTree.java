package app.commonplace.importing.parts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Passages in tree order, parents before children and siblings in file order, from what each says
/// of itself and of the one before it. Survives ids that are missing or given twice, parents that
/// are not there, and passages that follow each other in a circle. Immutable once built.
public final class ParentTree {
  /// What a file says of a passage.
  ///
  /// @param parent null at a root
  public record Stated(@Nullable String id, @Nullable String parent) {}

  /// @param place in the file, beginning with 0
  /// @param id unique in the tree
  public record Node(int place, String id, @Nullable String parent) {}

  private final List<String> ids = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private int sharedIds;
  private int missingParents;
  private int circles;

  private ParentTree(List<Stated> stated) {
    Set<String> given = new HashSet<>();
    for (int place = 0; place < stated.size(); place++) {
      String own = stated.get(place).id();
      String wanted = own == null ? made(place) : own;
      String id = wanted;
      for (int n = 2; !given.add(id); n++) {
        id = wanted + "#" + n;
      }
      sharedIds += id.equals(wanted) ? 0 : 1;
      ids.add(id);
      places.computeIfAbsent(wanted, _ -> new ArrayList<>(1)).add(place);
    }
  }

  /// What a passage without an id goes by, which stays the same when the entry grows at its end.
  ///
  /// @param place in the file, beginning with 0
  public static String made(int place) {
    return "made-" + (place + 1);
  }

  /// The tree that the stated parents make.
  public static ParentTree of(List<Stated> stated) {
    var tree = new ParentTree(stated);
    for (int place = 0; place < stated.size(); place++) {
      tree.parents.add(tree.placeOf(stated.get(place).parent(), place));
    }
    tree.order();
    return tree;
  }

  /// One branch, whatever the stated parents.
  ///
  /// @param order the places in the order of the branch
  public static ParentTree chain(List<Stated> stated, List<Integer> order) {
    var tree = new ParentTree(stated);
    stated.forEach(_ -> tree.parents.add(-1));
    for (int i = 1; i < order.size(); i++) {
      tree.parents.set(order.get(i), order.get(i - 1));
    }
    tree.order();
    return tree;
  }

  /// All passages, parents first.
  public List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /// The id of the passage at a place in the file.
  public String idAt(int place) {
    return ids.get(place);
  }

  /// The passage of this stated id, the last of several, or null.
  public @Nullable String find(@Nullable String stated) {
    List<Integer> at = stated == null ? null : places.get(stated);
    return at == null ? null : ids.get(at.getLast());
  }

  /// What a person should know about it, in sentences.
  public List<String> oddities() {
    var sentences = new ArrayList<String>();
    tell(sentences, sharedIds, "share their id with another message; all were kept");
    tell(sentences, missingParents, "follow a message that is not in the file; all were kept");
    tell(sentences, circles, "followed each other in a circle, which was broken; all were kept");
    return sentences;
  }

  private static void tell(List<String> sentences, int count, String what) {
    if (count > 0) {
      sentences.add("Messages %s (%d).".formatted(what, count));
    }
  }

  private int placeOf(@Nullable String parent, int child) {
    if (parent == null) {
      return -1;
    }
    List<Integer> candidates = places.getOrDefault(parent, List.of());
    if (candidates.isEmpty()) {
      missingParents++;
      return -1;
    }
    // of several with one id the nearest above, else the first below
    int nearest = candidates.getFirst();
    for (int candidate : candidates) {
      nearest = candidate < child ? candidate : nearest;
    }
    return nearest;
  }

  private void order() {
    List<List<Integer>> children = new ArrayList<>();
    ids.forEach(_ -> children.add(new ArrayList<>(1)));
    for (int place = 0; place < ids.size(); place++) {
      if (parents.get(place) >= 0) {
        children.get(parents.get(place)).add(place);
      }
    }
    var done = new boolean[ids.size()];
    for (int place = 0; place < ids.size(); place++) {
      if (parents.get(place) < 0) {
        walk(place, children, done);
      }
    }
    breakCircles(children, done);
  }

  /// What no root leads to runs in a circle; the first of it in the file becomes a root.
  private void breakCircles(List<List<Integer>> children, boolean[] done) {
    for (int place = 0; place < ids.size(); place++) {
      if (!done[place]) {
        int start = onCircle(place);
        circles++;
        parents.set(start, -1);
        walk(start, children, done);
      }
    }
  }

  /// The first in the file of the circle that a way upwards ends in.
  private int onCircle(int from) {
    Set<Integer> seen = new HashSet<>();
    int at = from;
    while (seen.add(at)) {
      at = parents.get(at);
    }
    int first = at;
    for (int next = parents.get(at); next != at; next = parents.get(next)) {
      first = Math.min(first, next);
    }
    return first;
  }

  private void walk(int root, List<List<Integer>> children, boolean[] done) {
    Deque<Integer> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      int at = open.pop();
      if (!done[at]) {
        done[at] = true;
        int parent = parents.get(at);
        nodes.add(new Node(at, ids.get(at), parent < 0 ? null : ids.get(parent)));
        children.get(at).reversed().forEach(open::push);
      }
    }
  }
}
