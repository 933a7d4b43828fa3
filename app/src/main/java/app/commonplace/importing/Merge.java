package app.commonplace.importing;

import app.commonplace.importing.PreparedEntry.PreparedPassage;
import app.commonplace.library.EntryFields;
import app.commonplace.library.EntryState;
import app.commonplace.library.EntryWriter;
import app.commonplace.library.PassageState;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import app.commonplace.twins.Union;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Brings one draft into the library within a transaction: new, updated in place, or nothing to do.
/// An entry is the union of all its exports: what vanished at the provider stays, and where two
/// exports disagree the newer one is right, in whatever order they arrive. One thread.
final class Merge {
  /// Where originals are noted as coming from.
  record Origin(long archive, long run, String format) {}

  private final EntryWriter writer;
  private final Writing library;
  private final @Nullable Origin origin;
  private final boolean alwaysNewer;
  private final boolean keepsBytes;
  private final boolean exact;
  private final Adding adding;
  private final Instant now;
  private final FilesBrought brought;

  /// Whether what a person added in another library is brought to entries that are here already.
  /// New ones always get it.
  enum Adding {
    /// Its archive has said its say: what a person took away since stays so.
    NO,
    /// Its archive was imported in part: to those that it did not bring then.
    TO_THE_REST,
    YES
  }

  private Merge(
      Writing library,
      @Nullable Origin origin,
      boolean alwaysNewer,
      boolean keepsBytes,
      boolean exact,
      Adding adding,
      Instant now) {
    this.library = library;
    this.writer = library.entryWriter();
    this.brought = new FilesBrought(writer);
    this.origin = origin;
    this.alwaysNewer = alwaysNewer;
    this.keepsBytes = keepsBytes;
    this.exact = exact;
    this.adding = adding;
    this.now = now;
  }

  /// Brings what an export says, and keeps the originals.
  static Merge ofExport(Writing library, Origin origin, Adding adding, Instant now) {
    return new Merge(library, origin, false, true, false, adding, now);
  }

  /// Brings entries to what their originals say, whatever was there before.
  ///
  /// @param keepsBytes whether files keep the bytes they have, because nobody knows who brought
  ///   them
  /// @param exact whether what they do not say is forgotten, because what said it was undone
  static Merge ofOriginals(Writing library, boolean keepsBytes, boolean exact, Instant now) {
    return new Merge(library, null, true, keepsBytes, exact, Adding.NO, now);
  }

  /// What happened to the entry, as lines of the receipt.
  Tally merge(PreparedEntry prepared) throws IOException {
    brought.begin();
    EntryDraft draft = prepared.draft();
    Optional<EntryState> state =
        library.entries().state(draft.provider(), draft.account(), draft.externalId());
    if (state.isPresent()) {
      Tally tally = new Update(prepared, state.get()).run();
      Union.follow(library, state.get().id());
      return tally;
    }
    if (library.entries().isPurged(draft.provider(), draft.account(), draft.externalId())) {
      return FileTally.unchanged(draft);
    }
    return insert(prepared);
  }

  private Tally insert(PreparedEntry prepared) throws IOException {
    EntryDraft draft = prepared.draft();
    List<String> order = TreeOrder.of(DraftFields.nodes(draft));
    EntryId entry = writer.insert(DraftFields.of(prepared), now);
    Map<String, PreparedPassage> byId = byId(prepared);
    var ids = new HashMap<String, PassageId>();
    Counts files = Counts.NONE;
    for (int ordinal = 0; ordinal < order.size(); ordinal++) {
      PreparedPassage passage = Objects.requireNonNull(byId.get(order.get(ordinal)));
      PassageDraft said = passage.draft();
      PassageId parent = said.parentId() == null ? null : ids.get(said.parentId());
      ids.put(
          said.externalId(),
          writer.insertPassage(
              entry,
              said,
              parent,
              ordinal,
              passage.hash(),
              brought.stored(said),
              passage.tokens()));
      files = files.plus(FileTally.fresh(said));
    }
    writer.setCurrentLeaf(entry, leaf(draft, ids, null));
    addRaw(entry, prepared);
    new Additions(library, now).bring(entry, draft, ids);
    return new Tally(Counts.fresh(1), Counts.fresh(order.size()), files);
  }

  private void addRaw(EntryId entry, PreparedEntry prepared) throws IOException {
    if (origin == null) {
      return;
    }
    writer.addRaw(
        entry,
        origin.archive(),
        origin.run(),
        origin.format(),
        prepared.rawSize(),
        prepared.packedRaw(),
        brought.with(prepared));
  }

