package app.commonplace.importing.sessions;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Which message comes after which, where each record of a session names the one before it, whether
/// that became a message or not. A record that names one that is not there, or none at all, comes
/// after the last message. One for each session; one thread.
public final class Succession {
  private final String own;
  private final String before;
  private final Map<String, @Nullable String> stands = new HashMap<>();
  private @Nullable String last;

  /// @param own the key under which a record has its id
  /// @param before the key under which it names the record before it
  public Succession(String own, String before) {
    this.own = own;
    this.before = before;
  }

  /// The id of the message that a record comes after; null at a root.
  public @Nullable String before(JsonNode record) {
    JsonNode named = record.path(before);
    if (named.isString()) {
      String id = named.stringValue();
      return stands.containsKey(id) ? stands.get(id) : last;
    }
    return named.isNull() ? null : last;
  }

  /// A record became this message, or a part of it.
  public void became(JsonNode record, Turn turn) {
    last = turn.id();
    JsonNode id = record.path(own);
    if (id.isString()) {
      stands.put(id.stringValue(), last);
    }
  }

  /// Whatever names a record that became no message comes after the message before that. Nothing
  /// changes for one that did.
  public void passed(JsonNode record) {
    JsonNode id = record.path(own);
    if (id.isString() && !stands.containsKey(id.stringValue())) {
      stands.put(id.stringValue(), before(record));
    }
  }
}
