package app.commonplace.importing.perplexity;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.ToolInput;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads how Perplexity came to an answer: what it planned, searched and found. A step says what
/// kind it is, and has its content under that name or under `content`. One for each thread; one
/// thread.
final class Steps {
  /// The question and the answer, which stand in the entry itself.
  private static final Set<String> SAID = Set.of("INITIAL_QUERY", "FINAL", "TERMINATE");

  private static final Set<String> FOUND =
      Set.of("SEARCH_RESULTS", "WEB_RESULTS", "READ_RESULTS", "MCP_TOOL_OUTPUT");

  private final Texts texts;
  private final Assets assets;

  Steps(Texts texts, Assets assets) {
    this.texts = texts;
    this.assets = assets;
  }

  List<PartDraft> of(JsonNode plan) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode goal : plan.path("goals").values()) {
      String thought = texts.firstFilled(goal, "description", "title");
      if (thought != null) {
        parts.add(PartDraft.of(Part.thinking(thought)));
      }
    }
    for (JsonNode step : plan.path("steps").values()) {
      step(step, parts);
      parts.addAll(assets.of(step.path("assets")));
    }
    return parts;
  }

  private void step(JsonNode step, List<PartDraft> parts) {
    String type = texts.orEmpty(step, "step_type");
    JsonNode named = step.path(type.toLowerCase(Locale.ROOT) + "_content");
    JsonNode content = named.isObject() ? named : step.path("content");
    if (SAID.contains(type) || content.isEmpty()) {
      return;
    }
    String thought = texts.firstFilled(content, "thought", "thoughts");
    if (type.contains("THOUGHT") && thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    } else if (FOUND.contains(type)) {
      parts.add(
          PartDraft.of(
              new Part(PartKind.TOOL_RESULT, null, null, type, found(content), null, Map.of())));
    } else {
      parts.add(PartDraft.of(ToolInput.call(type, asked(content), texts)));
    }
  }

  /// Searches each stand in an object with their engine and limit; only what was asked matters.
  private JsonNode asked(JsonNode content) {
    var queries = new ArrayList<String>();
    for (JsonNode query : content.path("queries").values()) {
      String said = query.isString() ? texts.of(query) : texts.filled(query, "query");
      queries.add(said == null ? texts.json(query) : said);
    }
    ObjectNode asked = JsonNodeFactory.instance.objectNode();
    if (!queries.isEmpty()) {
      asked.put("query", String.join("\n", queries));
    }
    content.forEachEntry((key, value) -> {
      boolean own = key.equals("queries") || key.equals("goal_id") || key.equals("uuid");
      if (!own && (value.isContainer() ? !value.isEmpty() : value.isString())) {
        asked.set(key, value);
      }
    });
    return asked;
  }

  private String found(JsonNode content) {
    JsonNode listed =
        content.has("web_results") ? content.get("web_results") : content.path("results");
    List<Source> pages = Source.all(listed, texts);
    var lines = new ArrayList<String>(texts.all(content.get("urls")));
    pages.forEach(page -> lines.add(page.title() + "\n" + page.url()));
    return lines.isEmpty() ? ToolInput.call(null, content, texts).text() : String.join("\n", lines);
  }
}
