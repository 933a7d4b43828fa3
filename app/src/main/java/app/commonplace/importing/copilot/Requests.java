package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes two turns of each request: what was asked, and the answer. One thread, used once.
final class Requests {
  /// What offers more, or judges an answer.
  private static final List<String> ASIDES = List.of("followups", "vote", "voteDownReason");

  private final Session session;
  private final Texts texts;
  private final Attached attached;

  Requests(Session session) {
    this.session = session;
    texts = session.texts();
    attached = new Attached(texts);
  }

  void read(JsonNode state) {
    session.id(texts.filled(state, "sessionId"));
    session.title(texts.filled(state, "customTitle"));
    session.at(Times.of(state, "creationDate"));
    session.at(Times.of(state, "lastMessageDate"));
    state.path("requests").values().forEach(this::request);
    // what was typed and never sent
    String draft = texts.filled(state.path("inputState"), "inputText");
    if (draft != null) {
      session.unread().aside("inputText");
    }
    state.path("pendingRequests").values().forEach(_ -> session.unread().aside("pendingRequests"));
  }

  private void request(JsonNode request) {
    String id = texts.filled(request, "requestId");
    Instant time = Times.of(request, "timestamp");
    JsonNode message = request.path("message");
    String asked = message.isString() ? texts.of(message) : texts.of(message, "text");
    boolean typed = !request.path("isSystemInitiated").asBoolean(false);
    Turn prompt = session.next(id, typed ? Role.USER : Role.SYSTEM).at(time).say(asked);
    if (!typed) {
      // what the editor asked by itself, such as when a command in the background had ended
      prompt.by(texts.filled(request, "systemInitiatedLabel")).hide();
    }
    for (JsonNode variable : request.path("variableData").path("variables").values()) {
      PartDraft part = attached.part(variable);
      if (part != null) {
        prompt.add(part);
      }
    }
    summarised(id, request.path("result").path("metadata"));
    Turn answer = session.next(id == null ? null : id + "/response", Role.ASSISTANT).at(time);
    answer.of(texts.filled(request, "modelId"));
    new Response(session, answer, request.path("result")).read(request);
    String error = texts.filled(request.path("result").path("errorDetails"), "message");
    if (error != null) {
      answer.add(Part.prose(error).with(Meta.TYPE, "error"));
    }
    for (String key : ASIDES) {
      JsonNode said = request.path(key);
      if (said.isNumber() || said.isString() || (said.isArray() && !said.isEmpty())) {
        session.unread().aside(key);
      }
    }
  }

  /// What the model was told instead of all that had become too long.
  private void summarised(@Nullable String id, JsonNode metadata) {
    var summaries = new ArrayList<JsonNode>(metadata.path("summaries").values());
    summaries.add(metadata.path("summary"));
    int ordinal = 0;
    for (JsonNode summary : summaries) {
      String text = texts.filled(summary, "text");
      if (text != null) {
        String own = id == null ? null : id + "/summary-" + ++ordinal;
        session.next(own, Role.SYSTEM).hide().say(text);
      }
    }
  }
}
