package app.commonplace.importing.codex;

import app.commonplace.importing.Export;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonLines;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The names that a person gave to sessions, which stand in a file beside them; the last name of a
/// session is the one it has. Immutable.
final class ThreadNames {
  private static final String FILE = "session_index.jsonl";
  private static final int LONGEST = 1 << 20;

  private final Map<String, String> names;

  private ThreadNames(Map<String, String> names) {
    this.names = Map.copyOf(names);
  }

  /// Where there is no archive to look into.
  static ThreadNames none() {
    return new ThreadNames(Map.of());
  }

  static boolean isFile(Member member) {
    return member.baseName().equals(FILE);
  }

  static ThreadNames in(Export export) {
    var names = new HashMap<String, String>();
    for (Member member : export.archive().members()) {
      if (isFile(member)) {
        try (var lines = new JsonLines(export.archive().open(member), LONGEST)) {
          collect(lines, names);
        } catch (IOException _) {
          // sessions without their names are better than none
          return new ThreadNames(names);
        }
      }
    }
    return new ThreadNames(names);
  }

  private static void collect(JsonLines lines, Map<String, String> names) throws IOException {
    for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
      try {
        JsonNode node = Json.parse(line.bytes()).node();
        String id = node.path("id").asString("");
        String name = node.path("thread_name").asString("");
        if (!id.isEmpty() && !name.isBlank()) {
          names.put(id, name);
        }
      } catch (InvalidJson _) {
        // most likely the last line, cut off
        continue;
      }
    }
  }

  @Nullable String of(@Nullable String session) {
    return session == null ? null : names.get(session);
  }
}
