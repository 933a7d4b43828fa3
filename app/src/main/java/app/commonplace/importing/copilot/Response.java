package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the pieces of an answer into parts. Its text came in pieces, between which files are
/// named; it is one text up to the next tool or thought. One for each answer; one thread.
final class Response {
  /// Pieces that the screen needs and that say nothing.
  private static final Set<String> NOISE =
      Set.of(
          "prepareToolInvocation",
          "undoStop",
          "codeblockUri",
          "mcpServersStarting",
          "externalEdits",
          "autoModeResolution",
          "disabledClaudeHooks",
          "clearToPreviousToolInvocation",
          "usage");

  /// What the screen showed while the answer was under way, and buttons below it.
  private static final Set<String> ASIDES =
      Set.of(
          "progressMessage",
          "progressTask",
          "progressTaskSerialized",
          "progressTaskResult",
          "voiceProgress",
          "command",
          "move",
          "extensions");

  private final Session session;
  private final Turn turn;
  private final Texts texts;
  private final Blocks blocks;
  private final ToolCalls tools;
  private final Edits edits;
  private final StringBuilder text = new StringBuilder();
  private final Set<Part> cited = new LinkedHashSet<>();

  Response(Session session, Turn turn, JsonNode result) {
    this.session = session;
    this.turn = turn;
    texts = session.texts();
    blocks = new Blocks(session);
    tools = new ToolCalls(session, turn, result.path("metadata"));
    edits = new Edits(texts);
  }

  /// @param request whose answer it is; what the answer drew on stands beside its pieces
  void read(JsonNode request) {
    JsonNode response = request.path("response");
    (response.isArray() ? response.values() : List.of(response)).forEach(this::piece);
    flush();
    request.path("contentReferences").values().forEach(this::piece);
    request.path("codeCitations").values().forEach(this::cite);
    request.path("usedContext").path("documents").values().forEach(this::refer);
    cited.forEach(turn::add);
  }

  private void flush() {
    turn.say(text.toString());
    text.setLength(0);
  }

  private void piece(JsonNode piece) {
    if (piece.isString()) {
      // as the first versions have it
      text.append(texts.of(piece));
      return;
    }
    String kind = texts.orEmpty(piece, "kind");
    switch (kind) {
      case "", "markdownContent", "markdownVuln", "content" -> append(piece);
      case "inlineReference" -> text.append(inline(piece));
      case "reference", "references" -> refer(piece.path("reference"));
      case "usedContext" -> piece.path("documents").values().forEach(this::refer);
      case "codeCitation" -> cite(piece);
      default -> {
        if (ASIDES.contains(kind)) {
          session.unread().aside(kind);
        } else if (!NOISE.contains(kind)) {
          flush();
          apart(kind, piece);
        }
      }
    }
  }

  /// What stands apart from the running text.
  private void apart(String kind, JsonNode piece) {
    switch (kind) {
      case "thinking" -> {
        JsonNode value = piece.path("value");
        turn.think(value.isArray() ? String.join("\n\n", texts.all(value)) : texts.of(value));
      }
      case "toolInvocationSerialized", "toolInvocation" -> tools.add(piece);
      case "textEditGroup", "textEdit" -> turn.add(edits.texts(piece));
      case "notebookEditGroup", "notebookEdit" -> turn.add(edits.cells(piece));
      case "workspaceEdit", "multiDiffData", "externalEdit" -> typed(kind, edits.files(piece));
      case "warning", "info", "errorDetails", "systemNotification" ->
          typed(kind, markdown(piece.path("content"), texts));
      case "confirmation", "elicitation", "elicitation2", "elicitationSerialized" ->
          typed(kind, asked(piece));
      case "questionCarousel" -> typed(kind, questions(piece));
      case "planReview" -> typed(kind, plan(piece));
      case "hook" -> typed(kind, texts.firstFilled(piece, "stopReason", "systemMessage"));
      case "treeData" -> typed(kind, tree(piece.path("treeData"), ""));
      case "pullRequest" -> {
        typed(kind, texts.filled(piece, "title"));
        typed(kind, texts.filled(piece, "description"));
      }
      default -> blocks.unknown(turn, kind, piece);
    }
  }

  private void typed(String kind, @Nullable String said) {
    if (said != null && !said.isBlank()) {
      turn.add(Part.prose(said).with(Meta.TYPE, kind));
    }
  }

  private void append(JsonNode piece) {
    JsonNode value = piece.has("value") ? piece.path("value") : piece.path("content");
    text.append(markdown(value, texts));
  }

  static String markdown(JsonNode value, Texts texts) {
    String plain = value.isObject() ? texts.of(value, "value") : texts.of(value);
    return plain == null ? "" : plain;
  }

  private String inline(JsonNode piece) {
    JsonNode place = piece.path("inlineReference");
    String stated = texts.filled(piece, "name");
    String name = stated == null ? texts.filled(place, "name") : stated;
    String path = Places.path(place, texts);
    return name != null ? "`" + name + "`" : path == null ? "" : "`" + Places.baseName(path) + "`";
  }

  private void refer(JsonNode reference) {
    Part place = Places.citation(reference, texts);
    if (place != null) {
      cited.add(place);
    } else if (reference.isString()) {
      cited.add(new Source(texts.of(reference), null, "").part());
    }
  }

  /// Code that is like this one elsewhere, with its licence.
  private void cite(JsonNode citation) {
    String address = Places.path(citation.path("value"), texts);
    String licence = texts.filled(citation, "license");
    cited.add(new Source(licence, address, texts.orEmpty(citation, "snippet")).part());
  }

  // ---- what a person was asked

  private String asked(JsonNode piece) {
    var lines = new ArrayList<String>();
    for (String key : new String[] {"title", "subtitle", "message", "state"}) {
      lines.add(markdown(piece.path(key), texts));
    }
    lines.addAll(texts.all(piece.get("buttons")));
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  /// A plan, and what the person said to it.
  private String plan(JsonNode piece) {
    var lines = new ArrayList<String>();
    lines.add(texts.orEmpty(piece, "title"));
    lines.add(markdown(piece.path("content"), texts));
    String said = texts.firstFilled(piece.path("data"), "feedback", "action");
    lines.add(said == null ? "" : "> " + said);
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  private String questions(JsonNode piece) {
    var lines = new ArrayList<String>();
    for (JsonNode question : piece.path("questions").values()) {
      lines.add(texts.orEmpty(question, "title"));
      lines.add(markdown(question.path("message"), texts));
      JsonNode answer = piece.path("data").path(question.path("id").asString(""));
      if (!answer.isMissingNode()) {
        lines.add("> " + (answer.isString() ? texts.of(answer) : chosen(answer)));
      }
    }
    lines.removeIf(String::isBlank);
    return String.join("\n", lines);
  }

  private String chosen(JsonNode answer) {
    var chosen = new ArrayList<String>(texts.all(answer.get("selectedValues")));
    for (String key : new String[] {"selectedValue", "freeformValue"}) {
      String said = texts.filled(answer, key);
      if (said != null) {
        chosen.add(said);
      }
    }
    return String.join(", ", chosen);
  }

  private String tree(JsonNode node, String indent) {
    var lines = new StringBuilder(indent).append(texts.orEmpty(node, "label"));
    for (JsonNode child : node.path("children").values()) {
      lines.append('\n').append(tree(child, indent + "  "));
    }
    return lines.toString();
  }
}
