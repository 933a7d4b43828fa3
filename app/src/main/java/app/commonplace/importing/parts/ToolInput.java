package app.commonplace.importing.parts;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes a tool call readable: what it was given, as a person would note it down rather than as
/// JSON with escaped line breaks.
public final class ToolInput {
  /// Keys whose value, when it stands alone, is source text of this language.
  private static final Map<String, String> LANGUAGES =
      Map.of("code", "javascript", "command", "bash", "sql", "sql");

  private static final String LANGUAGE = "language";

  private ToolInput() {}

  /// The call of a tool with its input; the input may be absent.
  public static Part call(@Nullable String tool, @Nullable JsonNode input, Texts texts) {
    if (input == null || input.isNull()) {
      return new Part(PartKind.TOOL_CALL, null, null, tool, "", null, Map.of());
    }
    String code = code(input, texts);
    String language = code == null ? null : language(input, texts);
    String text = code == null ? text(input, texts) : code;
    return new Part(PartKind.TOOL_CALL, null, language, tool, text, null, Map.of());
  }

  /// What stands alone, or beside nothing but its language; else null.
  private static @Nullable String code(JsonNode input, Texts texts) {
    List<String> keys = filledKeys(input);
    keys.remove(LANGUAGE);
    return keys.size() == 1 ? texts.of(input, keys.getFirst()) : null;
  }

  private static @Nullable String language(JsonNode input, Texts texts) {
    String stated = texts.filled(input, LANGUAGE);
    return stated != null ? stated : LANGUAGES.get(filledKeys(input).getFirst());
  }

  /// One line or block for each key.
  private static String text(JsonNode input, Texts texts) {
    if (!input.isObject()) {
      return texts.json(input);
    }
    var lines = new ArrayList<String>();
    for (String key : filledKeys(input)) {
      String text = texts.of(input, key);
      String value = text == null ? texts.clean(input.path(key).toString()) : text;
      boolean block = value.indexOf('\n') >= 0;
      lines.add(texts.clean(key) + (block ? ":\n" + value + "\n" : ": " + value));
    }
    return String.join("\n", lines).stripTrailing();
  }

  private static List<String> filledKeys(JsonNode input) {
    var keys = new ArrayList<String>();
    input.forEachEntry((key, value) -> {
      if (!value.isNull()) {
        keys.add(key);
      }
    });
    return keys;
  }
}
