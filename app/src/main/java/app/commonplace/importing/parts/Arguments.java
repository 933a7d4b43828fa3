package app.commonplace.importing.parts;

import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Arguments of a tool, which many programs write as JSON within a string. Stateless.
public final class Arguments {
  private Arguments() {}

  /// The value in the string when there is one, else the value as it came.
  public static @Nullable JsonNode of(@Nullable JsonNode input) {
    if (input == null || !input.isString() || !input.stringValue().strip().startsWith("{")) {
      return input;
    }
    try {
      return Json.parse(input.stringValue().getBytes(StandardCharsets.UTF_8)).node();
    } catch (InvalidJson _) {
      // cut off, or no JSON after all: then it reads as it stands
      return input;
    }
  }
}
