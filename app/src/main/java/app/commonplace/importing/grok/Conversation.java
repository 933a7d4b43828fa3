package app.commonplace.importing.grok;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Source;
import app.commonplace.importing.parts.Speaker;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.importing.parts.Uploads;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one conversation of Grok. The file mixes two ways to write times: as text on
/// conversations, as MongoDB writes them on responses. One thread, used once.
final class Conversation {
  private static final Pattern RENDER =
      Pattern.compile("(?s)<grok:render\\b[^>]*?(?:/>|>.*?</grok:render>)");
  private static final String ABSENT = "The archive does not hold this file.";

  private final JsonNode root;
  private final JsonNode about;
  private final String account;
  private final Uploads uploads;
  private final Talk talk;
  private final Texts texts;

  Conversation(Element element, String account, Uploads uploads) {
    this.uploads = uploads;
    root = element.node();
    about = root.path("conversation").isObject() ? root.path("conversation") : root;
    this.account = account;
    talk = new Talk(element, GrokFormat.PROVIDER);
    texts = talk.texts();
  }

  Item item() {
    String user = texts.filled(about, "user_id");
    talk.account(user == null ? account : user)
        .id(texts.firstFilled(about, "id", "_id", "conversation_id"))
        .title(texts.filled(about, "title"))
        .times(time(about, "create_time"), time(about, "modify_time"))
        .starred(about.path("starred").isBoolean() ? about.path("starred").booleanValue() : null)
        .leaf(texts.filled(about, "leaf_response_id"));
    JsonNode responses = root.path("responses");
    boolean flat = !responses.isArray();
    for (JsonNode listed : (flat ? root.path("messages") : responses).values()) {
      JsonNode response = listed.path("response").isObject() ? listed.path("response") : listed;
      if (response.isObject()) {
        talk.add(turn(response));
      }
    }
    return talk.item();
  }

  private Turn turn(JsonNode response) {
    String sender = texts.firstFilled(response, "sender", "role");
    Role role = sender == null ? Role.SYSTEM : new Speaker(sender).role();
    String speaker = sender == null || sender.equalsIgnoreCase("grok") ? "assistant" : sender;
    return Turn.of(speaker, parts(response, role))
        .id(texts.firstFilled(response, "_id", "id", "response_id"))
        .after(texts.firstFilled(response, "parent_response_id", "parentResponseId"))
        .from(texts.filled(response, "model"))
        .at(time(response, "create_time", "timestamp"));
  }

  private List<PartDraft> parts(JsonNode response, Role role) {
    var parts = new ArrayList<PartDraft>();
    String thought = texts.firstFilled(response, "thinking_trace", "thinking");
    if (thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    }
    String text = texts.firstFilled(response, "message", "content", "text");
    if (text != null) {
      String shown = role == Role.USER ? text : RENDER.matcher(text).replaceAll("").strip();
      parts.add(PartDraft.of(Part.prose(shown)));
    }
    for (JsonNode file : response.path("file_attachments").values()) {
      String id = file.isObject() ? texts.firstFilled(file, "id", "file_id") : texts.of(file);
      String name = file.isObject() ? texts.firstFilled(file, "name", "file_name") : null;
      String mime = file.isObject() ? texts.firstFilled(file, "mime_type", "file_mime_type") : null;
      parts.add(uploads.part(mime, name, id == null ? "" : id, ABSENT));
    }
    for (String key : List.of("web_search_results", "cited_web_search_results")) {
      Source.all(response.get(key), texts)
          .forEach(source -> parts.add(PartDraft.of(source.part())));
    }
    return parts.stream().distinct().toList();
  }

  private static @Nullable Instant time(JsonNode object, String... keys) {
    for (String key : keys) {
      JsonNode value = object.path(key);
      JsonNode date = value.path("$date");
      Instant time =
          date.isObject()
              ? Times.of(date, "$numberLong")
              : value.isObject() ? Times.of(value, "$date") : Times.of(object, key);
      if (time != null) {
        return time;
      }
    }
    return null;
  }
}
