package app.commonplace.importing.copilot;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/// Puts one conversation together from its spans: calls of the model, whose attributes hold what
/// was said, and calls of tools. Each call of the model repeats the prompt it still works on. One
/// thread, used once.
final class TracedChat {
  private static final String REQUEST = "copilot_chat.root_request_id";
  private static final String MODEL = "gen_ai.request.model";
  private static final String CALL = "gen_ai.tool.call.id";

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final Map<String, JsonNode> spans = new LinkedHashMap<>();
  private final Set<String> prompts = new HashSet<>();
  private final Set<String> executed = new HashSet<>();

  TracedChat(String id, Unread unread) {
    session = new Session(Provider.COPILOT, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
    session.id(texts.clean(id));
  }

  void add(JsonNode span, byte[] raw) {
    if (session.keep(raw)) {
      spans.put(Span.id(span), span);
    } else {
      spans.clear();
    }
  }

  Item item(String place) {
    List<JsonNode> sorted =
        spans.values().stream().sorted(Comparator.comparing(TracedChat::start)).toList();
    sorted.forEach(span -> executed.add(Span.attribute(span, CALL)));
    sorted.forEach(this::span);
    return session.item(place);
  }

  private static Instant start(JsonNode span) {
    Instant start = Span.start(span);
    return start == null ? Instant.MIN : start;
  }

  private void span(JsonNode span) {
    session.at(Span.start(span));
    session.at(Span.time(span, "endTimeUnixNano"));
    String model = Span.attribute(span, MODEL);
    session.model(model.isEmpty() ? null : texts.clean(model));
    String operation = Span.attribute(span, "gen_ai.operation.name");
    switch (operation) {
      case "chat" -> chat(span);
      case "execute_tool" -> tool(span);
      // the whole of a request, whose steps are spans of their own
      case "invoke_agent" -> {}
      default -> session.unread().record("operation " + operation);
    }
  }

  private void chat(JsonNode span) {
    JsonNode input = messages(span, "gen_ai.input.messages");
    JsonNode prompt = lastPrompt(input);
    if (session.last() == null) {
      before(span, input);
    }
    given(span, input);
    String request = Span.attribute(span, REQUEST);
    if (!prompt.isEmpty() && prompts.add(request.isEmpty() ? prompt.toString() : request)) {
      contents(next(span, "/prompt", Role.USER), prompt);
    }
    JsonNode output = messages(span, "gen_ai.output.messages");
    if (!output.isEmpty()) {
      Turn answer = next(span, "", Role.ASSISTANT);
      String stated = Span.attribute(span, "gen_ai.response.model");
      String model = stated.isEmpty() ? Span.attribute(span, MODEL) : stated;
      answer.of(model.isEmpty() ? null : texts.clean(model));
      output.values().forEach(message -> contents(answer, message));
    }
  }

  /// What the first call that is left repeats from before: the calls of the model that it came from
  /// may stand in files that are gone.
  private void before(JsonNode span, JsonNode input) {
    int ordinal = 0;
    for (JsonNode part : messages(span, "gen_ai.system_instructions").values()) {
      next(span, "/instructions/" + ++ordinal, Role.SYSTEM).hide().say(texts.of(part, "content"));
    }
    for (int place = 0; place < lastPlace(input); place++) {
      JsonNode message = input.path(place);
      Role role = Role.ofWord(texts.orEmpty(message, "role"));
      if (role != Role.TOOL) {
        Turn turn = next(span, "/before/" + ++ordinal, role);
        contents(role == Role.SYSTEM ? turn.hide() : turn, message);
      }
    }
  }

  /// What a tool gave back is told by its span; where that is not there, it stands in the next call
  /// of the model, and in all that follow.
  private void given(JsonNode span, JsonNode input) {
    for (JsonNode message : input.values()) {
      for (JsonNode part : message.path("parts").values()) {
        String call = texts.filled(part, "id");
        if (texts.orEmpty(part, "type").equals("tool_call_response")
            && call != null
            && executed.add(call)) {
          JsonNode result = part.has("response") ? part.get("response") : part.get("result");
          blocks.result(next(span, "/" + call, Role.TOOL), call, result, false);
        }
      }
    }
  }

  private static JsonNode lastPrompt(JsonNode messages) {
    int place = lastPlace(messages);
    return place < 0 ? JsonNodeFactory.instance.objectNode() : messages.path(place);
  }

  /// Where the last prompt stands; -1 when there is none.
  private static int lastPlace(JsonNode messages) {
    int place = messages.size() - 1;
    while (place >= 0 && !messages.path(place).path("role").asString("").equals("user")) {
      place--;
    }
    return place;
  }

  private JsonNode messages(JsonNode span, String attribute) {
    String text = Span.attribute(span, attribute);
    try {
      return text.isEmpty()
          ? JsonNodeFactory.instance.arrayNode()
          : Json.parse(text.getBytes(StandardCharsets.UTF_8)).node();
    } catch (InvalidJson _) {
      // attributes are cut off when they are long
      session.unread().aside(attribute);
      return JsonNodeFactory.instance.arrayNode();
    }
  }

  private void contents(Turn turn, JsonNode message) {
    for (JsonNode part : message.path("parts").values()) {
      String type = texts.orEmpty(part, "type");
      switch (type) {
        case "text" -> turn.say(texts.of(part, "content"));
        case "reasoning" -> turn.think(texts.of(part, "content"));
        case "tool_call" -> {
          String call = texts.filled(part, "id");
          if (call == null || !executed.contains(call)) {
            blocks.call(turn, call, texts.filled(part, "name"), part.get("arguments"));
          }
        }
        // told by the span of the tool, or by given
        case "tool_call_response" -> {}
        case "blob", "uri" -> {
          String address = texts.filled(part, "uri");
          String mime = texts.firstFilled(part, "mime_type", "mimeType");
          turn.add(
              address == null
                  ? InlineFile.of(PartKind.IMAGE, null, mime, texts.filled(part, "content"))
                  : InlineFile.at(PartKind.IMAGE, null, address));
        }
        default -> blocks.unknown(turn, type.isEmpty() ? "(no type)" : type, part);
      }
    }
  }

  private void tool(JsonNode span) {
    String call = texts.clean(Span.attribute(span, CALL));
    String tool = texts.clean(Span.attribute(span, "gen_ai.tool.name"));
    JsonNode input = StringNode.valueOf(Span.attribute(span, "gen_ai.tool.call.arguments"));
    blocks.call(next(span, "", Role.ASSISTANT), call, tool, JsonText.object(input));
    boolean failed = span.path("status").path("code").asString("").matches("2|STATUS_CODE_ERROR");
    String stated = Span.attribute(span, "gen_ai.tool.call.result");
    String result =
        stated.isEmpty() && failed ? span.path("status").path("message").asString("") : stated;
    if (!result.isEmpty()) {
      blocks.result(next(span, "/result", Role.TOOL), call, StringNode.valueOf(result), failed);
    }
  }

  private Turn next(JsonNode span, String part, Role role) {
    return session.next(texts.clean(Span.id(span)) + part, role).at(Span.start(span));
  }
}
