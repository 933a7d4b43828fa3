package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The tool calls of one message and their results. Ids are mostly absent, so a result belongs to
/// the oldest call of its tool that has none yet. One thread.
final class ToolCalls {
  /// The keys under which tools take a text worth reading by itself, and its language.
  private static final Map<String, String> MAIN_INPUT =
      Map.of("code", "javascript", "command", "bash", "file_text", "", "widget_code", "html");

  private record Open(String id, String tool) {}

  private final Texts texts;
  private final List<Open> open = new ArrayList<>();
  private int count;

  ToolCalls(Texts texts) {
    this.texts = texts;
  }

  /// A call; its text is the program or question in it, else all of its input.
  Part call(JsonNode block) {
    String tool = name(block);
    String id = begin(block, tool);
    JsonNode input = block.path("input");
    String language = null;
    String text = null;
    for (String key : List.of("code", "command", "file_text", "widget_code")) {
      String found = text == null ? texts.filled(input, key) : null;
      if (found != null) {
        text = found;
        language = language(input, key);
      }
    }
    if (text == null) {
      text = onlyText(input);
    }
    Part part = new Part(PartKind.TOOL_CALL, null, language, tool, text, null, Map.of());
    return part.with(Meta.CALL_ID, id).with("path", texts.filled(input, "path"));
  }

  /// Notes a call that is shown as something else, so that its result finds it.
  String begin(JsonNode block, String tool) {
    count++;
    String stated = texts.filled(block, "id");
    String id = stated == null ? "call-" + count : stated;
    open.add(new Open(id, tool));
    return id;
  }

  Part result(JsonNode block) {
    String tool = name(block);
    String text = ResultText.of(block, texts);
    Part part = new Part(PartKind.TOOL_RESULT, null, null, tool, text, null, Map.of());
    boolean failed = block.path("is_error").asBoolean(false);
    return part.with(Meta.CALL_ID, answered(block, tool)).with(Meta.ERROR, failed ? "true" : null);
  }

  private @Nullable String answered(JsonNode block, String tool) {
    String stated = texts.filled(block, "tool_use_id");
    Open found = null;
    for (Open call : open) {
      boolean same = stated == null ? call.tool().equals(tool) : call.id().equals(stated);
      found = (found == null && same) ? call : found;
    }
    if (found == null && stated == null && !open.isEmpty()) {
      found = open.getFirst();
    }
    if (found == null) {
      return stated;
    }
    open.remove(found);
    return found.id();
  }

  private String name(JsonNode block) {
    String name = texts.firstFilled(block, "name", "integration_name");
    return name == null ? "tool" : name;
  }

  private @Nullable String language(JsonNode input, String key) {
    String stated = texts.filled(input, "language");
    String usual = MAIN_INPUT.getOrDefault(key, "");
    return stated != null ? stated : usual.isEmpty() ? null : usual;
  }

  private String onlyText(JsonNode input) {
    if (input.isMissingNode() || input.isEmpty()) {
      return input.isString() ? texts.json(input) : "";
    }
    JsonNode only = input.size() == 1 ? input.iterator().next() : input;
    return texts.json(only.isString() ? only : input);
  }
}
