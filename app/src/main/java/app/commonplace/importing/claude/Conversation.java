package app.commonplace.importing.claude;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one conversation of a Claude export, or one that a browser exporter saved. One thread,
/// used once.
final class Conversation {
  private final Element element;
  private final JsonNode root;
  private final Texts texts;
  private final Account account;
  private final Set<String> unknownTypes = new TreeSet<>();
  private final List<Remark> remarks;

  private Conversation(Element element, Account account) {
    this.element = element;
    this.root = element.node();
    this.texts = new Texts(element.repaired());
    this.account = account;
    this.remarks = new ArrayList<>(element.remarks());
  }

  static Item read(Element element, Account account) {
    return new Conversation(element, account).read();
  }

  private Item read() {
    JsonNode array = root.get("chat_messages");
    if (array == null || !array.isArray()) {
      return new Item.Failed(
          element.place(), "This conversation has no messages: `chat_messages` is missing.", 0);
    }
    var tree = new MessageTree(array, texts);
    tree.oddities().forEach(oddity -> remarks.add(Remark.note(element.place(), oddity)));
    String id = id(tree);
    if (tree.messages().isEmpty()) {
      return new Item.Empty(element.place(), id, title());
    }
    EntryDraft draft = draft(id, tree, passages(tree));
    for (String type : unknownTypes) {
      remarks.add(
          Remark.note(
              element.place(),
              "Content type “"
                  + type
                  + "” is new to this version: its text and the original were kept."));
    }
    return new Item.Draft(draft, element.raw(), element.place(), remarks, texts.repaired());
  }

  private List<PassageDraft> passages(MessageTree tree) {
    var artifacts = new Artifacts(texts);
    var passages = new ArrayList<PassageDraft>(tree.messages().size());
    for (MessageTree.Message message : tree.messages()) {
      artifacts.enter(message.id(), message.parent());
      var content = new MessageContent(texts, artifacts, unknownTypes::add);
      passages.add(
          new PassageDraft(
              message.id(),
              message.parent(),
              message.role(),
              null,
              model(message),
              message.time(),
              message.role() == Role.SYSTEM,
              content.parts(message.json())));
    }
    return passages;
  }

  private @Nullable String model(MessageTree.Message message) {
    String own = texts.filled(message.json(), "model");
    return (own != null || message.role() != Role.ASSISTANT) ? own : texts.filled(root, "model");
  }

  private EntryDraft draft(String id, MessageTree tree, List<PassageDraft> passages) {
    Instant first = null;
    for (PassageDraft passage : passages) {
      first = Times.earlier(first, passage.createdAt());
    }
    Instant created = Times.of(root, "created_at");
    Instant updated = Times.of(root, "updated_at");
    String model = texts.filled(root, "model");
    if (model == null) {
      model = passages.getLast().model();
    }
    return new EntryDraft(
        EntryKind.CONVERSATION,
        Provider.CLAUDE,
        account.of(root, texts),
        id,
        title(),
        model,
        project(),
        created != null ? created : first != null ? first : updated,
        updated,
        flag("is_starred"),
        flag("is_archived"),
        currentLeaf(tree),
        passages,
        List.of());
  }

  private @Nullable String title() {
    return texts.firstFilled(root, "name", "title");
  }

  private String id(MessageTree tree) {
    String stated = texts.firstFilled(root, "uuid", "conversation_id", "id");
    if (stated != null) {
      return stated;
    }
    String first = tree.messages().isEmpty() ? "" : tree.messages().getFirst().id();
    String seed = Times.of(root, "created_at") + "/" + first;
    return "made-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }

  private @Nullable String project() {
    String name = texts.filled(root.path("project"), "name");
    return name == null ? account.project(texts.filled(root, "project_uuid")) : name;
  }

  private @Nullable Boolean flag(String key) {
    JsonNode value = root.get(key);
    return (value != null && value.isBoolean()) ? value.booleanValue() : null;
  }

  /// The leaf the provider marks, else the last message of the file (of the chain, where the file's
  /// order is not that of the conversation).
  private String currentLeaf(MessageTree tree) {
    String marked = texts.filled(root, "current_leaf_message_uuid");
    return marked != null && tree.has(marked) ? marked : tree.last();
  }
}
