package app.commonplace.importing.json;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/// The paths of keys in a value that may be cut off or broken: whatever can be read before the
/// fault.
final class KeyPaths {
  private static final int MOST = 2_000;
  private static final int DEEPEST = 4;

  private final Set<String> paths = new HashSet<>();

  private KeyPaths() {}

  static Set<String> of(byte[] value) {
    var found = new KeyPaths();
    try (JsonParser parser = Json.FACTORY.createParser(ObjectReadContext.empty(), value)) {
      parser.nextToken();
      found.value(parser, "", 0);
    } catch (JacksonException e) {
      // cut off or broken from here on; what was seen counts
      return found.paths;
    }
    return found.paths;
  }

  private void value(JsonParser parser, String path, int depth) {
    if (depth > DEEPEST || paths.size() > MOST) {
      parser.skipChildren();
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(parser, path, depth);
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      String inside = path + "[]";
      paths.add(inside);
      while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
        value(parser, inside, depth + 1);
      }
    }
  }

  private void object(JsonParser parser, String path, int depth) {
    // the keys of a mapping are ids
    boolean ids = path.equals("mapping") || path.endsWith(".mapping");
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = ids ? "*" : parser.currentName();
      String inside = path.isEmpty() ? name : path + "." + name;
      paths.add(inside);
      parser.nextToken();
      value(parser, inside, depth + 1);
    }
  }
}
