package app.commonplace.importing;

import app.commonplace.library.EntryFields;
import app.commonplace.library.EntryState;
import app.commonplace.library.Writing;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is said of an entry as a whole that the library already has, once an export was merged into
/// it. One thread.
final class Description {
  private final Writing library;
  private final MergeRules rules;
  private final PreparedEntry prepared;
  private final EntryDraft draft;
  private final EntryState state;
  private final boolean newer;

  /// @param newer whether the export is right where the two disagree
  Description(
      Writing library, MergeRules rules, PreparedEntry prepared, EntryState state, boolean newer) {
    this.library = library;
    this.rules = rules;
    this.prepared = prepared;
    this.draft = prepared.draft();
    this.state = state;
    this.newer = newer;
  }

  /// Whether a newer export says something else of the entry as a whole.
  boolean isOther(@Nullable PassageId leaf) {
    boolean renamed = draft.title() != null && !draft.title().equals(state.title());
    boolean starred = draft.starred() != null && draft.starred() != state.sourceStarred();
    boolean archived = draft.archived() != null && draft.archived() != state.sourceArchived();
    boolean elsewhere = !Objects.equals(leaf, state.currentLeaf());
    return renamed || starred || archived || elsewhere;
  }

  /// What is kept of the entry as a whole from now on.
  EntryFields fields(List<TreeOrder.Node> nodes, @Nullable PassageId leaf) {
    EntryFields fresh = DraftFields.of(prepared);
    boolean account = state.account().isEmpty();
    return new EntryFields(
        draft.kind(),
        draft.provider(),
        account ? draft.account() : state.account(),
        draft.externalId(),
        newer && (rules.exact() || draft.title() != null) ? fresh.title() : state.title(),
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
        newer && (rules.exact() || !prepared.snippet().isEmpty())
            ? prepared.snippet()
            : state.snippet(),
        mark(draft.starred(), state.sourceStarred()),
        mark(draft.archived(), state.sourceArchived()));
  }

  /// A mark of the source: what it does not say stays, unless all it ever said is at hand.
  private boolean mark(@Nullable Boolean said, boolean before) {
    return (newer && (rules.exact() || said != null)) ? Boolean.TRUE.equals(said) : before;
  }

  private int holdsNow(int incomingHolds) {
    // originals say all there is, but for what entries that were merged into this one brought
    boolean all = rules.alwaysNewer() && !library.joined().isAny();
    int before = all ? 0 : state.holds();
    int kinds = (incomingHolds | before) & ~EntryFields.MISSING_FILES;
    return library.passages().lackBytes(state.id()) ? kinds | EntryFields.MISSING_FILES : kinds;
  }
}
