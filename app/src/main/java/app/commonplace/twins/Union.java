package app.commonplace.twins;

import app.commonplace.library.ContentHash;
import app.commonplace.library.FullTextRow;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryId;
import app.commonplace.model.Holds;
import app.commonplace.model.PartDraft;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import app.commonplace.text.Wording;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An entry that others were merged into: what its own exports say, and copies of what only the
/// others have. Whenever an export brings any of them up to date, the copies follow. For one
/// transaction.
public final class Union {
  private final Writing library;
  private final Wording wording = new Wording();
  private final Analyzer analyzer = new Analyzer();

  Union(Writing library) {
    this.library = library;
  }

  /// Brings all copies to what their sources say, after an entry has changed.
  public static void follow(Writing library, EntryId changed) {
    if (library.joined().isAny()) {
      var union = new Union(library);
      Optional<EntryId> at = Optional.of(changed);
      while (at.isPresent()) {
        union.bringUpToDate(at.get());
        at = library.joined().into(at.get());
      }
    }
  }

  /// Takes an entry out of the one it was merged into, and each that was merged into it; nothing
  /// happens to one that stands alone.
  public static void takeApart(Writing library, EntryId entry) {
    library.joined().into(entry).ifPresent(into -> takeOut(library, entry, into));
    library.joined().sources(entry).reversed().forEach(source -> takeOut(library, source, entry));
  }

  /// Makes an entry part of another.
  void join(EntryId entry, EntryId into, Instant now) {
    library.joining().join(entry, into, now);
    bring(entry, into);
    library.joining().marks().carry(entry, into);
    follow(library, into);
  }

  /// Takes one entry out of another, and that out of a third if it has to be.
  static void takeOut(Writing library, EntryId entry, EntryId into) {
    library.joined().into(into).ifPresent(further -> takeOut(library, into, further));
    var union = new Union(library);
    library.joining().marks().release(entry, into);
    PassageId leaf = union.ownLeaf(into, Set.copyOf(library.joined().copies(entry).values()));
    union.remove(library.joined().copies(entry).values());
    library.joining().part(entry);
    new Places(library).settle(into, Map.of());
    union.recount(into, leaf);
    union.bringUpToDate(into);
  }

  private void bringUpToDate(EntryId entry) {
    List<EntryId> sources = library.joined().sources(entry);
    for (EntryId source : sources) {
      bring(source, entry);
    }
    if (!sources.isEmpty()) {
      Set<PassageId> orphans = library.joined().orphansIn(entry);
      PassageId leaf = ownLeaf(entry, orphans);
      remove(orphans);
      new Places(library).settle(entry, Map.of());
      recount(entry, leaf);
    }
  }

  /// Merges what a source says now into the entry.
  void bring(EntryId source, EntryId entry) {
    Map<PassageId, PassageId> copies = library.joined().copies(source);
    Map<PassageId, PassageId> stands = library.joined().standins(source);
    Map<PassageId, PassageId> matches = matches(source, entry, Set.copyOf(copies.values()));
    Map<PassageId, ContentHash> says = says(source);
    Map<PassageId, ContentHash> said = says(entry);
    var standing = new Standing(Places.parents(library, entry));
    for (Passage passage : library.passages().of(source)) {
      PassageId match = matches.get(passage.id());
      PassageId copy = copies.get(passage.id());
      ContentHash hash = Objects.requireNonNull(says.get(passage.id()));
      if (match != null) {
        if (copy != null) {
          replace(copy, match, entry);
        }
        if (!match.equals(stands.get(passage.id()))) {
          library.joining().stand(passage.id(), match, false);
        }
        standing.matched(passage, match);
      } else if (copy != null) {
        if (!hash.equals(said.get(copy))) {
          rewrite(copy, passage, hash);
        }
        standing.copied(passage, copy);
      } else if (!passage.hidden()) {
        PassageId made = insert(passage, source, entry, hash);
        library.joining().stand(passage.id(), made, true);
        standing.copied(passage, made);
      } else {
        standing.passedOver(passage);
      }
    }
    new Places(library).settle(entry, standing.parents());
    PassageId end = library.entries().find(source).orElseThrow().currentLeaf();
    recount(entry, newerLeaf(entry, end == null ? null : standing.at(end)));
  }

  private Map<PassageId, PassageId> matches(EntryId source, EntryId entry, Set<PassageId> copies) {
    Conversation own = Conversation.without(library, entry, wording, copies);
    return Alignment.of(own, Conversation.of(library, source, wording)).matches();
  }

  private Map<PassageId, ContentHash> says(EntryId entry) {
    var says = new HashMap<PassageId, ContentHash>();
    library
        .passages()
        .states(entry)
        .values()
        .forEach(state -> says.put(state.id(), state.contentHash()));
    return says;
  }

  /// The entry has now itself what was copied: what a person made there moves over.
  private void replace(PassageId copy, PassageId own, EntryId entry) {
    library.joining().marks().move(copy, own, entry);
    library.passageWriter().delete(copy);
  }

  private void remove(Iterable<PassageId> copies) {
    copies.forEach(copy -> library.passageWriter().delete(copy));
  }

  private PassageId insert(Passage passage, EntryId source, EntryId entry, ContentHash hash) {
    PassageDraft draft = draft(passage, "joined:" + source + ":" + passage.externalId());
    return library
        .passageWriter()
        .insert(entry, draft, null, Places.LAST, hash, passage.parts(), tokens(passage));
  }

  /// Says in a copy what its source says now.
  private void rewrite(PassageId copy, Passage source, ContentHash hash) {
    library.passageWriter().replace(copy, draft(source, ""), hash, source.parts(), tokens(source));
  }

  private FullTextRow tokens(Passage passage) {
    return FullTextRow.of(
        Columns.speaker(passage.role(), passage.author()), passage.parts(), analyzer);
  }

  private static PassageDraft draft(Passage passage, String externalId) {
    return new PassageDraft(
        externalId,
        null,
        passage.role(),
        passage.author(),
        passage.model(),
        passage.createdAt(),
        passage.hidden(),
        passage.parts().stream().map(PartDraft::of).toList());
  }

  // ---- the entry as a whole

  /// Where the entry's current branch ends without some of its passages.
  private @Nullable PassageId ownLeaf(EntryId entry, Set<PassageId> without) {
    Map<PassageId, @Nullable PassageId> parents = Places.parents(library, entry);
    PassageId leaf = library.entries().find(entry).orElseThrow().currentLeaf();
    while (leaf != null && without.contains(leaf)) {
      leaf = parents.get(leaf);
    }
    return leaf;
  }

  /// Where the entry's current branch ends: where the source goes on after it, that is current now.
  ///
  /// @param end where the source's current branch ends in the entry
  private @Nullable PassageId newerLeaf(EntryId entry, @Nullable PassageId end) {
    Map<PassageId, @Nullable PassageId> parents = Places.parents(library, entry);
    PassageId leaf = library.entries().find(entry).orElseThrow().currentLeaf();
    if (leaf != null && !parents.containsKey(leaf)) {
      return end; // it was a copy of what the entry has now itself
    }
    Set<PassageId> seen = new HashSet<>();
    for (PassageId at = end; at != null && seen.add(at); at = parents.get(at)) {
      if (at.equals(leaf)) {
        return end;
      }
    }
    return leaf;
  }

  private void recount(EntryId entry, @Nullable PassageId leaf) {
    int holds = 0;
    for (Passage passage : library.passages().of(entry)) {
      holds |= Holds.of(passage.parts());
    }
    library.joining().recount(entry, holds, leaf);
  }
}
