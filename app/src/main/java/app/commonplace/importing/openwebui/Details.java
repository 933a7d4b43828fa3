package app.commonplace.importing.openwebui;

import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.parts.Said;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/// Takes `<details>` out of a text, as which Open WebUI writes what a model thought, the tools it
/// called and the programs it ran among what it said. One for each message; one thread.
final class Details {
  private static final Pattern DETAILS =
      Pattern.compile("(?s)<details\\s+type=\"([a-z_]+)\"([^>]*)>(.*?)</details>\\s*");
  private static final Pattern SUMMARY = Pattern.compile("(?s)<summary>(.*?)</summary>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
  private static final Pattern QUOTE = Pattern.compile("(?m)^> ?");

  private final Beside beside;
  private final Consumer<String> unknown;
  private final List<PartDraft> parts = new ArrayList<>();

  Details(Beside beside, Consumer<String> unknown) {
    this.beside = beside;
    this.unknown = unknown;
  }

  List<PartDraft> of(String text) {
    Matcher details = DETAILS.matcher(text);
    int from = 0;
    while (details.find()) {
      parts.addAll(Said.parts(text.substring(from, details.start())));
      details(details.group(1), details.group(2), details.group(3));
      from = details.end();
    }
    parts.addAll(Said.parts(text.substring(from)));
    return parts;
  }

  private void details(String type, String attributes, String inside) {
    String body = SUMMARY.matcher(inside).replaceFirst("").strip();
    switch (type) {
      case "reasoning" ->
          add(
              Part.thinking(QUOTE.matcher(Parser.unescapeEntities(body, false)).replaceAll(""))
                  .with(Meta.SECONDS, attribute(attributes, "duration")));
      case "tool_calls" -> tool(attributes, body);
      case "code_interpreter" -> {
        parts.add(PartDraft.of(tool(PartKind.TOOL_CALL, type, body)));
        String output = attribute(attributes, "output");
        add(tool(PartKind.TOOL_RESULT, type, output == null ? "" : output));
      }
      default -> {
        unknown.accept("details " + type);
        add(Part.prose(body).with(Meta.TYPE, type));
      }
    }
  }

  /// What a tool gave back is an attribute, in newer versions what stands inside.
  private void tool(String attributes, String body) {
    String name = attribute(attributes, "name");
    String id = attribute(attributes, "id");
    String arguments = attribute(attributes, "arguments");
    String stated = attribute(attributes, "result");
    String result = stated == null ? Parser.unescapeEntities(body, false) : stated;
    Part call = tool(PartKind.TOOL_CALL, name, arguments == null ? "" : arguments);
    parts.add(PartDraft.of(call.with(Meta.CALL_ID, id)));
    add(tool(PartKind.TOOL_RESULT, name, result).with(Meta.CALL_ID, id));
    parts.addAll(beside.files(list(attributes, "files")));
    parts.addAll(beside.embeds(list(attributes, "embeds")));
  }

  private static Part tool(PartKind kind, @Nullable String name, String text) {
    return new Part(kind, null, null, name, text, null, Map.of());
  }

  private static JsonNode list(String attributes, String name) {
    String value = attribute(attributes, name);
    return JsonText.inside(StringNode.valueOf(value == null ? "[]" : value));
  }

  private static @Nullable String attribute(String attributes, String name) {
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      if (attribute.group(1).equals(name)) {
        return Parser.unescapeEntities(attribute.group(2), true);
      }
    }
    return null;
  }

  private void add(Part part) {
    if (!part.text().isBlank()) {
      parts.add(PartDraft.of(part));
    }
  }
}
