package app.commonplace.importing;

import app.commonplace.importing.PreparedEntry.PreparedPassage;
import app.commonplace.library.EntryFields;
import app.commonplace.library.EntryState;
import app.commonplace.library.PassageState;
import app.commonplace.library.PassageWriter;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import app.commonplace.twins.Union;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Merges one draft into an entry that the library already has. One thread.
final class EntryUpdate {
  private record Placement(
      PassageId id, @Nullable PassageId parent, int ordinal, boolean underAnother) {}

  private final Writing library;
  private final MergeRules rules;
  private final FilesBrought brought;
  private final PassageWriter writer;
  private final PreparedEntry prepared;
  private final EntryDraft draft;
  private final EntryState state;
  private final boolean newer;
  private final Map<String, PassageState> stored;
  private final Map<String, PreparedPassage> incoming;
  private final Map<String, PassageId> ids = new HashMap<>();
  private final Map<PassageId, String> externalIds = new HashMap<>();
  private final PassageFiles passageFiles;
  private final Description description;
  private Counts passages = Counts.NONE;
  private Counts files = Counts.NONE;
  private boolean rewritten;

  EntryUpdate(
      Writing library,
      MergeRules rules,
      FilesBrought brought,
      PreparedEntry prepared,
      EntryState state) {
    this.library = library;
    this.rules = rules;
    this.brought = brought;
    this.writer = library.passageWriter();
    this.prepared = prepared;
    this.draft = prepared.draft();
    this.state = state;
    this.newer = rules.alwaysNewer() || isNewer();
    this.stored = own(library.passages().states(state.id()));
    this.incoming = prepared.passagesById();
    this.passageFiles = new PassageFiles(library, state, rules.keepsBytes(), brought);
    this.description = new Description(library, rules, prepared, state, newer);
    for (PassageState passage : stored.values()) {
      ids.put(passage.externalId(), passage.id());
      externalIds.put(passage.id(), passage.externalId());
    }
  }

  /// What entries that were merged into this one brought is placed by [Union].
  private Map<String, PassageState> own(Map<String, PassageState> all) {
    if (library.joined().isAny()) {
      Set<PassageId> copies = library.joined().copiesIn(state.id());
      all.values().removeIf(passage -> copies.contains(passage.id()));
    }
    return all;
  }

  /// Of two exports that are as new as each other the one that came later is right, so an original
  /// that others have followed has said its say when it comes again.
  private boolean isNewer() {
    int order = prepared.newest().against(state.newest(), madeAgainst());
    return order > 0
        || (order == 0 && !library.raws().isFollowed(state.id(), prepared.packedRaw()));
  }

  /// Whether the archive was made after the newest that held the entry, before it, or nobody knows.
  private int madeAgainst() {
    Instant made = rules.origin() == null ? null : rules.origin().made();
    if (made == null
        || !RollCall.canHold(made, Instant.ofEpochMilli(prepared.newest().message()))) {
      return 0;
    }
    return Stream.of(
            library.wholeExports().newestHolding(state.id()), Optional.ofNullable(rules.passed()))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .map(made::compareTo)
        .orElse(0);
  }

  /// What happened to the entry, as lines of the receipt.
  Tally run() throws IOException {
    List<TreeOrder.Node> nodes = mergedNodes();
    List<String> order = TreeOrder.of(nodes);
    for (int ordinal = 0; ordinal < order.size(); ordinal++) {
      bring(order.get(ordinal), ordinal);
    }
    List<Placement> placements = placements(nodes, order);
    PassageId leaf = newer ? prepared.leaf(ids, state.currentLeaf()) : state.currentLeaf();
    boolean changed =
        rules.exact()
            || placements.stream().anyMatch(Placement::underAnother)
            || passages.changedAnything()
            || files.changedAnything()
            || (newer && description.isOther(leaf));
    boolean added = adds() && new Additions(library, rules.now()).bring(state.id(), draft, ids);
    if (!changed) {
      hold();
      return added ? new Tally(Counts.updated(1), passages, files) : FileTally.unchanged(draft);
    }
    placements.forEach(place -> writer.place(place.id(), place.parent(), place.ordinal()));
    EntryFields fields = description.fields(nodes, leaf);
    library.entryWriter().update(state.id(), fields);
    if (rules.exact()) {
      library.entryWriter().forgetUnsaid(state.id(), fields);
    }
    noteChanges();
    brought.keepOriginal(state.id(), prepared, rules.origin(), true);
    return new Tally(Counts.updated(1), passages, files);
  }

  /// What changes nothing, such as an older export, is held all the same: it is what is left when
  /// the newer one is undone. Where an original says the same, that is held.
  private void hold() throws IOException {
    Merge.Origin origin = rules.origin();
    if (origin == null || origin.again()) {
      return;
    }
    Optional<Long> kept = Form.of(draft, prepared.hash()).keptOf(state, library);
    if (kept.isPresent()) {
      library.holdings().note(kept.get(), origin.run());
    } else {
      noteChanges();
      brought.keepOriginal(state.id(), prepared, origin, false);
    }
  }

