package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Where something is, as Visual Studio Code writes it: an address in pieces, alone or with lines.
/// Stateless.
final class Places {
  private Places() {}

  /// The path or address of a place; null when it is none.
  static @Nullable String path(JsonNode place, Texts texts) {
    JsonNode uri = uri(place);
    if (uri.isString()) {
      return texts.of(uri);
    }
    String path = texts.firstFilled(uri, "fsPath", "path");
    String scheme = texts.orEmpty(uri, "scheme");
    boolean web = scheme.equals("http") || scheme.equals("https");
    return web ? scheme + "://" + texts.orEmpty(uri, "authority") + path : path;
  }

  private static JsonNode uri(JsonNode place) {
    JsonNode inner = place.path("location").isObject() ? place.path("location") : place;
    return inner.has("uri") ? inner.path("uri") : inner;
  }

  static String baseName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// The lines of a range, as `12` or `12-15`; empty when there is none.
  static String lines(JsonNode range) {
    int from = range.path("startLineNumber").asInt(0);
    int to = range.path("endLineNumber").asInt(from);
    return from == 0 ? "" : from == to ? Integer.toString(from) : from + "-" + to;
  }

  /// A place by its name, with its lines.
  static String named(String path, JsonNode place) {
    JsonNode inner = place.path("location").isObject() ? place.path("location") : place;
    String lines = lines(inner.path("range"));
    return lines.isEmpty() ? baseName(path) : baseName(path) + ":" + lines;
  }

  /// What an answer refers to; null when it is no place.
  static @Nullable Part citation(JsonNode stated, Texts texts) {
    JsonNode place = stated.has("variableName") ? stated.path("value") : stated;
    String path = path(place, texts);
    String name = path == null ? texts.filled(stated, "variableName") : named(path, place);
    return name == null
        ? null
        : new Part(PartKind.CITATION, null, null, name, "", null, Map.of()).with(Meta.URL, path);
  }
}
