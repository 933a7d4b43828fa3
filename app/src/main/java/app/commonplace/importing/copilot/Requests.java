package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartKind;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Makes two turns of each request: what was asked, and the answer. One thread, used once.
final class Requests {
  private static final String NEVER = "Copilot keeps no more than the name of this file.";

  private final Session session;
  private final Texts texts;

  Requests(Session session) {
    this.session = session;
    texts = session.texts();
  }

  void read(JsonNode state) {
    session.id(texts.filled(state, "sessionId"));
    session.title(texts.filled(state, "customTitle"));
    session.at(Times.of(state, "creationDate"));
    session.at(Times.of(state, "lastMessageDate"));
    state.path("requests").values().forEach(this::request);
  }

  private void request(JsonNode request) {
    String id = texts.filled(request, "requestId");
    Instant time = Times.of(request, "timestamp");
    JsonNode message = request.path("message");
    String asked = message.isString() ? texts.of(message) : texts.of(message, "text");
    Turn prompt = session.next(id, Role.USER).at(time).say(asked);
    for (JsonNode variable : request.path("variableData").path("variables").values()) {
      attach(prompt, variable);
    }
    Turn answer = session.next(id == null ? null : id + "/response", Role.ASSISTANT).at(time);
    answer.of(texts.filled(request, "modelId"));
    new Response(session, answer, request.path("result")).read(request.path("response"));
    String error = texts.filled(request.path("result").path("errorDetails"), "message");
    if (error != null) {
      answer.add(Part.prose(error).with(Meta.TYPE, "error"));
    }
  }

  private void attach(Turn prompt, JsonNode variable) {
    String name = texts.filled(variable, "name");
    if (name != null) {
      prompt.add(
          new Part(PartKind.ATTACHMENT, null, null, name, "", null, Map.of())
              .with(Meta.MISSING, NEVER)
              .with(Meta.NEVER_EXPORTED, "true"));
    }
  }
}
