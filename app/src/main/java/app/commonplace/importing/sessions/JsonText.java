package app.commonplace.importing.sessions;

import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// JSON within a string, as arguments and results of tools often are.
public final class JsonText {
  private JsonText() {}

  /// The object that a text holds; any other value as it stands.
  public static @Nullable JsonNode object(@Nullable JsonNode value) {
    if (value == null || !value.isString() || !value.stringValue().stripLeading().startsWith("{")) {
      return value;
    }
    try {
      JsonNode inside = Json.parse(value.stringValue().getBytes(StandardCharsets.UTF_8)).node();
      return inside.isObject() ? inside : value;
    } catch (InvalidJson _) {
      // a text that only begins like an object
      return value;
    }
  }
}