  private static Map<String, PreparedPassage> byId(PreparedEntry prepared) {
    var byId = new HashMap<String, PreparedPassage>();
    prepared.passages().forEach(passage -> byId.put(passage.draft().externalId(), passage));
    return byId;
  }

  private static @Nullable PassageId leaf(
      EntryDraft draft, Map<String, PassageId> ids, @Nullable PassageId otherwise) {
    PassageId leaf = draft.currentLeaf() == null ? null : ids.get(draft.currentLeaf());
    return leaf == null ? otherwise : leaf;
  }

  private record Placement(
      PassageId id, @Nullable PassageId parent, int ordinal, boolean underAnother) {}

  /// One entry that the library already has.
  private final class Update {
    private final PreparedEntry prepared;
    private final EntryDraft draft;
    private final EntryState state;
    private final boolean newer;
    private final Map<String, PassageState> stored;
    private final Map<String, PreparedPassage> incoming;
    private final Map<String, PassageId> ids = new HashMap<>();
    private final Map<PassageId, String> externalIds = new HashMap<>();
    private Counts passages = Counts.NONE;
    private Counts files = Counts.NONE;

    Update(PreparedEntry prepared, EntryState state) {
      this.prepared = prepared;
      this.draft = prepared.draft();
      this.state = state;
      this.newer = alwaysNewer || isNewer();
      this.stored = own(library.passages().states(state.id()));
      this.incoming = byId(prepared);
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

    /// Of two exports that are as new as each other the one that came later is right, so an
    /// original that others have followed has said its say when it comes again.
    private boolean isNewer() {
      int order = prepared.newest().against(state.newest());
      return order > 0
          || (order == 0 && !library.raws().isFollowed(state.id(), prepared.packedRaw()));
    }

    Tally run() throws IOException {
      List<TreeOrder.Node> nodes = mergedNodes();
      List<String> order = TreeOrder.of(nodes);
      for (int ordinal = 0; ordinal < order.size(); ordinal++) {
        bring(order.get(ordinal), ordinal);
      }
      List<Placement> placements = placements(nodes, order);
      PassageId leaf = newer ? leaf(draft, ids, state.currentLeaf()) : state.currentLeaf();
      boolean changed =
          exact
              || placements.stream().anyMatch(Placement::underAnother)
              || passages.changedAnything()
              || files.changedAnything()
              || (newer && describesOtherwise(leaf));
      boolean added = adds() && new Additions(library, now).bring(state.id(), draft, ids);
      if (!changed) {
        return added ? new Tally(Counts.updated(1), passages, files) : FileTally.unchanged(draft);
      }
      placements.forEach(place -> writer.place(place.id(), place.parent(), place.ordinal()));
      EntryFields fields = updatedFields(nodes, leaf);
      writer.update(state.id(), fields);
      if (exact) {
        writer.forgetUnsaid(state.id(), fields);
      }
      addRaw(state.id(), prepared);
      return new Tally(Counts.updated(1), passages, files);
    }

    private boolean adds() {
      return switch (adding) {
        case NO -> false;
        case TO_THE_REST -> origin != null && !library.raws().isFrom(state.id(), origin.archive());
        case YES -> true;
      };
    }

    private List<TreeOrder.Node> mergedNodes() {
      var nodes = new ArrayList<TreeOrder.Node>();
      for (PassageDraft passage : draft.passages()) {
        PassageState known = stored.get(passage.externalId());
        String parent = newer || known == null ? passage.parentId() : parentOf(known);
        Integer rank =
            newer ? Integer.valueOf(nodes.size()) : known == null ? null : known.ordinal();
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
      PassageDraft said = passage.draft();
      PassageState known = stored.get(externalId);
      if (known == null) {
        PassageId parent = said.parentId() == null ? null : ids.get(said.parentId());
        ids.put(
            externalId,
            writer.insertPassage(
                state.id(),
                said,
                parent,
                ordinal,
                passage.hash(),
                brought.stored(said),
                passage.tokens()));
        passages = passages.plus(Counts.fresh(1));
        files = files.plus(FileTally.fresh(said));
      } else if (!known.contentHash().equals(passage.hash()) && newer) {
        replace(known, passage);
      } else {
        passages = passages.plus(Counts.unchanged(1));
        files = files.plus(bringFiles(known, passage));
      }
    }

    /// Files of a passage whose words stay: an older export may have them where a newer one did
    /// not.
    private Counts bringFiles(PassageState known, PreparedPassage passage) throws IOException {
      boolean may = keepsBytes ? state.missingFiles() && passage.bringsBytes() : isFileIn(passage);
      if (!may) {
        return FileTally.unchanged(passage.draft());
      }
      List<Part> before = library.passages().partsOf(known.id());
      List<Part> parts =
          keepsBytes
              ? KeptBytes.keep(before, lacking(before, passage))
              : brought.stored(passage.draft());
      if (parts.equals(before)) {
        return FileTally.unchanged(passage.draft());
      }
      writer.replaceParts(known.id(), parts);
      return FileTally.brought(passage.draft(), parts, before);
    }

    private static boolean isFileIn(PreparedPassage passage) {
      return passage.draft().parts().stream().anyMatch(part -> part.part().isFile());
    }

    /// What the export says of the files, with the bytes of those that the library lacks.
    private List<Part> lacking(List<Part> before, PreparedPassage passage) throws IOException {
      Set<String> wanted = new HashSet<>();
      for (Part part : before) {
        if (part.isFile() && part.blob() == null) {
          wanted.add(KeptBytes.identity(part));
        }
      }
      var parts = new ArrayList<Part>();
      for (PartDraft part : passage.draft().parts()) {
        parts.add(
            wanted.contains(KeptBytes.identity(part.part())) ? brought.stored(part) : part.part());
      }
      return parts;
    }

    /// With the bytes of files that an export between this one and the one that had them left out.
    private List<Part> withAllBytes(PreparedPassage passage, List<Part> parts) {
      if (parts.stream().noneMatch(part -> part.isFile() && part.blob() == null)) {
        return parts;
      }
      String id = passage.draft().externalId();
      PassageDraft draft = passage.draft().withParts(parts.stream().map(PartDraft::of).toList());
      return FilesOfOriginals.give(draft, library.raws().filesOf(state.id(), id)).parts().stream()
          .map(PartDraft::part)
          .toList();
    }

    private void replace(PassageState known, PreparedPassage passage) throws IOException {
      List<Part> before = library.passages().partsOf(known.id());
      List<Part> stored = brought.stored(passage.draft());
      List<Part> parts =
          keepsBytes ? withAllBytes(passage, KeptBytes.keep(stored, before)) : stored;
      writer.replacePassage(known.id(), passage.draft(), passage.hash(), parts, passage.tokens());
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

    private boolean describesOtherwise(@Nullable PassageId leaf) {
      boolean renamed = draft.title() != null && !draft.title().equals(state.title());
      boolean starred = draft.starred() != null && draft.starred() != state.sourceStarred();
      boolean archived = draft.archived() != null && draft.archived() != state.sourceArchived();
      boolean elsewhere = !Objects.equals(leaf, state.currentLeaf());
      return renamed || starred || archived || elsewhere;
    }

    private EntryFields updatedFields(List<TreeOrder.Node> nodes, @Nullable PassageId leaf) {
      EntryFields fresh = DraftFields.of(prepared);
      boolean account = state.account().isEmpty();
      return new EntryFields(
          draft.kind(),
          draft.provider(),
          account ? draft.account() : state.account(),
          draft.externalId(),
          newer && (exact || draft.title() != null) ? fresh.title() : state.title(),
          newer ? draft.model() : null,
          newer ? draft.project() : null,
          newer ? draft.createdAt() : null,
          newer ? draft.updatedAt() : null,
          leaf,
          newer ? prepared.hash() : state.contentHash(),
          newer ? prepared.newest() : state.newest(),
          nodes.size(),
          DraftFields.leaves(nodes),
          holdsNow(fresh.holds()),
          newer && (exact || !prepared.snippet().isEmpty()) ? prepared.snippet() : state.snippet(),
          mark(draft.starred(), state.sourceStarred()),
          mark(draft.archived(), state.sourceArchived()));
    }

    /// A mark of the source: what it does not say stays, unless all it ever said is at hand.
    private boolean mark(@Nullable Boolean said, boolean before) {
      return (newer && (exact || said != null)) ? Boolean.TRUE.equals(said) : before;
    }

    private int holdsNow(int incomingHolds) {
      // originals say all there is, but for what entries that were merged into this one brought
      boolean all = alwaysNewer && !library.joined().isAny();
      int before = all ? 0 : state.holds();
      int kinds = (incomingHolds | before) & ~EntryFields.MISSING_FILES;
      return library.passages().lackBytes(state.id()) ? kinds | EntryFields.MISSING_FILES : kinds;
    }
  }
}
