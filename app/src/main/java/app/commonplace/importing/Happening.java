package app.commonplace.importing;

import app.commonplace.model.EntryDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an import does to one entry.
///
/// @param name null when the entry could not even be named
/// @param archives names of those that bring it
/// @param title where it has none, what it begins with; empty when it says nothing either
/// @param when the last time that the source states of it
/// @param tally the entry's own share of the receipt
/// @param reason why it failed; empty for all others
public record Happening(
    @Nullable EntryName name,
    String provider,
    List<String> archives,
    String title,
    @Nullable Instant when,
    Tally tally,
    String reason) {

  /// What becomes of an entry. Of two, the earlier one tells more.
  public enum Fate {
    NEW,
    UPDATED,
    UNCHANGED,
    EMPTY,
    FAILED
  }

  public Happening {
    archives = List.copyOf(archives);
  }

  static Happening of(String archive, EntryDraft draft, Tally tally, String reason) {
    String title = draft.title() == null ? "" : draft.title();
    title = title.isBlank() ? Preview.of(draft) : title;
    Instant when = draft.updatedAt() == null ? draft.createdAt() : draft.updatedAt();
    EntryName name = EntryName.of(draft);
    return new Happening(name, draft.provider(), List.of(archive), title, when, tally, reason);
  }

  static Happening of(String archive, EntryName name, Item.Empty empty) {
    String title = empty.title() == null ? "" : empty.title();
    var tally = new Tally(Counts.empty(1), Counts.NONE, Counts.NONE);
    return new Happening(name, name.provider(), List.of(archive), title, null, tally, "");
  }

  static Happening of(String archive, String provider, Item.Failed failed) {
    var tally = new Tally(Counts.failed(1), Counts.failed(failed.passages()), Counts.NONE);
    return new Happening(
        null, provider, List.of(archive), failed.place(), null, tally, failed.reason());
  }

  /// Of an archive that nothing could be read of.
  public static Happening refused(String archive, String reason) {
    var tally = new Tally(Counts.failed(1), Counts.NONE, Counts.NONE);
    return new Happening(null, "", List.of(archive), archive, null, tally, reason);
  }

  /// Both together, where another archive brings the same entry, or the same one brings it again.
  Happening and(Happening later) {
    var both = new ArrayList<>(archives);
    later.archives.stream().filter(archive -> !both.contains(archive)).forEach(both::add);
    boolean newer = when == null || (later.when != null && later.when.isAfter(when));
    return new Happening(
        name,
        provider,
        both,
        (newer && !later.title.isEmpty()) || title.isEmpty() ? later.title : title,
        newer && later.when != null ? later.when : when,
        tally.plus(later.tally),
        reason.isEmpty() ? later.reason : reason);
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
