package app.commonplace.importing.lechat;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the numbers of references in one answer stand for. Sources are listed by the message itself
/// or in what its tools gave back: under their number as a key, or saying it themselves. One for
/// each message; one thread.
final class References {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final int DEEPEST = 8;

  private final Texts texts;
  private final Map<String, Source> byNumber = new HashMap<>();
  private final Set<Source> cited = new LinkedHashSet<>();
  private int unknown;

  References(JsonNode message, Texts texts) {
    this.texts = texts;
    for (String key : List.of("references", "sources", "citations")) {
      look(message.path(key), null, 0);
    }
    for (JsonNode chunk : message.path("contentChunks").values()) {
      look(JsonText.inside(chunk.path("publicResult")), null, 0);
      look(chunk.path("references"), null, 0);
    }
  }

  private void look(JsonNode value, @Nullable String key, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (value.isArray()) {
      value.values().forEach(one -> look(one, null, depth + 1));
    } else if (value.isObject()) {
      Source source = value.path("url").isString() ? Source.of(value, texts) : null;
      String number = source == null ? null : number(value, key);
      if (source != null && number != null) {
        byNumber.putIfAbsent(number, source);
      }
      value.forEachEntry((name, inner) -> look(inner, name, depth + 1));
    }
  }

  private static @Nullable String number(JsonNode source, @Nullable String key) {
    for (String name : List.of("referenceId", "reference_id", "refId", "id", "index", "number")) {
      String stated = source.path(name).asString("");
      if (NUMBER.matcher(stated).matches()) {
        return stated;
      }
    }
    return key != null && NUMBER.matcher(key).matches() ? key : null;
  }

  /// The references of a chunk as they stand in the prose: links, or numbers that nothing explains.
  String inProse(JsonNode chunk) {
    var marks = new ArrayList<String>();
    for (JsonNode id : chunk.path("referenceIds").values()) {
      String number = id.asString("");
      Source source = byNumber.get(number);
      if (source == null) {
        unknown++;
        marks.add("[" + number + "]");
      } else {
        cited.add(source);
        marks.add(source.inProse());
      }
    }
    return String.join(" ", marks);
  }

  /// What was cited, each source once.
  Set<Source> cited() {
    return cited;
  }

  /// How many numbers nothing explains.
  int unknown() {
    return unknown;
  }
}
