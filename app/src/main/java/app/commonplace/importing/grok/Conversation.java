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
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one conversation of Grok. The file mixes two ways to write times: as text on
/// conversations, as MongoDB writes them on responses. One thread, used once.
final class Conversation {
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
        .leaf(texts.filled(about, "leaf_response_id"))
        .about(Meta.SUMMARY, texts.filled(about, "summary"))
        .about(Meta.SYSTEM_PROMPT, texts.filled(about, "system_prompt_name"));
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
    String speaker = sender == null || isModel(sender) ? "assistant" : sender;
    return Turn.of(speaker, parts(response, role))
        .id(texts.firstFilled(response, "_id", "id", "response_id"))
        .after(texts.firstFilled(response, "parent_response_id", "parentResponseId"))
        .from(texts.filled(response, "model"))
        .at(time(response, "create_time", "timestamp"));
  }

  /// Some answers are signed with the model that gave them.
  private static boolean isModel(String sender) {
    return sender.toLowerCase(Locale.ROOT).startsWith("grok");
  }

  private List<PartDraft> parts(JsonNode response, Role role) {
    var cards = new Cards(response.path("card_attachments_json"), uploads, texts);
    var parts = new ArrayList<PartDraft>();
    thoughts(response, parts);
    String text = texts.firstFilled(response, "message", "content", "text");
    if (text != null) {
      String shown = role == Role.USER ? text : cards.inProse(text);
      add(parts, Part.prose(shown));
    }
    String error = texts.filled(response, "error");
    if (error != null) {
      add(parts, Part.prose(error).with(Meta.TYPE, "error"));
    }
    parts.addAll(cards.pictures());
    for (String address : texts.all(response.get("generated_image_urls"))) {
      PartDraft picture = cards.picture(address, "");
      String id = picture.part().about(Meta.FILE_ID);
      if (parts.stream()
          .noneMatch(part -> id != null && id.equals(part.part().about(Meta.FILE_ID)))) {
        parts.add(picture);
      }
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
    cards.sources().forEach(source -> parts.add(PartDraft.of(source.part())));
    for (String address : texts.all(response.get("webpage_urls"))) {
      parts.add(PartDraft.of(new Source(null, address, "").part()));
    }
    for (String post : texts.all(response.get("xpost_ids"))) {
      parts.add(PartDraft.of(new Source(null, "https://x.com/i/status/" + post, "").part()));
    }
    return parts.stream().distinct().toList();
  }

  /// What was thought, by one or by several at once; else what was shown of it step by step.
  private void thoughts(JsonNode response, List<PartDraft> parts) {
    String thought = texts.firstFilled(response, "thinking_trace", "thinking");
    add(parts, Part.thinking(thought == null ? "" : thought));
    for (JsonNode trace : response.path("agent_thinking_traces").values()) {
      add(parts, Part.thinking(texts.orEmpty(trace, "thinking_trace")));
    }
    if (parts.isEmpty()) {
      var steps = new ArrayList<String>();
      for (JsonNode step : response.path("steps").values()) {
        steps.addAll(texts.all(step.get("text")));
        step.path("tagged_text")
            .forEachEntry((_, said) -> steps.addAll(said.isArray() ? texts.all(said) : one(said)));
      }
      add(parts, Part.thinking(String.join("\n\n", steps)));
    }
  }

  private List<String> one(JsonNode said) {
    String text = texts.of(said);
    return text == null ? List.of() : List.of(text);
  }

  private static void add(List<PartDraft> parts, Part part) {
    if (!part.text().isBlank()) {
      parts.add(PartDraft.of(part));
    }
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
