package app.commonplace.importing.parts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Personal;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Puts a conversation together from its messages as a file states them: finds the tree, makes the
/// ids that the file lacks, and says what was odd. One thread, used once.
public final class Talk {
  static final String MADE = "made-";

  private final Element element;
  private final String provider;
  private final Texts texts;
  private final List<Turn> turns = new ArrayList<>();
  private final List<Remark> remarks;
  private final Map<String, Integer> unknown = new TreeMap<>();
  private final Map<String, Integer> asides = new TreeMap<>();
  private boolean isTree;
  private String account = "";
  private @Nullable String id;
  private @Nullable String title;
  private @Nullable String model;
  private @Nullable String project;
  private @Nullable Instant created;
  private @Nullable Instant updated;
  private @Nullable Boolean starred;
  private @Nullable Boolean archived;
  private @Nullable String leaf;
  private List<String> tags = List.of();
  private final List<Pinned> notes = new ArrayList<>();
  private final Map<String, String> about = new TreeMap<>();
  private String salt = "";
  private byte[] raw;

  /// A note of a person's own.
  ///
  /// @param place of the message that it is pinned to; null for the conversation as a whole
  private record Pinned(@Nullable Integer place, String text) {}

  public Talk(Element element, String provider) {
    this.element = element;
    this.provider = provider;
    texts = new Texts(element.repaired());
    remarks = new ArrayList<>(element.remarks());
    raw = element.raw();
  }

  /// The door for every text of this conversation.
  public Texts texts() {
    return texts;
  }

  public Talk account(@Nullable String stated) {
    account = stated == null ? "" : stated;
    return this;
  }

  public Talk id(@Nullable String stated) {
    id = stated;
    return this;
  }

  public Talk title(@Nullable String stated) {
    title = stated == null || stated.isBlank() ? null : stated.strip();
    return this;
  }

  /// Of every answer that names none itself.
  public Talk model(@Nullable String stated) {
    model = stated;
    return this;
  }

  public Talk project(@Nullable String stated) {
    project = stated;
    return this;
  }

  public Talk times(@Nullable Instant began, @Nullable Instant changed) {
    created = began;
    updated = changed;
    return this;
  }

  public Talk starred(@Nullable Boolean stated) {
    starred = stated;
    return this;
  }

  public Talk archived(@Nullable Boolean stated) {
    archived = stated;
    return this;
  }

  /// The stated id of the last message that the provider shows.
  public Talk leaf(@Nullable String stated) {
    leaf = stated;
    return this;
  }

  public Talk tags(List<String> stated) {
    tags = List.copyOf(stated);
    return this;
  }

  /// The messages name the ones before them, even if none does here.
  public Talk tree() {
    isTree = true;
    return this;
  }

  /// What tells it apart from others that begin alike, when the file gives it no id.
  public Talk apartBy(@Nullable String name) {
    salt = name == null ? "" : name;
    return this;
  }

  /// What is said of the whole, and has no place of its own.
  public Talk about(String key, @Nullable String stated) {
    if (stated != null) {
      about.put(key, stated);
    }
    return this;
  }

  /// What is kept as the original instead of the bytes in the file.
  public Talk original(byte[] bytes) {
    raw = bytes;
    return this;
  }

  public Talk add(Turn turn) {
    turns.add(turn);
    isTree |= turn.parent() != null;
    return this;
  }

  /// Adds a note that a person pinned to the conversation as a whole.
  public Talk pin(String text) {
    notes.add(new Pinned(null, text));
    return this;
  }

  /// Adds a note that a person pinned to the last message so far.
  public Talk pinToLast(String text) {
    notes.add(new Pinned(turns.size() - 1, text));
    return this;
  }

  /// Adds parts to the message of a stated id.
  public void addTo(String id, List<PartDraft> more) {
    turns.replaceAll(turn -> id.equals(turn.id()) ? turn.with(more) : turn);
  }

