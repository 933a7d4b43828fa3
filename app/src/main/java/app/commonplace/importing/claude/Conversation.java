package app.commonplace.importing.claude;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.Beginnings;
import app.commonplace.importing.parts.FirstPart;
import app.commonplace.importing.parts.Ratings;
import app.commonplace.importing.parts.Speaker;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one conversation, as official exports have it or as copies of Claude's web pages do. One
/// thread, used once.
final class Conversation {
  static final String MESSAGES = "chat_messages";

  private final Element element;
  private final JsonNode root;
  private final Texts texts;
  private final String account;
  private final Set<String> unknownTypes = new TreeSet<>();

  private Conversation(Element element, JsonNode root, String account) {
    this.element = element;
    this.root = root;
    this.texts = new Texts(element.repaired());
    this.account = account;
  }

  /// The item that an element of an export is.
  ///
  /// @param account whose it is, when the element does not say
  static Item read(Element element, String account) {
    return read(element, element.node(), account);
  }

  /// The item that an element is, brought into the shape of a conversation.
  static Item read(Element element, JsonNode root, String account) {
    return new Conversation(element, root, account).read();
  }

  private Item read() {
    var tree = new MessageTree(root.path(MESSAGES), texts);
    if (tree.nodes().isEmpty()) {
      return new Item.Empty(element.place(), id(tree), title());
    }
    List<PassageDraft> passages = passages(tree);
    EntryDraft draft = draft(tree, passages);
    return new Item.Draft(draft, element.raw(), element.place(), remarks(tree), texts.repaired());
  }

  private List<Remark> remarks(MessageTree tree) {
    String place = element.place();
    var remarks = new ArrayList<>(element.remarks());
    for (String type : unknownTypes) {
      remarks.add(
          Remark.note(
              place,
              "Content type “%s” is new to this version: its text and the original were kept."
                  .formatted(type)));
    }
    tree.oddities().forEach(sentence -> remarks.add(Remark.note(place, sentence)));
    if (tree.nulls() > 0) {
      remarks.add(
          Remark.skipped(
              place,
              "Empty places in the list of messages were skipped (%d).".formatted(tree.nulls())));
    }
    if (tree.strangers() > 0) {
      remarks.add(
          Remark.part(
              place,
              "What is no message in the list of messages was left out; the original keeps it (%d)."
                  .formatted(tree.strangers())));
    }
    return remarks;
  }

  private List<PassageDraft> passages(MessageTree tree) {
    var artifacts = new Artifacts(texts);
    var around = new Content.Surroundings(artifacts, texts, unknownTypes::add);
    var passages = new ArrayList<PassageDraft>(tree.nodes().size());
    for (MessageTree.Node node : tree.nodes()) {
      artifacts.enter(node);
      passages.add(passage(node, around));
    }
    return passages;
  }

  private PassageDraft passage(MessageTree.Node node, Content.Surroundings around) {
    JsonNode message = node.message();
    Speaker speaker = Turns.speaker(message, texts);
    Role role = speaker.role();
    String model = texts.filled(message, "model");
    return new PassageDraft(
        node.id(),
        node.parent(),
        role,
        speaker.name(null),
        model == null && role == Role.ASSISTANT ? texts.filled(root, "model") : model,
        Times.of(message, "created_at"),
        false,
        rated(message, new Content(node, role, around).parts()));
  }

  /// Copies of web pages say what the person thought of an answer.
  private List<PartDraft> rated(JsonNode message, List<PartDraft> parts) {
    JsonNode feedback = message.path("chat_feedback");
    return Ratings.on(
        parts, texts.firstFilled(feedback, "type", "rating"), texts.filled(feedback, "reason"));
  }

  private EntryDraft draft(MessageTree tree, List<PassageDraft> passages) {
    Instant first = null;
    for (PassageDraft passage : passages) {
      first = Times.earlier(first, passage.createdAt());
    }
    Instant updated = Times.of(root, "updated_at");
    Instant created = Times.of(root, "created_at");
    if (created == null) {
      created = first == null ? updated : first;
    }
    String marked = tree.find(texts.filled(root, "current_leaf_message_uuid"));
    return new EntryDraft(
        EntryKind.CONVERSATION,
        Provider.CLAUDE,
        account(),
        id(tree),
        title(),
        texts.filled(root, "model"),
        project(),
        created,
        updated,
        flag("is_starred"),
        flag("is_archived"),
        marked == null ? tree.last() : marked,
        FirstPart.with(passages, about()),
        List.of());
  }

  /// What Claude wrote itself of the whole conversation.
  private Map<String, String> about() {
    String summary = texts.filled(root, "summary");
    return summary == null ? Map.of() : Map.of(Meta.SUMMARY, summary);
  }

  private String account() {
    String stated = texts.filled(root.path("account"), "uuid");
    return stated == null ? account : stated;
  }

  private @Nullable String title() {
    return texts.firstFilled(root, "name", "title", "snapshot_name");
  }

  private @Nullable String project() {
    String name = texts.filled(root.path("project"), "name");
    return name == null ? texts.filled(root, "project_uuid") : name;
  }

  private @Nullable Boolean flag(String key) {
    JsonNode value = root.path(key);
    return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
  }

  /// An id made here stays the same when the conversation grows at its end.
  private String id(MessageTree tree) {
    String stated = texts.firstFilled(root, "uuid", "conversation_id", "id");
    if (stated != null) {
      return stated;
    }
    JsonNode first = tree.nodes().isEmpty() ? root : tree.nodes().getFirst().message();
    String seed =
        Times.of(root, "created_at")
            + "/"
            + texts.firstFilled(first, "uuid", "created_at", "text")
            + "/"
            + first.path("content")
            + root.path(Beginnings.MARK).asString("");
    return "made-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
