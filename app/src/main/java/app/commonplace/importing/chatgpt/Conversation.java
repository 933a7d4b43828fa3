package app.commonplace.importing.chatgpt;

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

/// Reads one conversation of a ChatGPT export. One thread, used once.
final class Conversation {
  private static final Set<String> HIDDEN_TYPES =
      Set.of("user_editable_context", "model_editable_context");
  private static final String PROJECT = "g-p-";

  private final Element element;
  private final JsonNode root;
  private final Texts texts;
  private final Assets assets;
  private final String account;
  private final Set<String> unknownTypes = new TreeSet<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Map<String, Feedback.Word> feedback;

  private Conversation(Element element, JsonNode root, Assets assets, String account) {
    this.element = element;
    this.root = root;
    this.texts = new Texts(element.repaired());
    this.assets = assets;
    this.account = account;
    remarks.addAll(element.remarks());
    feedback = Feedback.words(element.node(), texts);
  }

  /// The item that an element of an export is.
  static Item read(Element element, Assets assets, String account) {
    JsonNode payload = element.node().get("raw_provider_payload");
    JsonNode root = payload != null && payload.isObject() ? payload : element.node();
    JsonNode usual = SharedPage.is(root) ? SharedPage.usual(root) : root;
    return new Conversation(element, usual, assets, account).read();
  }

  private Item read() {
    JsonNode mapping = root.get("mapping");
    if (mapping == null || !mapping.isObject()) {
      return new Item.Failed(element.place(), named("has no messages: `mapping` is missing"), 0);
    }
    var tree = new NodeTree(mapping);
    String id = id(tree);
    if (tree.nodes().isEmpty()) {
      return new Item.Empty(element.place(), id, title());
    }
    List<PassageDraft> passages = passages(tree);
    EntryDraft draft = draft(id, tree, passages);
    tellWhatWasOdd(tree);
    return new Item.Draft(draft, element.raw(), element.place(), remarks, texts.repaired());
  }

  private String named(String sentence) {
    String title = title();
    return "This conversation" + (title == null ? " " : " (“" + title + "”) ") + sentence + ".";
  }

  private void tellWhatWasOdd(NodeTree tree) {
    for (String type : unknownTypes) {
      remarks.add(
          Remark.note(
              element.place(),
              "Content type “"
                  + type
                  + "” is new to this version: its text and the original were kept."));
    }
    if (!feedback.isEmpty()) {
      remarks.add(
          Remark.part(
              element.place(),
              "Ratings of answers that are not in this conversation were left out (%d)."
                  .formatted(feedback.size())));
    }
    if (tree.hadBrokenLinks()) {
      remarks.add(
          Remark.note(
              element.place(),
              "Some messages name no message before them that is there; all were kept."));
    }
  }

  private List<PassageDraft> passages(NodeTree tree) {
    var canvas = new Canvas(tree, texts);
    var around = new Content.Surroundings(assets, canvas, texts, unknownTypes::add);
    var passages = new ArrayList<PassageDraft>(tree.nodes().size());
    for (NodeTree.Node node : tree.nodes()) {
      canvas.enter(node);
      passages.add(passage(node, around));
    }
    return passages;
  }

  private PassageDraft passage(NodeTree.Node node, Content.Surroundings around) {
    JsonNode message = node.message();
    JsonNode author = message.path("author");
    var speaker = new Speaker(texts.orEmpty(author, "role"));
    Role role = speaker.role();
    String parent = node.parent() == null ? null : texts.clean(node.parent());
    List<PartDraft> parts = new Content(node, role, around).parts();
    return new PassageDraft(
        texts.clean(node.key()),
        parent,
        role,
        speaker.name(texts.filled(author, "name")),
        model(message, role),
        Times.of(message, "create_time"),
        isHidden(message, speaker),
        rated(parts, node));
  }

  private List<PartDraft> rated(List<PartDraft> parts, NodeTree.Node node) {
    Feedback.Word byNode = feedback.remove(node.key());
    String id = texts.filled(node.message(), "id");
    Feedback.Word word = byNode == null && id != null ? feedback.remove(id) : byNode;
    return word == null ? parts : Ratings.on(parts, word.rating(), word.comment());
  }