  /// How many messages it has so far.
  public int size() {
    return turns.size();
  }

  public boolean isEmpty() {
    return turns.isEmpty();
  }

  /// Counts content of a type that this version does not know.
  public void unknown(String type) {
    unknown.merge(texts.clean(type), 1, Integer::sum);
  }

  /// Counts what the file says beside the messages and only the original keeps.
  public void aside(String key) {
    asides.merge(texts.clean(key), 1, Integer::sum);
  }

  /// Something a person should know.
  public Talk note(String sentence) {
    remarks.add(Remark.note(element.place(), sentence));
    return this;
  }

  /// Something that was not kept.
  public Talk part(String sentence) {
    remarks.add(Remark.part(element.place(), sentence));
    return this;
  }

  public Item item() {
    if (turns.isEmpty()) {
      return new Item.Empty(element.place(), id == null ? "" : id, title);
    }
    List<ParentTree.Stated> stated =
        turns.stream().map(turn -> new ParentTree.Stated(turn.id(), turn.parent())).toList();
    List<Integer> order = new ArrayList<>();
    turns.forEach(_ -> order.add(order.size()));
    ParentTree tree = isTree ? ParentTree.of(stated) : ParentTree.chain(stated, order);
    List<PassageDraft> passages = tree.nodes().stream().map(this::passage).toList();
    tree.oddities().forEach(this::note);
    unknown.forEach((type, count) ->
        note(
            "Content type “%s” is new to this version: its text and the original were kept (%d)."
                .formatted(type, count)));
    asides.forEach((key, count) ->
        note(
            "What stands under “%s” became no part of a message: the originals keep it (%d)."
                .formatted(key, count)));
    return new Item.Draft(draft(tree, passages), raw, element.place(), remarks, texts.repaired());
  }

  private PassageDraft passage(ParentTree.Node node) {
    Turn turn = turns.get(node.place());
    Role role = turn.speaker().role();
    return new PassageDraft(
        node.id(),
        node.parent(),
        role,
        turn.speaker().name(turn.author()),
        turn.model() == null && role == Role.ASSISTANT ? model : turn.model(),
        turn.time(),
        turn.speaker().isSystem(),
        turn.parts());
  }

  private EntryDraft draft(ParentTree tree, List<PassageDraft> passages) {
    Instant first = null;
    for (PassageDraft passage : passages) {
      first = Times.earlier(first, passage.createdAt());
    }
    Instant began = created == null ? first : created;
    String marked = tree.find(leaf);
    return new EntryDraft(
        EntryKind.CONVERSATION,
        provider,
        account,
        id == null ? made() : id,
        title,
        model,
        project,
        began == null ? updated : began,
        updated,
        starred,
        archived,
        marked == null ? tree.idAt(turns.size() - 1) : marked,
        FirstPart.with(passages, about),
        tags,
        personal(tree));
  }

  private Personal personal(ParentTree tree) {
    List<Personal.Noted> noted = notes.stream().map(note -> noted(note, tree)).toList();
    return new Personal(null, null, null, Map.of(), noted, List.of());
  }

  private static Personal.Noted noted(Pinned note, ParentTree tree) {
    Integer place = note.place();
    return new Personal.Noted(place == null ? null : tree.idAt(place), note.text(), null, null);
  }

  /// An id that stays the same when the conversation grows at its end: of what was said up to the
  /// first answer, and when it began.
  private String made() {
    var seed = new StringBuilder(provider).append('/').append(created);
    for (Turn turn : turns) {
      seed.append('/').append(turn.speaker().role()).append(':').append(turn.text());
      if (turn.speaker().role() == Role.ASSISTANT) {
        break;
      }
    }
    seed.append(salt).append(element.node().path(Beginnings.MARK).asString(""));
    byte[] bytes = seed.toString().getBytes(StandardCharsets.UTF_8);
    return MADE + UUID.nameUUIDFromBytes(bytes);
  }
}
