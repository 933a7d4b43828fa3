package app.commonplace.importing.parts;

import app.commonplace.importing.Elements.Element;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Leaves keys and passwords out of what is kept of another program's backup. They go by the names
/// under which they stand; what people wrote is left alone. Stateless.
public final class Secrets {
  private static final Pattern NAMES =
      Pattern.compile(
          "(?i).*(api[-_ ]?key|secret|passw|authoriz|credential|access[-_]?code|bearer|cookie|"
              + "private[-_]?key).*|.*(auth|access|refresh|session|id)[-_]?token|token|auth|"
              + ".*(openai|azure|anthropic|google|oai|sub|llm)key");

  /// A value without its secrets.
  ///
  /// @param found how many were left out
  public record Clean(JsonNode value, int found) {}

  private Secrets() {}

  /// An element without its secrets, of which the original is kept like that.
  public static Element without(Element element) {
    Clean clean = without(element.node());
    return clean.found() == 0 ? element : element.saying(clean.value());
  }

  public static Clean without(JsonNode value) {
    int[] found = {0};
    return new Clean(copy(value, found), found[0]);
  }

  private static JsonNode copy(JsonNode value, int[] found) {
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.values().forEach(item -> array.add(copy(item, found)));
      return array;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    value.forEachEntry((key, item) -> {
      if (isFilled(item) && NAMES.matcher(key).matches()) {
        found[0]++;
      } else {
        object.set(key, copy(item, found));
      }
    });
    return object;
  }

  private static boolean isFilled(JsonNode item) {
    return item.isString() ? !item.stringValue().isEmpty() : item.isContainer() && !item.isEmpty();
  }
}
