package app.commonplace.importing.deepseek;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.Source;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the fragments of a message into parts. One for each conversation; one thread.
final class Fragments {
  private static final Pattern CITATION = Pattern.compile("\\[citation:(\\d{1,4})]");
  private static final String NEVER = "DeepSeek's exports name files but never hold them.";

  private final Texts texts;
  private final Consumer<String> unknown;
  private final Map<Integer, Source> byNumber = new HashMap<>();
  private int results;

  Fragments(Texts texts, Consumer<String> unknown) {
    this.texts = texts;
    this.unknown = unknown;
  }

  /// Who speaks: whoever asks has a request among the fragments. Before there were any, nothing but
  /// the turn told it.
  ///
  /// @param before who spoke before, null at the beginning
  static String speaker(JsonNode message, @Nullable String before) {
    String stated = message.path("role").asString("");
    if (!message.path("fragments").isArray()) {
      return !stated.isEmpty() ? stated : "user".equalsIgnoreCase(before) ? "assistant" : "user";
    }
    for (JsonNode fragment : message.path("fragments").values()) {
      if (fragment.path("type").asString("").equalsIgnoreCase("REQUEST")) {
        return "user";
      }
    }
    return "assistant";
  }

  List<PartDraft> of(JsonNode message) {
    var parts = new ArrayList<PartDraft>();
    byNumber.clear();
    results = 0;
    message.path("fragments").values().forEach(fragment -> fragment(fragment, parts));
    if (!message.path("fragments").isArray()) {
      older(message, parts);
    }
    for (JsonNode file : message.path("files").values()) {
      String name = texts.firstFilled(file, "file_name", "name");
      String text = texts.filled(file, "content");
      parts.add(
          text == null
              ? Base64File.absent(null, name, texts.filled(file, "id"), NEVER)
              : PartDraft.of(
                  new Part(PartKind.ATTACHMENT, null, null, name, text, null, Map.of())));
    }
    return parts;
  }

  /// Older copies have the text and the thinking side by side.
  private void older(JsonNode message, List<PartDraft> parts) {
    List<Source> sources = Source.all(message.get("search_results"), texts);
    String thought = texts.firstFilled(message, "thinking_content", "reasoning_content");
    add(parts, Part.thinking(thought == null ? "" : thought));
    add(parts, Part.prose(texts.orEmpty(message, "content")));
    sources.forEach(source -> parts.add(PartDraft.of(source.part())));
  }

  private void fragment(JsonNode fragment, List<PartDraft> parts) {
    String type = texts.orEmpty(fragment, "type").toUpperCase(Locale.ROOT);
    String text = texts.orEmpty(fragment, "content");
    switch (type) {
      case "REQUEST" -> add(parts, Part.prose(text));
      case "RESPONSE" -> add(parts, Part.prose(cited(text)));
      case "THINK" -> add(parts, Part.thinking(text).with(Meta.SECONDS, seconds(fragment)));
      case "SEARCH", "TOOL_SEARCH", "TOOL_OPEN" -> search(type, fragment, text, parts);
      default -> {
        unknown.accept(type.isEmpty() ? "(no type)" : type);
        String shown = text.isBlank() ? texts.json(fragment) : text;
        add(parts, Part.prose(shown).with(Meta.TYPE, type));
      }
    }
  }

  private static String seconds(JsonNode fragment) {
    double seconds = fragment.path("elapsed_secs").asDouble(0);
    return seconds < 1 ? "" : Long.toString(Math.round(seconds));
  }

  private void search(String type, JsonNode fragment, String text, List<PartDraft> parts) {
    var sources = new ArrayList<Source>(Source.all(fragment.get("results"), texts));
    fragment.path("results").values().forEach(this::number);
    Source single = Source.of(fragment.path("result"), texts);
    if (single != null) {
      sources.add(single);
    }
    var found = new StringBuilder(text);
    for (Source source : sources) {
      found.append(found.isEmpty() ? "" : "\n").append(source.inProse());
    }
    add(
        parts,
        new Part(
            PartKind.TOOL_RESULT,
            null,
            null,
            type.toLowerCase(Locale.ROOT),
            found.toString(),
            null,
            Map.of()));
    sources.forEach(source -> parts.add(PartDraft.of(source.part())));
  }

  /// A page that was found goes by the number that it states, else by its place among all.
  private void number(JsonNode result) {
    results++;
    Source source = result.isObject() ? Source.of(result, texts) : null;
    int stated = result.path("cite_index").asInt(0);
    if (source != null && source.url() != null) {
      byNumber.putIfAbsent(stated > 0 ? stated : results, source);
    }
  }

  /// An answer with links where it cites what was found.
  private String cited(String text) {
    return CITATION
        .matcher(text)
        .replaceAll(mark -> {
          Source source = byNumber.get(Integer.valueOf(mark.group(1)));
          boolean touching =
              mark.start() > 0 && !Character.isWhitespace(text.charAt(mark.start() - 1));
          return Matcher.quoteReplacement(
              source == null ? mark.group() : (touching ? " " : "") + source.inProse());
        });
  }

  private static void add(List<PartDraft> parts, Part part) {
    if (!part.text().isBlank()) {
      parts.add(PartDraft.of(part));
    }
  }
}
