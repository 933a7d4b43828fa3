package app.commonplace.importing.claude;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonSplitter;
import app.commonplace.importing.json.Piece;
import app.commonplace.importing.json.SplitLimits;
import app.commonplace.importing.json.Texts;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The names of projects by their ids, for what names a project by its id alone. Looked up in the
/// archive when first asked. One thread.
final class ProjectNames {
  private static final String FILE = "projects.json";

  /// Newer archives keep each project in a file of its own.
  private static final String FOLDER = "projects/";

  private final @Nullable Export export;
  private @Nullable Map<String, String> names;

  private ProjectNames(@Nullable Export export) {
    this.export = export;
  }

  static ProjectNames in(Export export) {
    return new ProjectNames(export);
  }

  /// Where there is no archive to look into.
  static ProjectNames none() {
    return new ProjectNames(null);
  }

  @Nullable String of(String project) {
    Map<String, String> known = names;
    if (known == null) {
      known = new HashMap<>();
      if (export != null) {
        for (Member member : export.members()) {
          // only a hint where to look: a file of another name costs no more than the names
          if (member.baseName().equals(FILE) || member.folder().endsWith(FOLDER)) {
            collect(export, member, known);
          }
        }
      }
      names = known;
    }
    return known.get(project);
  }

  /// A conversation that names its project by its id alone, together with the name; the original
  /// says it then, since the list of projects is not there when it is read again.
  Element joined(Element element) {
    JsonNode id = element.node().path("project_uuid");
    boolean named = element.node().path("project").path("name").isString();
    String name = named || !id.isString() ? null : of(id.stringValue());
    if (name == null || !(element.node() instanceof ObjectNode conversation)) {
      return element;
    }
    ObjectNode joined = conversation.deepCopy();
    joined.putObject("project").put("uuid", id.stringValue()).put("name", name);
    return element.saying(joined);
  }

  private static void collect(Export export, Member member, Map<String, String> names) {
    try (var splitter =
        new JsonSplitter(export.archive().open(member), SplitLimits.STANDARD, Set.of())) {
      for (Piece piece = splitter.next(); piece != null; piece = splitter.next()) {
        if (piece instanceof Piece.Element element) {
          collect(Json.parse(element.bytes()).node(), names);
        }
      }
    } catch (IOException | InvalidJson _) {
      // the file itself is read as well, and says then what is wrong with it
      return;
    }
  }

  private static void collect(JsonNode project, Map<String, String> names) {
    var texts = new Texts(0);
    String id = texts.filled(project, "uuid");
    String name = texts.filled(project, "name");
    if (id != null && name != null) {
      names.put(id, name);
    }
  }
}