  private @Nullable String model(JsonNode message, Role role) {
    String own = texts.filled(message.path("metadata"), "model_slug");
    return own != null || role != Role.ASSISTANT ? own : texts.filled(root, "default_model_slug");
  }

  private boolean isHidden(JsonNode message, Speaker speaker) {
    JsonNode metadata = message.path("metadata");
    return speaker.isSystem()
        || metadata.path("is_visually_hidden_from_conversation").asBoolean(false)
        || metadata.path("is_user_system_message").asBoolean(false)
        || HIDDEN_TYPES.contains(texts.orEmpty(message.path("content"), "content_type"));
  }

  private EntryDraft draft(String id, NodeTree tree, List<PassageDraft> passages) {
    Instant first = null;
    for (PassageDraft passage : passages) {
      first = Times.earlier(first, passage.createdAt());
    }
    Instant updated = Times.of(root, "update_time");
    Instant created = Times.of(root, "create_time");
    if (created == null) {
      created = first == null ? updated : first;
    }
    return new EntryDraft(
        EntryKind.CONVERSATION,
        Provider.CHATGPT,
        account,
        id,
        title(),
        model(passages),
        project(),
        created,
        updated,
        starred(),
        flag("is_archived"),
        texts.clean(currentLeaf(tree)),
        FirstPart.with(passages, about()),
        List.of());
  }

  private @Nullable String title() {
    return texts.filled(root, "title");
  }

  /// A shared page has an `id` of its own beside the conversation's, so the longer key goes first.
  /// An id made here must stay the same when the conversation grows.
  private String id(NodeTree tree) {
    String stated = texts.firstFilled(root, "conversation_id", "id");
    if (stated != null) {
      return stated;
    }
    String first = tree.nodes().isEmpty() ? "" : tree.nodes().getFirst().key();
    String mark = root.path(Beginnings.MARK).asString("");
    String seed = Times.of(root, "create_time") + "/" + first + mark;
    return "made-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable String model(List<PassageDraft> passages) {
    String stated = texts.filled(root, "default_model_slug");
    if (stated != null) {
      return stated;
    }
    return passages.reversed().stream()
        .map(PassageDraft::model)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// Exports name a project only by its id.
  private @Nullable String project() {
    for (String key : List.of("gizmo_id", "conversation_template_id")) {
      String id = texts.filled(root, key);
      if (id != null && id.startsWith(PROJECT)) {
        return id;
      }
    }
    return null;
  }

  /// A custom GPT is named only by its id as well, in newer exports under the second key alone.
  private Map<String, String> about() {
    String gizmo = texts.firstFilled(root, "gizmo_id", "conversation_template_id");
    boolean custom = gizmo != null && !gizmo.startsWith(PROJECT);
    return custom ? Map.of(Meta.ASSISTANT, gizmo) : Map.of();
  }

  private @Nullable Boolean starred() {
    Boolean starred = flag("is_starred");
    boolean pinned = Times.of(root, "pinned_time") != null;
    return (starred == null && pinned) ? Boolean.TRUE : starred;
  }

  private @Nullable Boolean flag(String key) {
    JsonNode value = root.get(key);
    boolean stated = value != null && value.isBoolean();
    return stated ? value.booleanValue() : null;
  }

  /// The node the provider marks; without it, the leaf with the latest time, the last of equals.
  private String currentLeaf(NodeTree tree) {
    JsonNode marked = root.get("current_node");
    String key =
        marked != null && marked.isString() ? tree.messageAtOrAbove(marked.stringValue()) : null;
    if (key != null) {
      return key;
    }
    String latest = tree.nodes().getLast().key();
    Instant latestTime = null;
    for (NodeTree.Node leaf : tree.leaves()) {
      Instant time = Times.of(leaf.message(), "create_time");
      boolean later = latestTime == null || (time != null && !time.isBefore(latestTime));
      if (later) {
        latest = leaf.key();
        latestTime = time == null ? latestTime : time;
      }
    }
    return latest;
  }
}