  /// Notes how this export and those before it differ, in whatever order they come. A reader that
  /// reads the same original otherwise is no other export.
  private void noteChanges() {
    boolean retitled = Differences.isOther(state.title(), draft.title());
    boolean fromExport = rules.origin() != null;
    if (fromExport
        && (retitled || rewritten)
        && !library.raws().isKept(state.id(), prepared.packedRaw())) {
      library
          .entryWriter()
          .setChanged(state.id(), state.retitled() || retitled, state.rewritten() || rewritten);
    }
  }

  private boolean adds() {
    Merge.Origin origin = rules.origin();
    return switch (rules.adding()) {
      case NO -> false;
      case TO_THE_REST -> origin != null && !library.raws().isFrom(state.id(), origin.archive());
      case YES -> true;
    };
  }

  private List<TreeOrder.Node> mergedNodes() {
    var nodes = new ArrayList<TreeOrder.Node>();
    for (PassageDraft passage : draft.passages()) {
      PassageState known = stored.get(passage.externalId());
      String parent = known == null ? passage.parentId() : parent(passage, known);
      Integer rank = newer ? Integer.valueOf(nodes.size()) : known == null ? null : known.ordinal();
      nodes.add(
          new TreeOrder.Node(
              passage.externalId(), parent, rank, DraftFields.millis(passage.createdAt())));
    }
    for (PassageState passage : stored.values()) {
      if (!incoming.containsKey(passage.externalId())) {
        Integer rank = newer ? null : Integer.valueOf(passage.ordinal());
        nodes.add(
            new TreeOrder.Node(
                passage.externalId(),
                parentOf(passage),
                rank,
                DraftFields.millis(passage.createdAt())));
      }
    }
    return nodes;
  }

  private @Nullable String parent(PassageDraft passage, PassageState known) {
    return newer
        ? Between.parent(passage.parentId(), parentOf(known), this::aboveStored, this::wasLeftOut)
        : Between.parent(parentOf(known), passage.parentId(), this::aboveIncoming, this::isLeftOut);
  }

  private @Nullable String aboveStored(String externalId) {
    PassageState passage = stored.get(externalId);
    return passage == null ? null : parentOf(passage);
  }

  private @Nullable String aboveIncoming(String externalId) {
    PreparedPassage passage = incoming.get(externalId);
    return passage == null ? null : passage.draft().parentId();
  }

  private boolean wasLeftOut(String externalId) {
    PassageState passage = stored.get(externalId);
    return passage != null
        && !incoming.containsKey(externalId)
        && Between.is(passage.role(), passage.hidden(), library.passages().partsOf(passage.id()));
  }

  private boolean isLeftOut(String externalId) {
    PreparedPassage passage = incoming.get(externalId);
    return passage != null && !stored.containsKey(externalId) && Fold.isBetween(passage.draft());
  }

  private @Nullable String parentOf(PassageState passage) {
    PassageId parent = passage.parent();
    return parent == null ? null : externalIds.get(parent);
  }

  /// Writes what the draft says of one passage, if that is news.
  private void bring(String externalId, int ordinal) throws IOException {
    PreparedPassage passage = incoming.get(externalId);
    if (passage == null) {
      return; // gone at the provider, kept here
    }
    PassageState known = stored.get(externalId);
    if (known == null) {
      brought.insert(state.id(), passage, ordinal, ids);
      passages = passages.plus(Counts.fresh(1));
      files = files.plus(FileTally.fresh(passage.draft()));
    } else if (!known.contentHash().equals(passage.hash()) && newer) {
      replace(known, passage);
    } else {
      if (!known.contentHash().equals(passage.hash())) {
        List<Part> told = library.passages().partsOf(known.id());
        rewritten |= Differences.loses(Differences.parts(passage.draft()), told);
      }
      passages = passages.plus(Counts.unchanged(1));
      files = files.plus(passageFiles.bring(known, passage));
    }
  }

  private void replace(PassageState known, PreparedPassage passage) throws IOException {
    List<Part> before = library.passages().partsOf(known.id());
    List<Part> parts = passageFiles.replacing(before, passage);
    rewritten |= Differences.loses(before, parts);
    writer.replace(known.id(), passage.draft(), passage.hash(), parts, passage.tokens());
    passages = passages.plus(Counts.updated(1));
    files = files.plus(FileTally.updated(parts, before));
  }

  /// Passages that stand elsewhere now. Another place alone is no change: exports do not keep the
  /// order of what is beside each other.
  private List<Placement> placements(List<TreeOrder.Node> nodes, List<String> order) {
    var parents = new HashMap<String, @Nullable String>();
    nodes.forEach(node -> parents.put(node.id(), node.parent()));
    var placements = new ArrayList<Placement>();
    for (int ordinal = 0; ordinal < order.size(); ordinal++) {
      PassageState known = stored.get(order.get(ordinal));
      if (known != null) {
        String parentId = parents.get(known.externalId());
        PassageId parent = parentId == null ? null : ids.get(parentId);
        boolean underAnother = !Objects.equals(parent, known.parent());
        if (underAnother || known.ordinal() != ordinal) {
          placements.add(new Placement(known.id(), parent, ordinal, underAnother));
        }
      }
    }
    return placements;
  }
}
