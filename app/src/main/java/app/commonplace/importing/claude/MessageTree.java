package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The messages of one conversation in tree order, parents before children.
///
/// Newer exports name the message before each message; then that is the tree. Older ones name none:
/// then the array is one chain, put into the order of time where the file is not, since the arrays
/// of 2024 come shuffled. Ids that occur twice get a number behind them, cycles are cut at the
/// message that comes first in the file. Immutable once built.
final class MessageTree {
  private static final String NO_PARENT = "00000000-0000-4000-8000-000000000000";

  /// @param id unique in the conversation
  record Message(
      String id, @Nullable String parent, Role role, @Nullable Instant time, JsonNode json) {
    private Message under(@Nullable String above) {
      return new Message(id, above, role, time, json);
    }
  }

  private final Map<String, Message> messages = new LinkedHashMap<>();
  private final List<String> oddities = new ArrayList<>();
  private String last = "";
  private int nulls;

  MessageTree(JsonNode array, Texts texts) {
    List<Message> inFile = read(array, texts);
    boolean linked = false;
    for (Message message : inFile) {
      linked |= texts.filled(message.json(), "parent_message_uuid") != null;
    }
    if (linked) {
      link(inFile);
    } else {
      chain(inFile);
    }
    if (nulls > 0) {
      oddities.add(nulls + " of the messages were null in the file.");
    }
  }

  /// All messages, parents first.
  List<Message> messages() {
    return List.copyOf(messages.values());
  }

  /// The last message of the file or, in a chain, of the chain.
  String last() {
    return last;
  }

  boolean has(String id) {
    return messages.containsKey(id);
  }

  /// What a person should know of, in sentences.
  List<String> oddities() {
    return List.copyOf(oddities);
  }

  private List<Message> read(JsonNode array, Texts texts) {
    var found = new ArrayList<Message>();
    var ids = new HashSet<String>();
    int place = 0;
    boolean twice = false;
    for (JsonNode json : array.values()) {
      place++;
      if (!json.isObject()) {
        nulls++;
        continue;
      }
      String stated = texts.firstFilled(json, "uuid", "id");
      String id = stated == null ? "message-" + place : stated;
      for (int n = 2; !ids.add(id); n++) {
        twice = true;
        id = (stated == null ? "message-" + place : stated) + "~" + n;
      }
      String role = texts.firstFilled(json, "sender", "role");
      found.add(
          new Message(
              id,
              texts.filled(json, "parent_message_uuid"),
              Role.ofWord(role == null ? "" : role),
              Times.of(json, "created_at"),
              json));
    }
    if (twice) {
      oddities.add("Some messages had the same id; all were kept.");
    }
    return found;
  }

  // ---- without links

  private void chain(List<Message> inFile) {
    boolean shuffled = isShuffled(inFile);
    List<Message> ordered = shuffled ? byTime(inFile) : inFile;
    if (shuffled) {
      oddities.add("The messages stood in the wrong order and were put in that of their times.");
    }
    String before = null;
    for (Message message : ordered) {
      messages.put(message.id(), message.under(before));
      before = message.id();
      last = message.id();
    }
  }

  private static boolean isShuffled(List<Message> inFile) {
    Instant latest = Instant.MIN;
    boolean shuffled = false;
    for (Message message : inFile) {
      Instant time = message.time();
      if (time == null) {
        return false;
      }
      shuffled |= time.isBefore(latest);
      latest = time;
    }
    return shuffled;
  }

  /// A question and its answer often carry the same time.
  private static List<Message> byTime(List<Message> inFile) {
    var ordered = new ArrayList<>(inFile);
    ordered.sort(
        Comparator.comparing(message -> message.time() == null ? Instant.MIN : message.time()));
    for (int i = 0; i + 1 < ordered.size(); i++) {
      Message one = ordered.get(i);
      Message next = ordered.get(i + 1);
      boolean pair = one.time() != null && one.time().equals(next.time());
      if (pair && one.role() == Role.ASSISTANT && next.role() == Role.USER) {
        Collections.swap(ordered, i, i + 1);
        i++;
      }
    }
    return ordered;
  }

  // ---- with links

  private void link(List<Message> inFile) {
    var byId = new LinkedHashMap<String, Message>();
    inFile.forEach(message -> byId.put(message.id(), message));
    var children = new HashMap<String, List<Message>>();
    var roots = new ArrayList<Message>();
    boolean lost = false;
    for (Message message : inFile) {
      String parent = message.parent();
      if (parent != null && byId.containsKey(parent) && !parent.equals(message.id())) {
        children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(message);
      } else {
        lost |= parent != null && !parent.equals(NO_PARENT);
        roots.add(message);
      }
    }
    last = inFile.getLast().id();
    roots.forEach(root -> walk(root, children));
    for (Message message : inFile) {
      if (!messages.containsKey(message.id())) {
        lost = true;
        walk(message, children);
      }
    }
    if (lost) {
      oddities.add("Some messages name no message before them that is there; all were kept.");
    }
  }

  private void walk(Message root, Map<String, List<Message>> children) {
    Deque<Message> open = new ArrayDeque<>();
    open.push(root.under(null));
    while (!open.isEmpty()) {
      Message message = open.pop();
      if (messages.putIfAbsent(message.id(), message) == null) {
        List<Message> below = children.getOrDefault(message.id(), List.of());
        below.reversed().forEach(child -> open.push(child.under(message.id())));
      }
    }
  }
}
