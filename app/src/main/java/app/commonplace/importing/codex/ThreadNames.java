package app.commonplace.importing.codex;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
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

  /// The names in all such files of an export. Sessions without their names are better than none,
  /// so whatever cannot be read of a file is told and costs only itself.
  static ThreadNames in(Export export, ItemSink sink) {
    var names = new HashMap<String, String>();
    for (Member member : export.archive().members()) {
      if (isFile(member)) {
        try (var lines = new JsonLines(export.archive().open(member), LONGEST)) {
          int unreadable = collect(lines, names);
          if (unreadable > 0) {
            tell(
                member,
                "Names of sessions that could not be read: %d.".formatted(unreadable),
                sink);
          }
        } catch (IOException e) {
          String reason =
              "Names of sessions could not be read from here on: " + e.getMessage() + ".";
          tell(member, reason, sink);
        }
      }
    }
    return new ThreadNames(names);
  }

  private static void tell(Member member, String reason, ItemSink sink) {
    sink.accept(new Item.Aside(Remark.part(member.name(), reason)));
  }

  /// Adds the names of a file; how many lines hold none that can be read.
  private static int collect(JsonLines lines, Map<String, String> names) throws IOException {
    int unreadable = 0;
    for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
      try {
        JsonNode node = Json.parse(line.bytes()).node();
        String id = node.path("id").asString("");
        String name = node.path("thread_name").asString("");
        if (!id.isEmpty() && !name.isBlank()) {
          names.put(id, name);
        }
      } catch (InvalidJson _) {
        unreadable++;
      }
    }
    return unreadable;
  }

  @Nullable String of(@Nullable String session) {
    return session == null ? null : names.get(session);
  }
}
