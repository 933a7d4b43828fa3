package app.commonplace.importing.cline;

import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.sessions.Blocks;
import app.commonplace.importing.sessions.JsonFile;
import app.commonplace.importing.sessions.Session;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one session as Cline keeps them since its command line, its window and its extension share
/// a store: a file of messages, beside it what is said of the session as a whole, and what became
/// of a context that was compressed. Agents that it sent have files of messages in the same folder.
/// One thread, used once.
final class StoredSession {
  static final String SESSION = "session";
  private static final String NAME = "name";
  private static final String ABOUT = "about";
  private static final String COMPRESSED = "compressed";
  private static final String MESSAGES = ".messages.json";

  private final JsonNode whole;
  private final Session session;
  private final Texts texts;

  StoredSession(JsonNode whole, Unread unread) {
    this.whole = whole;
    session = new Session(Provider.CLINE, unread, 0);
    texts = session.texts();
  }

  static Item read(Archive archive, Member member, Unread unread) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    String name = member.baseName().replace(MESSAGES, "");
    whole.put(NAME, name);
    try {
      whole.set(SESSION, JsonFile.read(archive, member));
      beside(archive, member.folder() + name + ".json", ABOUT, whole);
      beside(archive, member.folder() + name + ".compaction.json", COMPRESSED, whole);
    } catch (IOException e) {
      String reason = "This file could not be read: " + e.getMessage() + ".";
      return new Item.Failed(member.name(), reason, 0);
    } catch (InvalidJson e) {
      return new Item.Failed(member.name(), "This file " + e.reason() + ".", 0);
    }
    return new StoredSession(whole, unread).item(member.name(), Json.bytes(whole));
  }

  /// Whether a file belongs to the messages of another one, or tells how the session went.
  static boolean isBeside(Member messages, Member other) {
    String name = messages.baseName().replace(MESSAGES, "");
    return messages.baseName().endsWith(MESSAGES)
        && messages.folder().equals(other.folder())
        && !other.baseName().endsWith(MESSAGES)
        && other.baseName().startsWith(name + ".");
  }

  private static void beside(Archive archive, String file, String key, ObjectNode whole)
      throws IOException, InvalidJson {
    Optional<Member> member = archive.find(file);
    if (member.isPresent()) {
      whole.set(key, JsonFile.read(archive, member.get()));
    }
  }

  Item item(String place, byte[] raw) {
    JsonNode stored = whole.path(SESSION);
    JsonNode about = whole.path(ABOUT);
    String id = texts.filled(stored, "sessionId");
    String name = texts.filled(whole, NAME);
    boolean lead = texts.orEmpty(stored, "agent").equals("lead") || !stored.has("agent");
    // the file of an agent may state the session that sent it
    session.id(lead || id == null || id.equals(name) ? id : id + "/" + name);
    session.branchedFrom(lead ? null : id);
    session.title(texts.filled(about.path("metadata"), "title"));
    session.project(texts.firstFilled(about, "cwd", "workspace_root"));
    session.at(Times.of(about, "started_at"));
    session.at(Times.of(stored, "updated_at"));
    session.about(Meta.SYSTEM_PROMPT, texts.filled(stored, "system_prompt"));
    messages(stored.path("messages"), lead ? null : "sub-agent");
    return session.item(place, raw);
  }

  private void messages(JsonNode messages, @Nullable String agent) {
    var given = new Given(session, new ShownTimes(JsonNodeFactory.instance.arrayNode()));
    JsonNode compressed = whole.path(COMPRESSED);
    int end = compressed.path("source_message_count").asInt(-1);
    int count = 0;
    for (JsonNode message : messages.values()) {
      if (count == end) {
        summary(compressed);
      }
      given.message(message, texts.filled(message, "id"), agent);
      count++;
    }
    if (end >= count) {
      summary(compressed);
    }
  }

  /// What the model was told instead of all that had become too long.
  private void summary(JsonNode compressed) {
    JsonNode summary = compressed.path("messages").path(0).get("content");
    if (summary != null) {
      new Blocks(session).add(session.next("summary", Role.SYSTEM).hide(), summary);
    }
  }
}
