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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes turns of the records of a session, which are what the model was given and gave. One
/// thread.
final class GivenLog {
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private final Exchange exchange;
  private final Said said;

  GivenLog(Session session, Exchange exchange, Said said) {
    this.session = session;
    this.exchange = exchange;
    this.said = said;
    texts = session.texts();
    blocks = new Blocks(session);
  }

  void record(JsonNode record, @Nullable Instant time) {
    String type = texts.orEmpty(record, "type");
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
    var given = new Given(message.get("content"), texts);
    if (role == Role.ASSISTANT && given.plan() != null) {
      planned(given, time);
      return;
    }
    boolean injected = role == Role.USER && given.isInjected();
    Utterance uttered = Utterance.prompt(speaker, given.text(), given.pictures());
    boolean says = !injected && !uttered.isBlank();
    if (says && !said.isNews(uttered, Log.GIVEN)) {
      return;
    }
    Turn turn =
        role == Role.ASSISTANT
            ? exchange.answering(time, true)
            : exchange.next(injected ? Role.SYSTEM : role, time);
    if (injected || role == Role.SYSTEM) {
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
    blocks.result(turn, texts.filled(record, "call_id"), output, failed);
  }

  /// What the model was told of what it no longer has in mind. The replaced history is not read: it
  /// repeats what stands above.
  void compacted(JsonNode payload, @Nullable Instant time) {
    exchange.next(Role.SYSTEM, time).hide().say(texts.firstFilled(payload, "message", "summary"));
  }
}
