package app.commonplace.importing.codex;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.Provider;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the records of one file, which is one session. One thread, used once.
final class Rollout implements LineSessions {
  private final ThreadNames names;
  private final Session session;
  private final Texts texts;
  private final Exchange exchange;
  private final GivenLog given;
  private final ShownLog shown;
  private @Nullable String id;

  Rollout(Unread unread, ThreadNames names) {
    this.names = names;
    session = new Session(Provider.CODEX, unread, 0);
    texts = session.texts();
    exchange = new Exchange(session);
    var said = new Said();
    given = new GivenLog(session, exchange, said);
    shown = new ShownLog(session, exchange, said, given);
  }

  @Override
  public void line(JsonNode line, byte[] raw, int repaired) {
    if (session.keep(raw)) {
      read(line);
    }
  }

  private void read(JsonNode line) {
    JsonNode payload = line.path("payload");
    Instant stated = Times.of(line, "timestamp");
    Instant time = stated == null && payload.isObject() ? Times.of(payload, "timestamp") : stated;
    session.at(time);
    if (line.path("items").isArray()) {
      // the earliest style: one object for the whole session
      meta(line.path("session"), null);
      line.path("items").values().forEach(item -> given.record(item, Times.of(item, "timestamp")));
      return;
    }
    switch (texts.orEmpty(line, "type")) {
      case "session_meta" ->
          meta(payload.path("meta").isObject() ? payload.path("meta") : payload, time);
      case "turn_context" -> context(payload);
      case "response_item" -> given.record(payload, time);
      case "event_msg" -> shown.event(payload, time);
      case "compacted" -> given.compacted(payload, time);
      case "inter_agent_communication" -> given.fromAgent(payload, time);
      case "realtime_item" -> given.spoken(payload, time);
      // a relative of Codex logs several records at once
      case "history_mutation" ->
          payload.path("items").values().forEach(item -> given.record(item, time));
      case "" -> untyped(line);
      // the style before: records without an envelope
      default -> bare(line, time);
    }
  }

  private void bare(JsonNode line, @Nullable Instant time) {
    if (line.has("payload")) {
      Unsaid.pass(texts.orEmpty(line, "type"), session);
    } else {
      given.record(line, time);
    }
  }

  private void untyped(JsonNode line) {
    if (line.has("instructions") || line.has("git")) {
      meta(line, null);
    } else if (line.has("role")) {
      given.record(line, null);
    } else if (!line.has("record_type")) {
      session.unread().record("(no type)");
    }
  }

  /// A session that was forked repeats what is said of the one it came from; the first is its own.
  private void meta(JsonNode meta, @Nullable Instant time) {
    if (id == null) {
      id = texts.filled(meta, "id");
      session.id(goesOn(meta) && time != null ? id + "/" + time : id);
      session.at(Times.of(meta, "timestamp"));
      JsonNode sent = meta.path("source").path("subagent").path("thread_spawn");
      String nickname = texts.filled(meta, "agent_nickname");
      exchange.nickname(nickname == null ? texts.filled(sent, "agent_nickname") : nickname);
      exchange.sent(sent.isObject());
      session.branchedFrom(texts.filled(sent, "parent_thread_id"));
      session.branchedFrom(texts.firstFilled(meta, "forked_from_id", "parent_thread_id"));
      session.about(Meta.SYSTEM_PROMPT, instructions(meta));
    }
    session.project(texts.filled(meta, "cwd"));
  }

  /// Whether a file goes on from a place in another file of the same session: after a person went
  /// back there, what follows stands apart, and what had followed remains where it was.
  private boolean goesOn(JsonNode meta) {
    String base = texts.filled(meta.path("history_base"), "thread_id");
    boolean itself = base != null && base.equals(id);
    session.branchedFrom(itself ? base : null);
    return itself;
  }

  /// What the model was told before all else, and in earlier versions what the person wrote to it.
  private @Nullable String instructions(JsonNode meta) {
    JsonNode base = meta.path("base_instructions");
    return base.isObject()
        ? texts.filled(base, "text")
        : texts.firstFilled(meta, "base_instructions", "instructions");
  }

  private void context(JsonNode payload) {
    JsonNode context =
        payload.path("turn_context").isObject() ? payload.path("turn_context") : payload;
    session.project(texts.filled(context, "cwd"));
    exchange.model(texts.filled(context, "model"));
  }

  @Override
  public List<Item> items(String place) {
    given.finish();
    session.title(names.of(id));
    return List.of(session.item(place));
  }
}
