package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an import does to one entry of its archive.
///
/// @param externalId empty when the entry could not even be named
/// @param title empty when it has none
/// @param when the last time that the source states of it
/// @param tally the entry's own share of the receipt
/// @param reason why it failed; empty for all others
public record Happening(
    String externalId, String title, @Nullable Instant when, Tally tally, String reason) {

  /// What becomes of an entry.
  public enum Fate {
    NEW,
    UPDATED,
    UNCHANGED,
    EMPTY,
    FAILED
  }

  static Happening of(EntryDraft draft, Tally tally, String reason) {
    String title = draft.title() == null ? "" : draft.title();
    Instant when = draft.updatedAt() == null ? draft.createdAt() : draft.updatedAt();
    return new Happening(draft.externalId(), title, when, tally, reason);
  }

  static Happening of(Item.Empty empty, Tally tally) {
    String title = empty.title() == null ? "" : empty.title();
    return new Happening(empty.externalId(), title, null, tally, "");
  }

  static Happening of(Item.Failed failed, Tally tally) {
    return new Happening("", failed.place(), null, tally, failed.reason());
  }

  public Fate fate() {
    Counts entries = tally.entries();
    if (entries.fresh() > 0) {
      return Fate.NEW;
    }
    if (entries.updated() > 0) {
      return Fate.UPDATED;
    }
    if (entries.unchanged() > 0) {
      return Fate.UNCHANGED;
    }
    return entries.empty() > 0 ? Fate.EMPTY : Fate.FAILED;
  }
}
