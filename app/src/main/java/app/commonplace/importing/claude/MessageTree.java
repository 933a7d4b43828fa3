package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The messages of a conversation as a tree, parents before children and siblings in file order.
///
/// Newer exports name the message before each one; older ones are a plain list, in which each
/// message follows the one above it in the file. Some lists of 2024 are shuffled: one that makes
/// people talk out of turn goes by its times, if nobody does then (see [Turns]). Survives null
/// messages, ids that are missing or given twice, parents that are not there, and messages that
/// follow each other in a circle. Immutable once built.
final class MessageTree {
  /// @param id unique in this conversation
  record Node(String id, @Nullable String parent, JsonNode message) {}

  /// What stands for "nothing before this".
  private static final Set<String> ROOT =
      Set.of("00000000-0000-4000-8000-000000000000", "00000000-0000-0000-0000-000000000000");

  private final List<JsonNode> messages = new ArrayList<>();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();
  private final List<Integer> parents = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();
  private int last;
  private boolean isShuffled;
  private int nulls;
  private int strangers;
  private int sharedIds;
  private int missingParents;
  private int circles;

  MessageTree(JsonNode listed, Texts texts) {
    for (JsonNode message : listed.values()) {
      if (message.isObject()) {
        messages.add(message);
      } else if (message.isNull()) {
        nulls++;
      } else {
        strangers++;
      }
    }
    last = messages.size() - 1;
    name(texts);
    link(texts);
    order();
  }

  /// All messages, parents first.
  List<Node> nodes() {
    return List.copyOf(nodes);
  }

  /// The message that stands last in the file, or in the chain that was made of it.
  String last() {
    return ids.get(last);
  }

  /// The message of this stated id, the last of several, or null.
  @Nullable String find(@Nullable String stated) {
    List<Integer> at = stated == null ? null : places.get(stated);
    return at == null ? null : ids.get(at.getLast());
  }

  /// What a person should know about the list.
  List<String> oddities() {
    var sentences = new ArrayList<String>();
    tell(sentences, sharedIds, "share their id with another message; all were kept");
    tell(sentences, missingParents, "follow a message that is not in the file; all were kept");
    tell(sentences, circles, "followed each other in a circle, which was broken; all were kept");
    if (isShuffled) {
      sentences.add("The messages stood out of turn in the file and were put in order by time.");
    }
    return sentences;
  }

  private static void tell(List<String> sentences, int count, String what) {
    if (count > 0) {
      sentences.add("Messages %s (%d).".formatted(what, count));
    }
  }

  /// How many places in the list hold null instead of a message.
  int nulls() {
    return nulls;
  }

  /// How many places in the list hold something that is no message.
  int strangers() {
    return strangers;
  }

  private void name(Texts texts) {
    Set<String> given = new HashSet<>();
    for (int i = 0; i < messages.size(); i++) {
      String stated = texts.firstFilled(messages.get(i), "uuid", "id");
      // an ordinal stays the same when the conversation grows at its end
      String wanted = stated == null ? "made-" + (i + 1) : stated;
      String id = wanted;
      for (int n = 2; !given.add(id); n++) {
        id = wanted + "#" + n;
      }
      sharedIds += id.equals(wanted) ? 0 : 1;
      ids.add(id);
      places.computeIfAbsent(wanted, _ -> new ArrayList<>(1)).add(i);
    }
  }

  private void link(Texts texts) {
    boolean stated = messages.stream().anyMatch(message -> parentOf(message, texts) != null);
    if (stated) {
      for (int i = 0; i < messages.size(); i++) {
        parents.add(statedParent(i, texts));
      }
    } else {
      chain(texts);
    }
  }

  private void chain(Texts texts) {
    List<Integer> order = Turns.order(messages, texts);
    messages.forEach(_ -> parents.add(-1));
    for (int i = 0; i < order.size(); i++) {
      isShuffled |= order.get(i) != i;
      parents.set(order.get(i), i == 0 ? -1 : order.get(i - 1));
      last = order.get(i);
    }
  }

  private static @Nullable String parentOf(JsonNode message, Texts texts) {
    return texts.firstFilled(message, "parent_message_uuid", "parent_uuid");
  }

  private int statedParent(int child, Texts texts) {
    String stated = parentOf(messages.get(child), texts);
    if (stated == null || ROOT.contains(stated)) {
      return -1;
    }
    List<Integer> candidates = places.getOrDefault(stated, List.of());
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
    messages.forEach(_ -> children.add(new ArrayList<>(1)));
    for (int i = 0; i < messages.size(); i++) {
      if (parents.get(i) >= 0) {
        children.get(parents.get(i)).add(i);
      }
    }
    var done = new boolean[messages.size()];
    for (int i = 0; i < messages.size(); i++) {
      if (parents.get(i) < 0) {
        walk(i, children, done);
      }
    }
    breakCircles(children, done);
  }

  /// What no root leads to runs in a circle; its first message in the file becomes a root.
  private void breakCircles(List<List<Integer>> children, boolean[] done) {
    for (int i = 0; i < messages.size(); i++) {
      if (!done[i]) {
        int start = onCircle(i);
        circles++;
        parents.set(start, -1);
        walk(start, children, done);
      }
    }
  }

  /// A message of the circle that a way upwards ends in.
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
        nodes.add(new Node(ids.get(at), parent < 0 ? null : ids.get(parent), messages.get(at)));
        children.get(at).reversed().forEach(open::push);
      }
    }
  }
}
