package app.commonplace.importing.cline;

import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import tools.jackson.databind.JsonNode;

/// Reads one task. What the model was given is the fuller account; what the screen showed lends it
/// the times that it lacks, and stands for it where it is missing. One thread, used once.
final class Task {
  static final String NAME = "name";
  static final String GIVEN = "given";
  static final String SHOWN = "shown";
  static final String METADATA = "metadata";
  static final String ITEM = "item";

  private final JsonNode task;
  private final Session session;
  private final Texts texts;

  Task(JsonNode task, Unread unread) {
    this.task = task;
    session = new Session(Provider.CLINE, unread, 0);
    texts = session.texts();
  }

  Item item(String place, byte[] raw) {
    JsonNode item = task.path(ITEM);
    session.id(texts.filled(item, "id"));
    session.id(texts.filled(task, NAME));
    session.project(texts.firstFilled(item, "workspace", "cwdOnTaskInitialization"));
    session.at(Times.of(item, "ts"));
    for (JsonNode usage : task.path(METADATA).path("model_usage").values()) {
      session.model(texts.filled(usage, "model_id"));
    }
    for (JsonNode shown : task.path(SHOWN).values()) {
      session.at(Times.of(shown, "ts"));
    }
    String title = texts.filled(item, "task");
    session.title(title == null ? null : title.lines().findFirst().orElse(null));
    if (task.path(GIVEN).isEmpty()) {
      new Shown(session).read(task.path(SHOWN));
    } else {
      new Given(session, new ShownTimes(task.path(SHOWN))).read(task.path(GIVEN));
    }
    return session.item(place, raw);
  }
}
