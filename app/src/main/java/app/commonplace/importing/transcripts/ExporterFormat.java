package app.commonplace.importing.transcripts;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Blocks;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.LooseTimes;
import app.commonplace.importing.parts.Said;
import app.commonplace.importing.parts.Talk;
import app.commonplace.importing.parts.Turn;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The JSON that browser exporters make of a conversation: who said what, and where it was held.
/// Some are known by their keys; others have those of any list of messages, and are known by the
/// address that they name. Dates that are written as somebody's computer has them cannot be relied
/// on. Stateless.
public final class ExporterFormat extends ElementFormat {
  private static final List<String> LISTS = List.of("messages", "conversation", "chats", "data");

  /// Under this key several conversations stand in one file.
  private static final String ARRAY = "conversations";

  private static final String[] ADDRESSES = {"link", "url", "source", "conversation_url"};
  private static final Pattern ADDRESS =
      Pattern.compile("\"(?:link|url|source|conversation_url)\"\\s*:\\s*\"(https?:[^\"]{4,200})\"");
  private static final String[] SPEAKERS = {"role", "author", "speaker", "sender"};
  private static final String[] THOUGHTS = {"thinking", "thoughts", "reasoning"};

  /// What is said beside the words.
  private static final List<String> BESIDE =
      List.of("attachments", "images", "files", "videos", "sources", "citations", "artifacts");

  public ExporterFormat() {
    super("chat-exporter", MarkdownFormat.PROVIDER, ARRAY);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("messages[].role", "messages[].say")
        || shape.anyHas("exporter", "messages[].author", "messages[].content")
        || shape.anyHas("conversation[].speaker", "conversation[].content")
        || shape.anyHas("meta", "chats[].type", "chats[].message")
        || shape.anyHas("round_count", "data[].role", "data[].content");
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    Optional<Recognition> byKeys = super.recognise(beginning);
    JsonShape shape = beginning.shape();
    boolean list = byKeys.isEmpty() && (isList(shape) || isSilent(shape));
    boolean held = list && isHeld(beginning.text());
    return held
        ? Optional.of(
            Recognition.certain("it names the address at which the conversation was held"))
        : byKeys;
  }

  private static boolean isList(JsonShape shape) {
    for (String speaker : List.of("role", "author", "sender")) {
      if (isList(shape, "messages[].", speaker)
          || isList(shape, "conversation[].", speaker)
          || isList(shape, ARRAY + "[].messages[].", speaker)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isList(JsonShape shape, String list, String speaker) {
    return shape.anyHas(list + speaker, list + "content")
        || shape.anyHas(list + speaker, list + "text");
  }

  /// Whether nobody said anything yet.
  private static boolean isSilent(JsonShape shape) {
    return shape.isObject()
        && shape.anyHas("messages[]")
        && shape.elements().getFirst().stream().noneMatch(path -> path.startsWith("messages[]."));
  }

  private static boolean isHeld(String text) {
    Matcher address = ADDRESS.matcher(text);
    while (address.find()) {
      if (Origin.of(address.group(1), MarkdownFormat.PROVIDER).id() != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  protected Item item(Element element, String account) {
    JsonNode root = element.node();
    JsonNode about = root.path("metadata");
    var addresses = new ArrayList<@Nullable String>();
    for (JsonNode place : List.of(about, root)) {
      Arrays.stream(ADDRESSES).forEach(key -> addresses.add(place.path(key).asString("")));
    }
    var talk = new Talk(element, Origin.of(addresses, MarkdownFormat.PROVIDER).provider());
    Texts texts = talk.texts();
    JsonNode dates = about.path("dates");
    String title = texts.firstFilled(about.isObject() ? about : root.path("meta"), "title");
    talk.id(Origin.of(addresses, MarkdownFormat.PROVIDER).id())
        .title(title == null ? texts.filled(root, "title") : title)
        .model(texts.filled(root, "model"))
        .times(
            time(texts, dates, "created", root, "created_at", "createdAt", "create_time"),
            time(texts, dates, "updated", root, "updated_at", "updatedAt", "update_time"));
    var blocks = new Blocks(texts, talk::unknown);
    for (String list : LISTS) {
      for (JsonNode message : root.path(list).values()) {
        if (message.isObject()) {
          talk.add(turn(message, blocks, talk));
        }
      }
    }
    return talk.item();
  }

  private static @Nullable Instant time(
      Texts texts, JsonNode dates, String key, JsonNode root, String... keys) {
    Instant time = LooseTimes.of(texts.filled(dates, key));
    return time == null ? LooseTimes.of(texts.firstFilled(root, keys)) : time;
  }

  private static Turn turn(JsonNode message, Blocks blocks, Talk talk) {
    Texts texts = talk.texts();
    var parts = new ArrayList<PartDraft>();
    String thought = texts.firstFilled(message, THOUGHTS);
    if (thought != null) {
      parts.add(PartDraft.of(Part.thinking(thought)));
    }
    String said = texts.firstFilled(message, "say", "content", "text", "message");
    if (said != null) {
      parts.addAll(Said.parts(said));
    } else if (message.path("message").isArray()) {
      parts.addAll(Said.parts(new PageBlocks(texts).of(message.path("message"))));
    } else {
      parts.addAll(blocks.of(message.get("content")));
    }
    for (String key : BESIDE) {
      if (!message.path(key).isEmpty()) {
        talk.aside(key);
      }
    }
    String speaker = texts.firstFilled(message, SPEAKERS);
    return Turn.of(speaker(speaker == null ? texts.filled(message, "type") : speaker), parts)
        .from(texts.filled(message, "model"))
        .at(
            LooseTimes.of(
                texts.firstFilled(message, "time", "timestamp", "created_at", "createdAt")));
  }

  /// Prompts and responses; who has another name is a model, unless it is a word for a role.
  private static String speaker(@Nullable String stated) {
    String word = stated == null ? "" : stated.toLowerCase(Locale.ROOT);
    String known = Markers.speaker(word);
    return known == null ? "assistant" : known;
  }
}
