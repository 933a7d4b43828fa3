package app.commonplace.importing.commonplace;

import app.commonplace.exporting.CommonplaceJson;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.ParentTree;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads one entry of Commonplace JSON. Everything but the passages may be absent. One thread, used
/// once.
final class EntryReader {
  /// The source of conversations that name none.
  private static final String NOWHERE = "other";

  private final Element element;
  private final JsonNode root;
  private final Texts texts;
  private final PartReader parts;
  private final String account;
  private final EntryKind kind;
  private final List<JsonNode> passages;
  private final ParentTree tree;

  private EntryReader(Element element, SideFiles files, String account) {
    this.element = element;
    this.account = account;
    root = element.node();
    texts = new Texts(element.repaired());
    parts = new PartReader(element.member(), files, texts);
    String word = texts.filled(root, CommonplaceJson.KIND);
    kind = word == null ? EntryKind.CONVERSATION : EntryKind.ofWord(word);
    passages =
        root.path(CommonplaceJson.PASSAGES).values().stream().filter(JsonNode::isObject).toList();
    tree = tree(passages, texts);
  }

  /// @param account whose it is, when the entry does not say
  static Item read(Element element, SideFiles files, String account) {
    return new EntryReader(element, files, account).read();
  }

  /// Without any parent the passages are one branch, so that the simplest file is the one that
  /// people would write by hand.
  private static ParentTree tree(List<JsonNode> passages, Texts texts) {
    List<ParentTree.Stated> stated =
        passages.stream()
            .map(passage ->
                new ParentTree.Stated(
                    texts.filled(passage, CommonplaceJson.EXTERNAL_ID),
                    texts.filled(passage, CommonplaceJson.PARENT_ID)))
            .toList();
    return passages.stream().anyMatch(passage -> passage.has(CommonplaceJson.PARENT_ID))
        ? ParentTree.of(stated)
        : ParentTree.chain(stated, IntStream.range(0, stated.size()).boxed().toList());
  }

  private Item read() {
    if (passages.isEmpty()) {
      return new Item.Empty(element.place(), id(), title());
    }
    EntryDraft draft = draft(tree.nodes().stream().map(this::passage).toList());
    var remarks = new ArrayList<>(element.remarks());
    tree.oddities().forEach(oddity -> remarks.add(Remark.note(element.place(), oddity)));
    int others = root.path(CommonplaceJson.PASSAGES).size() - passages.size();
    if (others > 0) {
      remarks.add(
          Remark.skipped(
              element.place(),
              "What is no passage among the passages was left (%d).".formatted(others)));
    }
    return new Item.Draft(draft, element.raw(), element.place(), remarks, texts.repaired());
  }

  private PassageDraft passage(ParentTree.Node node) {
    JsonNode passage = passages.get(node.place());
    String role = texts.filled(passage, CommonplaceJson.ROLE);
    return new PassageDraft(
        node.id(),
        node.parent(),
        role == null ? usualRole() : Role.ofWord(role),
        texts.filled(passage, CommonplaceJson.AUTHOR),
        texts.filled(passage, CommonplaceJson.MODEL),
        Times.of(passage, CommonplaceJson.CREATED_AT),
        passage.path(CommonplaceJson.HIDDEN).asBoolean(false),
        parts.parts(passage));
  }

  private Role usualRole() {
    return kind == EntryKind.CONVERSATION ? Role.SYSTEM : Role.SECTION;
  }

  private EntryDraft draft(List<PassageDraft> drafts) {
    Instant created = Times.of(root, CommonplaceJson.CREATED_AT);
    String marked = tree.find(texts.filled(root, CommonplaceJson.CURRENT_LEAF));
    String stated = texts.filled(root, CommonplaceJson.ACCOUNT);
    var personal = new PersonalReader(root, passages, tree, texts);
    Boolean own = personal.read().starred();
    return new EntryDraft(
        kind,
        provider(),
        stated == null ? account : stated,
        id(),
        title(),
        texts.filled(root, CommonplaceJson.MODEL),
        texts.filled(root, CommonplaceJson.PROJECT),
        created == null ? earliest(drafts) : created,
        Times.of(root, CommonplaceJson.UPDATED_AT),
        own == null ? flag(CommonplaceJson.STARRED) : Boolean.valueOf(personal.sourceStarred()),
        flag(CommonplaceJson.ARCHIVED),
        marked == null ? tree.idAt(passages.size() - 1) : marked,
        drafts,
        texts.all(root.get(CommonplaceJson.TAGS)),
        personal.read());
  }

  private static @Nullable Instant earliest(List<PassageDraft> drafts) {
    Instant first = null;
    for (PassageDraft draft : drafts) {
      first = Times.earlier(first, draft.createdAt());
    }
    return first;
  }

  private String provider() {
    String stated = texts.filled(root, CommonplaceJson.PROVIDER);
    if (stated != null) {
      return stated;
    }
    return switch (kind) {
      case CONVERSATION -> NOWHERE;
      case DOCUMENT -> Provider.DOCUMENTS;
      case NOTE -> Provider.NOTES;
    };
  }

  private @Nullable String title() {
    return texts.filled(root, CommonplaceJson.TITLE);
  }

  private @Nullable Boolean flag(String key) {
    JsonNode value = root.path(key);
    return value.isBoolean() ? Boolean.valueOf(value.booleanValue()) : null;
  }

  /// An id made here stays the same when the entry grows at its end.
  private String id() {
    String stated = texts.filled(root, CommonplaceJson.EXTERNAL_ID);
    if (stated != null) {
      return stated;
    }
    String first = passages.isEmpty() ? "" : passages.getFirst().toString();
    String seed = title() + "/" + texts.filled(root, CommonplaceJson.CREATED_AT) + "/" + first;
    return "made-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
