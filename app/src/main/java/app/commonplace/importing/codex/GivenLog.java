package app.commonplace.importing.codex;

import app.commonplace.importing.codex.Said.Log;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Makes turns of the records of a session, which are what the model was given and gave. One
/// thread.
final class GivenLog {
  private static final String ENCRYPTED = "encrypted_content";

  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final Exchange exchange;
  private final Said said;
  private final Nested nested;
  private final Set<String> messages = new HashSet<>();

  GivenLog(Session session, Exchange exchange, Said said) {
    this.session = session;
    this.exchange = exchange;
    this.said = said;
    texts = session.texts();
    blocks = new Blocks(session);
    nested = new Nested(texts, blocks, exchange);
  }

  void record(JsonNode record, @Nullable Instant time) {
    String type = texts.orEmpty(record, "type");
    nested.carried(record, type);
    switch (type) {
      case "message" -> message(record, time);
      case "reasoning" -> reasoning(record, time);
      case "function_call",
          "custom_tool_call",
          "local_shell_call",
          "web_search_call",
          "tool_search_call" ->
          call(type, record, time);
      case "function_call_output",
          "custom_tool_call_output",
          "local_shell_call_output",
          "tool_search_output" ->
          result(record, time);
      case "image_generation_call" -> picture(record, time);
      case "agent_message" -> fromAgent(record, time);
      case "compaction", "compaction_summary" -> compacted(record, time);
      case "" -> {
        if (record.has("role")) {
          message(record, time);
        } else {
          session.unread().record("(no type)");
        }
      }
      default -> Unsaid.pass(type, session);
    }
  }

  private void message(JsonNode message, @Nullable Instant time) {
    String speaker = texts.orEmpty(message, "role");
    Role role = speaker.equals("developer") ? Role.SYSTEM : Role.ofWord(speaker);
    var kinds = ContentKinds.of(message);
    if (role == Role.USER && kinds.isMixed()) {
      tell(new Given(kinds.added(), texts), Role.SYSTEM, speaker, true, time);
      tell(new Given(kinds.own(), texts), role, speaker, false, time);
      return;
    }
    var given = new Given(message.get("content"), texts);
    if (role == Role.ASSISTANT && given.plan() != null) {
      planned(given, time);
      return;
    }
    boolean injected = role == Role.USER && (kinds.isAdded() || given.isInjected());
    tell(given, injected ? Role.SYSTEM : role, speaker, injected, time);
  }

  /// @param injected whether the program put it there in another's name
  private void tell(
      Given given, Role role, String speaker, boolean injected, @Nullable Instant time) {
    Utterance uttered = Utterance.prompt(speaker, given.text(), given.pictures());
    boolean says = !injected && !uttered.isBlank();
    if (says && !said.isNews(uttered, Log.GIVEN)) {
      return;
    }
    Turn turn = role == Role.ASSISTANT ? exchange.answering(time, true) : exchange.next(role, time);
    if (role == Role.SYSTEM) {
      turn.hide();
    }
    given.addTo(turn, blocks);
  }

  /// The screen shows what is said beside a plan apart from it.
  private void planned(Given given, @Nullable Instant time) {
    var beside = new Utterance(Utterance.ASSISTANT, given.besidePlan());
    if (said.isNews(beside, Log.GIVEN)) {
      exchange.answering(time, true).say(beside.text());
    }
    var plan = new Utterance(Utterance.PLAN, String.valueOf(given.plan()));
    if (said.isNews(plan, Log.GIVEN)) {
      exchange.answering(time, true).say(plan.text());
    }
  }

  private void reasoning(JsonNode record, @Nullable Instant time) {
    for (String key : List.of("summary", "content")) {
      for (JsonNode thought : record.path(key).values()) {
        String text = texts.orEmpty(thought, "text");
        if (said.isNews(new Utterance(Utterance.THOUGHT, text), Log.GIVEN)) {
          exchange.answering(time, false).think(text);
        }
      }
    }
  }

  private void call(String type, JsonNode record, @Nullable Instant time) {
    String tool = texts.filled(record, "name");
    String named = tool == null ? type.replace("_call", "") : tool;
    String id = texts.firstFilled(record, "call_id", "id");
    blocks.call(exchange.answering(time, false), id, named, input(record));
  }

  /// A picture that was made stands in the call itself.
  private void picture(JsonNode record, @Nullable Instant time) {
    String prompt = texts.orEmpty(record, "revised_prompt");
    var part = new Part(PartKind.IMAGE, "image/png", null, null, prompt, null, Map.of());
    exchange.answering(time, false).add(InlineFile.of(part, texts.filled(record, "result")));
  }

  /// Arguments are often JSON within a string.
  private static @Nullable JsonNode input(JsonNode record) {
    for (String key : List.of("arguments", "input", "action", "summary")) {
      JsonNode value = record.get(key);
      if (value != null && !value.isNull()) {
        return JsonText.object(value);
      }
    }
    return null;
  }

  /// Results may be wrapped together with numbers on how long they took.
  private void result(JsonNode record, @Nullable Instant time) {
    JsonNode output = record.has("output") ? record.get("output") : record.get("tools");
    JsonNode inside = JsonText.object(output);
    for (String key : List.of("output", "content")) {
      if (inside != null && inside.path(key).isString()) {
        output = inside.get(key);
        break;
      }
    }
    boolean failed = inside != null && inside.path("metadata").path("exit_code").asInt(0) != 0;
    Turn turn = exchange.next(Role.TOOL, time);
    blocks.result(turn, texts.filled(record, "call_id"), readable(output), failed);
  }

  /// Without what only its provider can read.
  private @Nullable JsonNode readable(@Nullable JsonNode content) {
    if (content == null || !content.isArray()) {
      return content;
    }
    ArrayNode readable = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : content.values()) {
      if (texts.orEmpty(item, "type").equals(ENCRYPTED)) {
        session.unread().aside(ENCRYPTED);
      } else {
        readable.add(item);
      }
    }
    return readable;
  }

  /// What another agent says: the prompt of a session that it sent, else a message beside those of
  /// the person. It may be logged in two ways.
  void fromAgent(JsonNode message, @Nullable Instant time) {
    var given = new Given(readable(message.get("content")), texts);
    if (message.has(ENCRYPTED)) {
      session.unread().aside(ENCRYPTED);
    }
    String author = texts.filled(message, "author");
    String id = texts.filled(message, "id");
    boolean repeated = id != null && !messages.add(id);
    if (!given.text().isBlank() && !repeated) {
      Turn turn = exchange.next(exchange.isSent() ? Role.USER : Role.SYSTEM, time).by(author);
      given.addTo(turn, blocks);
    }
  }

  /// What was said aloud, and what was answered.
  void spoken(JsonNode item, @Nullable Instant time) {
    JsonNode content = item.path("content").isObject() ? item.path("content") : item;
    String type = texts.orEmpty(content, "type");
    if (type.equals("transcript_segment")) {
      Role role = Role.ofWord(texts.orEmpty(content, "role"));
      exchange.next(role, time).say(texts.of(content, "text"));
    } else {
      session.unread().aside("realtime_item/" + type);
    }
  }

  /// A finished piece of work, which the model may have called for within a program it wrote.
  void finished(JsonNode item, @Nullable Instant time) {
    nested.finished(item, time);
  }

  void finish() {
    nested.tell();
  }

  /// What the model was told of what it no longer has in mind. The replaced history is not read: it
  /// repeats what stands above.
  void compacted(JsonNode payload, @Nullable Instant time) {
    exchange.next(Role.SYSTEM, time).hide().say(texts.firstFilled(payload, "message", "summary"));
  }
}
