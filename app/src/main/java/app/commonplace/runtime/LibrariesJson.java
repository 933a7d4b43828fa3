package app.commonplace.runtime;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The libraries that this machine knows, as JSON. A path that was written on another system counts
/// as not set: nothing there could be opened.
final class LibrariesJson {
  private LibrariesJson() {}

  static void write(KnownLibraries libraries, ObjectNode json) {
    ArrayNode opened = json.putArray("libraries");
    libraries.opened().forEach(library -> opened.add(library.toString()));
    // by name, so that windows on two libraries do not take each other's away
    ObjectNode unfinished = json.putObject("unfinishedImports");
    libraries
        .unfinished()
        .forEach((library, imports) -> {
          ArrayNode all = unfinished.putArray(library.toString());
          imports.forEach(one -> write(one, all.addObject()));
        });
  }

  private static void write(UnfinishedImport unfinished, ObjectNode json) {
    ArrayNode paths = json.putArray("paths");
    unfinished.paths().forEach(path -> paths.add(path.toString()));
    if (unfinished.tag() != null) {
      json.put("tag", unfinished.tag());
    }
    json.put("chosen", unfinished.chosen());
  }

  static KnownLibraries read(JsonNode json) {
    var unfinished = new HashMap<Path, List<UnfinishedImport>>();
    for (Map.Entry<String, JsonNode> of : json.path("unfinishedImports").properties()) {
      List<UnfinishedImport> imports =
          of.getValue().valueStream().flatMap(one -> unfinished(one).stream()).toList();
      if (!imports.isEmpty()) {
        path(of.getKey()).ifPresent(library -> unfinished.put(library, imports));
      }
    }
    return new KnownLibraries(paths(json.path("libraries")), unfinished);
  }

  private static Optional<UnfinishedImport> unfinished(JsonNode json) {
    List<Path> paths = paths(json.path("paths"));
    String tag = json.path("tag").isString() ? json.path("tag").stringValue() : null;
    boolean chosen = json.path("chosen").isBoolean() && json.path("chosen").booleanValue();
    return paths.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnfinishedImport(paths, tag, chosen));
  }

  private static List<Path> paths(JsonNode json) {
    return json.valueStream()
        .filter(JsonNode::isString)
        .flatMap(one -> path(one.stringValue()).stream())
        .toList();
  }

  private static Optional<Path> path(String written) {
    try {
      return Optional.of(Path.of(written));
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
