package app.commonplace.importing;

import app.commonplace.importing.PreparedEntry.PreparedPassage;
import app.commonplace.library.EntryState;
import app.commonplace.library.EntryWriter;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.twins.Union;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings one draft into the library within a transaction: new, updated in place, or nothing to do.
/// An entry is the union of all its exports: what vanished at the provider stays, and where two
/// exports disagree the newer one is right, in whatever order they arrive. One thread.
final class Merge {
  /// Where originals are noted as coming from.
  ///
  /// @param made when the provider made the archive, if it holds a whole account and its packing
  ///   tells; null otherwise
  /// @param again whether nothing is noted of what is here already; see [ImportPlan]
  record Origin(long archive, long run, String format, @Nullable Instant made, boolean again) {}

  /// Whether what a person added in another library is brought to entries that are here already.
  /// New ones always get it.
  enum Adding {
    /// Its archive has said its say: what a person took away since stays so.
    NO,
    /// Its archive was imported in part: to those that it did not bring then.
    TO_THE_REST,
    YES
  }

  private final Writing library;
  private final MergeRules rules;
  private final FilesBrought brought;

  /// When the newest archive was made that a dry run has passed and that held an entry.
  private final Map<EntryName, Instant> passed = new HashMap<>();

  private Merge(Writing library, MergeRules rules) {
    this.library = library;
    this.rules = rules;
    this.brought = new FilesBrought(library);
  }

  /// Brings what an export says, and keeps the originals.
  static Merge ofExport(Writing library, Origin origin, Adding adding, Instant now) {
    return new Merge(library, new MergeRules(origin, null, false, true, false, adding, now));
  }

  /// Brings entries to what their originals say, whatever was there before.
  ///
  /// @param keepsBytes whether files keep the bytes they have, because nobody knows who brought
  ///   them
  /// @param exact whether what they do not say is forgotten, because what said it was undone
  static Merge ofOriginals(Writing library, boolean keepsBytes, boolean exact, Instant now) {
    return new Merge(library, new MergeRules(null, null, true, keepsBytes, exact, Adding.NO, now));
  }

  /// Brings what a dry run has passed, as of when its archive was made.
  void recall(PreparedEntry prepared, @Nullable Instant made) throws IOException {
    merge(prepared, rules.madeAt(made));
    if (made != null) {
      passed.merge(
          EntryName.of(prepared.draft()), made, (one, other) -> one.isAfter(other) ? one : other);
    }
  }

  /// What happened to the entry, as lines of the receipt.
  Tally merge(PreparedEntry prepared) throws IOException {
    return merge(prepared, rules);
  }

  private Tally merge(PreparedEntry prepared, MergeRules own) throws IOException {
    brought.begin();
    EntryDraft draft = prepared.draft();
    Optional<EntryState> state =
        library.entries().state(draft.provider(), draft.account(), draft.externalId());
    if (state.isPresent()) {
      MergeRules after = own.after(passed.get(EntryName.of(draft)));
      Tally tally = new EntryUpdate(library, after, brought, prepared, state.get()).run();
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
    EntryWriter writer = library.entryWriter();
    EntryId entry = writer.insert(DraftFields.of(prepared), rules.now());
    Map<String, PreparedPassage> byId = prepared.passagesById();
    var ids = new HashMap<String, PassageId>();
    Counts files = Counts.NONE;
    for (int ordinal = 0; ordinal < order.size(); ordinal++) {
      PreparedPassage passage = Objects.requireNonNull(byId.get(order.get(ordinal)));
      brought.insert(entry, passage, ordinal, ids);
      files = files.plus(FileTally.fresh(passage.draft()));
    }
    writer.setCurrentLeaf(entry, prepared.leaf(ids, null));
    brought.keepOriginal(entry, prepared, rules.origin(), true);
    new Additions(library, rules.now()).bring(entry, draft, ids);
    return new Tally(Counts.fresh(1), Counts.fresh(order.size()), files);
  }
}
