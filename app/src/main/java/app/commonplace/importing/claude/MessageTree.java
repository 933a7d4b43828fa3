package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.ParentTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The messages of a conversation as a tree, parents before children.
///
/// Newer exports name the message before each one; older ones are a plain list, in which each
/// message follows the one above it in the file. Some lists of 2024 are shuffled: one that makes
/// people talk out of turn goes by its times, if fewer do then (see [Turns]). Immutable once built.
final class MessageTree {
  /// @param id unique in this conversation
  record Node(String id, @Nullable String parent, JsonNode message) {}

  /// What stands for "nothing before this".
  private static final Set<String> ROOT =
      Set.of("00000000-0000-4000-8000-000000000000", "00000000-0000-0000-0000-000000000000");

  private final List<JsonNode> messages = new ArrayList<>();
  private final ParentTree tree;
  private final List<String> oddities = new ArrayList<>();
  private int last;
  private int nulls;
  private int strangers;

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
    tree = tree(texts);
    oddities.addAll(tree.oddities());
  }

  /// All messages, parents first.
  List<Node> nodes() {
    return tree.nodes().stream()
        .map(node -> new Node(node.id(), node.parent(), messages.get(node.place())))
        .toList();
  }

  /// The message that stands last in the file, or in the chain that was made of it.
  String last() {
    return tree.idAt(last);
  }

  /// The message of this stated id, the last of several, or null.
  @Nullable String find(@Nullable String stated) {
    return tree.find(stated);
  }

  /// What a person should know about the list.
  List<String> oddities() {
    return List.copyOf(oddities);
  }

  /// How many places in the list hold null instead of a message.
  int nulls() {
    return nulls;
  }

  /// How many places in the list hold something that is no message.
  int strangers() {
    return strangers;
  }

  private ParentTree tree(Texts texts) {
    boolean linked = false;
    var stated = new ArrayList<ParentTree.Stated>();
    for (JsonNode message : messages) {
      String parent = texts.filled(message, "parent_message_uuid");
      linked |= parent != null;
      stated.add(
          new ParentTree.Stated(
              texts.firstFilled(message, "uuid", "id"),
              parent == null || ROOT.contains(parent) ? null : parent));
    }
    return linked ? ParentTree.of(stated) : chain(stated, texts);
  }

  private ParentTree chain(List<ParentTree.Stated> stated, Texts texts) {
    List<Integer> order = Turns.order(messages, texts);
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i) != i) {
        oddities.add("The messages stood out of turn in the file and were put in order by time.");
        break;
      }
    }
    last = order.isEmpty() ? last : order.getLast();
    return ParentTree.chain(stated, order);
  }
}
