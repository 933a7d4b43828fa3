package app.commonplace.importing.apps;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.Beginnings;
import app.commonplace.importing.parts.NamedFormat;
import app.commonplace.importing.parts.Uploads;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Backups of Cherry Studio up to the fifth generation, which are JSON: topics in one place, the
/// blocks of their messages in another, and what they are called in a third, within strings.
/// Stateless.
public final class CherryStudioFormat extends NamedFormat {
  private static final String PROVIDER = "cherry-studio";
  private static final String TABLES = "indexedDB.";

  public CherryStudioFormat() {
    super(PROVIDER, PROVIDER);
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("indexedDB", "localStorage")
        || shape.anyHas("localStorage", "time", "version");
  }

  @Override
  public void read(Export export, ItemSink sink) {
    Map<String, CherryTopic.Name> names = new HashMap<>();
    new Elements(export, _ -> {}, Set.of("localStorage*"), "setting")
        .forEach(element -> names.putAll(CherryTopic.names(element.node())));
    Uploads uploads = Uploads.in(export.archive(), CherryStudioFormat::uploadedAs);
    var blocks = new Stored();
    new Elements(export, _ -> {}, Set.of(TABLES, "message_blocks"), "block")
        .forEach(element -> blocks.add(element.node()));
    var beginnings = new Beginnings(topic -> CherryTopic.read(topic, uploads), false);
    new Elements(export, sink, Set.of(TABLES, "topics"), "conversation")
        .forEach(element -> sink.accept(beginnings.read(whole(element, names, blocks))));
    int left = blocks.left();
    if (left > 0) {
      sink.accept(
          new Item.Aside(
              Remark.skipped(
                  export.members().getFirst().name(),
                  "Pieces of messages that are in the backup no more were left out (%d)."
                      .formatted(left))));
    }
  }

  /// The blocks of all messages. One thread.
  private static final class Stored {
    private final Map<String, List<JsonNode>> ofMessages = new HashMap<>();
    private final Map<String, JsonNode> byId = new LinkedHashMap<>();
    private int nameless;

    void add(JsonNode block) {
      String id = block.path("id").asString("");
      String message = block.path("messageId").asString("");
      if (!message.isEmpty()) {
        ofMessages.computeIfAbsent(message, _ -> new ArrayList<>()).add(block);
      }
      if (!id.isEmpty()) {
        byId.put(id, block);
      } else if (message.isEmpty()) {
        nameless++;
      }
    }

    /// Those that name a message as theirs, and those that it names.
    List<JsonNode> of(JsonNode message) {
      var own =
          new ArrayList<>(ofMessages.getOrDefault(message.path("id").asString(""), List.of()));
      own.forEach(block -> byId.remove(block.path("id").asString("")));
      for (JsonNode id : message.path("blocks").values()) {
        JsonNode block = byId.remove(id.asString(""));
        if (block != null) {
          own.add(block);
        }
      }
      return own;
    }

    /// How many no message had.
    int left() {
      return byId.size() + nameless;
    }
  }

  /// Files lie in one folder, each called by its id and its ending.
  private static Optional<String> uploadedAs(Member file) {
    String name = file.baseName();
    int dot = name.lastIndexOf('.');
    return file.folder().endsWith("Files/")
        ? Optional.of(dot < 0 ? name : name.substring(0, dot))
        : Optional.empty();
  }

  @Override
  public boolean isSideFile(Member json, Member other) {
    return uploadedAs(other).isPresent();
  }

  /// The topic with everything that stands elsewhere about it.
  private static Element whole(
      Element element, Map<String, CherryTopic.Name> names, Stored blocks) {
    ObjectNode topic = ((ObjectNode) element.node()).deepCopy();
    CherryTopic.Name name = names.get(topic.path("id").asString(""));
    if (name != null) {
      topic.put(CherryTopic.TITLE, name.title());
      topic.put(CherryTopic.ASSISTANT, name.assistant());
      if (!name.prompt().isBlank()) {
        topic.put(CherryTopic.PROMPT, name.prompt());
      }
      for (String key : CherryTopic.BESIDE) {
        if (name.topic().has(key) && !topic.has(key)) {
          topic.set(key, name.topic().path(key));
        }
      }
    }
    ObjectNode own = topic.putObject(CherryTopic.BLOCKS);
    for (JsonNode message : topic.path("messages").values()) {
      List<JsonNode> found = blocks.of(message);
      if (!found.isEmpty()) {
        own.putArray(message.path("id").asString("")).addAll(found);
      }
    }
    return element.saying(topic);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> CherryTopic.read(element, Uploads.none()));
  }
}
