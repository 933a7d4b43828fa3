package app.commonplace.importing.sessions;

import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.SplitLimits;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.FirstPart;
import app.commonplace.importing.parts.ParentTree;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session as it grows while it is read: turns in the order of the file, and what is said of the
/// whole. The draft is made of it at the end. One thread, used once.
public final class Session {
  private static final int LARGEST = SplitLimits.STANDARD.element();
  private static final int LONGEST_TITLE = 100;

  private final String provider;
  private final Texts texts;
  private final Unread unread;
  private final List<Turn> turns = new ArrayList<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final ByteArrayOutputStream original = new ByteArrayOutputStream();
  private boolean tooLarge;
  private @Nullable String id;
  private @Nullable String title;
  private @Nullable String model;
  private @Nullable String project;
  private @Nullable Instant created;
  private @Nullable Instant updated;
  private @Nullable Boolean archived;
  private final Set<String> tags = new LinkedHashSet<>();
  private @Nullable Turn leaf;
  private @Nullable String origin;
  private final Map<String, String> about = new TreeMap<>();

  public Session(String provider, Unread unread, int repaired) {
    this.provider = provider;
    this.unread = unread;
    this.texts = new Texts(repaired);
  }

  public Texts texts() {
    return texts;
  }

  public Unread unread() {
    return unread;
  }

  // ---- what is said of the whole

  /// The first id stays: copies of earlier sessions may follow in the same file.
  public void id(@Nullable String stated) {
    id = id == null ? stated : id;
  }

  /// The last title stays.
  public void title(@Nullable String stated) {
    title = stated == null || stated.isBlank() ? title : stated.strip();
  }

  public boolean isTitled() {
    return title != null;
  }

  /// The first project stays: a session belongs where it began.
  public void project(@Nullable String stated) {
    project = project == null ? stated : project;
  }

  /// The last model stays.
  public void model(@Nullable String stated) {
    model = stated == null ? model : stated;
  }

  public void archived(@Nullable Boolean stated) {
    archived = stated;
  }

  /// A word that the person filed it under.
  public void tag(@Nullable String stated) {
    if (stated != null) {
      tags.add(stated.strip());
    }
  }

  /// The first origin stays: what was copied from there may name one of its own.
  public void branchedFrom(@Nullable String stated) {
    origin = origin == null ? stated : origin;
  }

  /// What is said of the whole, and has no place of its own; what was said first stays.
  public void about(String key, @Nullable String stated) {
    if (stated != null) {
      about.putIfAbsent(key, stated);
    }
  }

  /// A moment at which the session was under way.
  public void at(@Nullable Instant time) {
    created = Times.earlier(created, time);
    updated = updated == null || (time != null && time.isAfter(updated)) ? time : updated;
  }

  /// What a person should know of it.
  public void remark(Remark remark) {
    remarks.add(remark);
  }

  /// The end of the current branch; without it, the last turn.
  public void leaf(@Nullable Turn turn) {
    leaf = turn;
  }

  // ---- turns

  /// A message after another.
  ///
  /// @param stated its id; null when the file has none: one made of its ordinal stays the same when
  ///   the session grows at its end
  /// @param parent id of the message before it, null at a root
  public Turn turn(@Nullable String stated, @Nullable String parent, Role role) {
    String own = stated == null ? "turn-" + (turns.size() + 1) : stated;
    var turn = new Turn(own, parent, role, texts);
    turns.add(turn);
    return turn;
  }

  /// A message after the last one.
  public Turn next(@Nullable String stated, Role role) {
    return turn(stated, turns.isEmpty() ? null : turns.getLast().id(), role);
  }

  public List<Turn> turns() {
    return List.copyOf(turns);
  }

  public @Nullable Turn last() {
    return turns.isEmpty() ? null : turns.getLast();
  }

  // ---- the original

  /// Keeps a line of the original; false when the session has become larger than can be kept.
  public boolean keep(byte[] line) {
    if (tooLarge || original.size() + line.length > LARGEST) {
      tooLarge = true;
      turns.clear();
      return false;
    }
    original.writeBytes(line);
    original.write('\n');
    return true;
  }

  // ---- the end

  /// What the session is, with the lines that were kept as its original.
  public Item item(String place) {
    return item(place, original.toByteArray());
  }

  /// What the session is.
  public Item item(String place, byte[] raw) {
    if (tooLarge) {
      String size = (LARGEST >> 20) + " MB";
      return new Item.Failed(place, "This session is larger than " + size + ".", 0);
    }
    if (turns.isEmpty()) {
      return new Item.Empty(place, id == null ? "" : id, title);
    }
    return new Item.Draft(draft(place), raw, place, remarks, texts.repaired());
  }

  private EntryDraft draft(String place) {
    ParentTree tree =
        ParentTree.of(
            turns.stream().map(turn -> new ParentTree.Stated(turn.id(), turn.parent())).toList());
    var passages = new ArrayList<PassageDraft>(turns.size());
    for (ParentTree.Node node : tree.nodes()) {
      Turn turn = turns.get(node.place());
      passages.add(turn.draft(node.id(), node.parent()));
      at(turn.time());
    }
    tree.oddities().forEach(sentence -> remarks.add(Remark.note(place, sentence)));
    int last = leaf == null ? turns.size() - 1 : turns.indexOf(leaf);
    return new EntryDraft(
        EntryKind.CONVERSATION,
        provider,
        "",
        id == null ? madeId() : id,
        title == null ? firstPrompt() : title,
        model == null ? lastModel() : model,
        project,
        created,
        updated,
        null,
        archived,
        tree.idAt(last),
        FirstPart.with(passages, about()),
        List.copyOf(tags));
  }

  private Map<String, String> about() {
    if (origin == null || origin.equals(id)) {
      return about;
    }
    var all = new TreeMap<>(about);
    all.put(Meta.BRANCHED_FROM, origin);
    return all;
  }

  /// What programs show a session by that has no title.
  private @Nullable String firstPrompt() {
    return turns.stream()
        .filter(turn -> turn.role() == Role.USER && !turn.isHidden())
        .map(Turn::firstLine)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(Session::shortened)
        .orElse(null);
  }

  private static String shortened(String line) {
    if (line.length() <= LONGEST_TITLE) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST_TITLE);
    boolean pair = Character.isHighSurrogate(line.charAt(LONGEST_TITLE - 1));
    return line.substring(0, space > 0 ? space : pair ? LONGEST_TITLE - 1 : LONGEST_TITLE) + "…";
  }

  private @Nullable String lastModel() {
    return turns.reversed().stream()
        .map(Turn::model)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /// Stays the same when the session grows at its end. The bytes of files count for nothing, since
  /// where they come from is another place at each reading.
  private String madeId() {
    Turn first = turns.getFirst();
    List<PartDraft> parts =
        first.draft("", null).parts().stream().map(part -> PartDraft.of(part.part())).toList();
    String seed = (first.time() == null ? created : first.time()) + "/" + parts;
    return "made-" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }
}
