package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads what an answer changed in files: texts, cells of a notebook, files that were made, moved
/// or deleted. One for each answer; one thread.
final class Edits {
  private final Texts texts;

  Edits(Texts texts) {
    this.texts = texts;
  }

  /// New texts in one file, each below the lines that it took the place of.
  Part texts(JsonNode piece) {
    var changed = new ArrayList<String>();
    for (JsonNode group : piece.path("edits").values()) {
      for (JsonNode edit : oneOrMore(group)) {
        String lines = Places.lines(edit.path("range"));
        String text = texts.orEmpty(edit, "text");
        changed.add(lines.isEmpty() || !text.isBlank() ? text : "(" + lines + ": –)");
      }
    }
    return code(piece, null, changed);
  }

  Part cells(JsonNode piece) {
    var changed = new ArrayList<String>();
    String language = null;
    for (JsonNode group : piece.path("edits").values()) {
      for (JsonNode edit : oneOrMore(group)) {
        for (JsonNode cell : edit.path("cells").values()) {
          changed.add(texts.orEmpty(cell, "source"));
          language = texts.filled(cell, "language");
        }
      }
    }
    return code(piece, language, changed);
  }

  private Part code(JsonNode piece, @Nullable String language, List<String> changed) {
    String path = Places.path(piece.path("uri"), texts);
    String name = path == null ? null : Places.baseName(path);
    String text = String.join("\n", changed).stripTrailing();
    return new Part(PartKind.CODE, null, language, name, text, null, Map.of())
        .with(Meta.COMMAND, "update");
  }

  private static Collection<JsonNode> oneOrMore(JsonNode group) {
    return group.isArray() ? group.values() : List.of(group);
  }

  /// Files that were made, moved or deleted, one a line.
  String files(JsonNode piece) {
    var lines = new ArrayList<String>();
    for (JsonNode edit : piece.path("edits").values()) {
      lines.add(moved(edit.path("oldResource"), edit.path("newResource")));
    }
    for (JsonNode change : piece.path("multiDiffData").path("resources").values()) {
      lines.add(moved(change.path("originalUri"), change.path("modifiedUri")));
    }
    if (piece.has("editKind")) {
      String kind = texts.orEmpty(piece, "editKind");
      lines.add(kind + ": " + moved(piece.path("originalUri"), piece.path("uri")));
    }
    return String.join("\n", lines);
  }

  private String moved(JsonNode from, JsonNode to) {
    String before = Places.path(from, texts);
    String after = Places.path(to, texts);
    if (before == null || before.equals(after)) {
      return String.valueOf(after);
    }
    return before + " → " + (after == null ? "–" : after);
  }
}
