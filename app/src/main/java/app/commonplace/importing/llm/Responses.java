package app.commonplace.importing.llm;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.JsonText;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a conversation of the old tables: a row holds a prompt and what came back. One thread,
/// used once.
final class Responses {
  private final JsonNode whole;
  private final Session session;
  private final Texts texts;
  private final Blocks blocks;
  private @Nullable String system;

  Responses(JsonNode whole, Unread unread) {
    this.whole = whole;
    session = new Session(Provider.LLM, unread, 0);
    texts = session.texts();
    blocks = new Blocks(session);
  }

  Item item(String place, byte[] raw) {
    JsonNode conversation = whole.path(LogDatabase.CONVERSATION);
    session.id(texts.filled(conversation, "id"));
    session.title(texts.filled(conversation, "name"));
    session.model(texts.filled(conversation, "model"));
    whole.path(LogDatabase.RESPONSES).values().forEach(this::response);
    return session.item(place, raw);
  }

  private void response(JsonNode row) {
    String id = texts.filled(row, "id");
    Instant time = Times.of(row, "datetime_utc");
    String stated = system(row);
    if (stated != null && !stated.equals(system)) {
      system = stated;
      session.next(id + "/system", Role.SYSTEM).hide().at(time).say(stated);
    }
    results(row, id, time);
    prompt(row, id, time);
    Turn answer = session.next(id, Role.ASSISTANT).at(time).of(texts.filled(row, "model"));
    answer.think(texts.filled(row, "reasoning"));
    answer.say(texts.filled(row, "response"));
    for (JsonNode call : row.path("tool_calls").values()) {
      blocks.call(
          answer,
          texts.filled(call, "tool_call_id"),
          texts.filled(call, "name"),
          JsonText.object(call.get("arguments")));
    }
  }

  /// What the model was told before all else: its fragments, then the rest.
  private @Nullable String system(JsonNode row) {
    var pieces = new ArrayList<String>();
    for (JsonNode fragment : row.path(LogDatabase.SYSTEM_FRAGMENTS).values()) {
      pieces.add(texts.orEmpty(fragment, "content"));
    }
    pieces.add(texts.orEmpty(row, "system"));
    pieces.removeIf(String::isBlank);
    return pieces.isEmpty() ? null : String.join("\n\n", pieces);
  }

  private void results(JsonNode row, @Nullable String id, @Nullable Instant time) {
    JsonNode results = row.path("tool_results");
    if (!results.isEmpty()) {
      Turn turn = session.next(id + "/results", Role.TOOL).at(time);
      for (JsonNode result : results.values()) {
        boolean failed = texts.filled(result, "exception") != null;
        blocks.result(turn, texts.filled(result, "tool_call_id"), result.get("output"), failed);
      }
      row.path(LogDatabase.RESULT_FILES)
          .values()
          .forEach(file -> turn.add(StoredFile.of(file, texts)));
    }
  }

  private void prompt(JsonNode row, @Nullable String id, @Nullable Instant time) {
    String said = texts.filled(row, "prompt");
    boolean files =
        !row.path(LogDatabase.ATTACHMENTS).isEmpty() || !row.path(LogDatabase.FRAGMENTS).isEmpty();
    if (said == null && !files && !row.path("tool_results").isEmpty()) {
      return;
    }
    Turn turn = session.next(id + "/prompt", Role.USER).at(time).say(said);
    for (JsonNode fragment : row.path(LogDatabase.FRAGMENTS).values()) {
      String text = texts.orEmpty(fragment, "content");
      String name = texts.filled(fragment, "source");
      turn.add(new Part(PartKind.ATTACHMENT, null, null, name, text, null, Map.of()));
    }
    row.path(LogDatabase.ATTACHMENTS)
        .values()
        .forEach(file -> turn.add(StoredFile.of(file, texts)));
  }
}
