package app.commonplace.importing.claudecode;

import app.commonplace.importing.sessions.Turn;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Which message comes after which. Lines name the one before them, whether that became a message
/// or not; what a line names and the file lacks is taken to be the message before it in the file,
/// since that is where a torn line stood. Versions that name none write one thread. One thread.
final class Strand {
  private final Map<String, String> stands = new HashMap<>();
  private final Map<String, String> results = new HashMap<>();
  private final Map<String, String> answered = new HashMap<>();
  private @Nullable Turn last;
  private @Nullable Turn unnamed;
  private @Nullable String before;
  private @Nullable Turn end;
  private boolean endIsOwn;
  private boolean stated;

  /// The message that comes before a line.
  @Nullable String before(JsonNode line) {
    String parent = stand(line);
    String answer = parent == null ? null : answered.get(parent);
    // the thread goes on from the last of several results
    String result = answer == null ? null : results.get(answer);
    return result == null ? parent : afterUnnamed(result);
  }

  /// The message that comes before results of tools. Those of calls that were made at once are
  /// beside each other in the file; one after the other they read as one branch.
  @Nullable String afterResults(JsonNode line) {
    String parent = before(line);
    String before = parent == null ? null : results.get(parent);
    return before == null ? parent : before;
  }

  private @Nullable String stand(JsonNode line) {
    String parent = text(line, "parentUuid");
    boolean root = parent == null && line.has("parentUuid");
    String logical = parent == null ? text(line, "logicalParentUuid") : parent;
    stated |= parent != null;
    if (logical != null) {
      String known = stands.get(logical);
      return known == null ? lastId() : afterUnnamed(known);
    }
    boolean compressed =
        line.path("isCompactSummary").asBoolean(false)
            || line.path("subtype").asString("").equals("compact_boundary");
    return root && stated && !compressed ? null : lastId();
  }

  /// No line can name a message without an id: what next names the one before it comes after it.
  private String afterUnnamed(String known) {
    Turn between = unnamed;
    if (between == null || !known.equals(before)) {
      return known;
    }
    unnamed = null;
    return between.id();
  }

  @Nullable String lastId() {
    return last == null ? null : last.id();
  }

  private static @Nullable String text(JsonNode line, String key) {
    JsonNode value = line.path(key);
    return value.isString() ? value.stringValue() : null;
  }

  /// Takes a new message in.
  ///
  /// @param agent whether it is of a sub-agent within the session of another
  void add(Turn turn, @Nullable String uuid, boolean agent) {
    standFor(uuid, turn);
    if (uuid == null) {
      before = unnamed != null && unnamed == last ? before : lastId();
      unnamed = turn;
    }
    last = turn;
    end = agent && endIsOwn ? end : turn;
    endIsOwn |= !agent;
  }

  /// Notes that results came after an answer.
  void addResults(Turn turn, @Nullable String parent) {
    if (parent != null) {
      String answer = answered.getOrDefault(parent, parent);
      results.put(answer, turn.id());
      answered.put(turn.id(), answer);
    }
  }

  void standFor(@Nullable String uuid, Turn turn) {
    if (uuid != null) {
      stands.put(uuid, turn.id());
    }
  }

  /// A line that became no message: what names it comes after the message before it.
  void pass(@Nullable String uuid, JsonNode line) {
    String before = uuid == null ? null : stand(line);
    if (uuid != null && before != null) {
      stands.put(uuid, before);
    }
  }

  /// The last message of the thread itself.
  @Nullable Turn end() {
    return end;
  }
}
