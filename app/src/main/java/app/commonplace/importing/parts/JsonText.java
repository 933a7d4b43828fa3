package app.commonplace.importing.parts;

import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// JSON within a string, as arguments and results of tools often are.
public final class JsonText {
  private JsonText() {}

  /// The value that a text holds; any other value, and a text that is no JSON, as it stands.
  public static JsonNode inside(JsonNode value) {
    if (!value.isString()) {
      return value;
    }
    try {
      return Json.parse(value.stringValue().getBytes(StandardCharsets.UTF_8)).node();
    } catch (InvalidJson _) {
      // then it reads as it stands
      return value;
    }
  }

  /// The object that a text holds; any other value as it stands.
  public static @Nullable JsonNode object(@Nullable JsonNode value) {
    if (value == null || !value.isString() || !value.stringValue().stripLeading().startsWith("{")) {
      return value;
    }
    JsonNode inside = inside(value);
    return inside.isObject() ? inside : value;
  }
}
