package app.commonplace.ui.library;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.ui.fx.FxJobs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.jspecify.annotations.Nullable;

/// What entries of the list say, fetched in blocks around those that come into view. FX thread.
final class EntryDetails {
  private static final int BLOCK = 60;
  private static final int KEPT = 4_000;

  private final LibrarySource source;
  private final FxJobs jobs;
  private final Map<EntryId, Entry> known = new HashMap<>();
  private final Set<EntryId> asked = new HashSet<>();
  private final ReadOnlyLongWrapper arrivals = new ReadOnlyLongWrapper(this, "arrivals", 0);
  private long generation;

  EntryDetails(LibrarySource source, FxJobs jobs) {
    this.source = source;
    this.jobs = jobs;
  }

  /// Counts up whenever more is known.
  ReadOnlyLongProperty arrivalsProperty() {
    return arrivals.getReadOnlyProperty();
  }

  /// What an entry says, or null; then it is being fetched with its neighbours.
  ///
  /// @param rows the list, and `at` the entry's place in it
  @Nullable Entry get(EntryId id, List<ListRow> rows, int at) {
    Entry entry = known.get(id);
    if (entry == null && !asked.contains(id)) {
      fetch(around(rows, at));
    }
    return entry;
  }

  /// What is known of an entry without asking.
  @Nullable Entry peek(EntryId id) {
    return known.get(id);
  }

  /// Fetches entries wherever they stand, as far as they are not known.
  void want(List<EntryId> ids) {
    fetch(ids.stream().filter(id -> !known.containsKey(id) && asked.add(id)).toList());
  }

  private List<EntryId> around(List<ListRow> rows, int at) {
    var ids = new ArrayList<EntryId>();
    int from = Math.max(0, at - BLOCK / 3);
    for (int i = from; i < Math.min(rows.size(), from + BLOCK); i++) {
      if (rows.get(i) instanceof ListRow.Item(EntryId id)
          && !known.containsKey(id)
          && asked.add(id)) {
        ids.add(id);
      }
    }
    return ids;
  }

  private void fetch(List<EntryId> ids) {
    if (!ids.isEmpty()) {
      long mine = generation;
      jobs.run(() -> source.entries(ids), found -> arrive(mine, found));
    }
  }

  private void arrive(long mine, List<Entry> found) {
    if (mine != generation) {
      return;
    }
    if (known.size() > KEPT) {
      known.clear();
      asked.clear();
    }
    for (Entry entry : found) {
      known.put(entry.id(), entry);
      asked.add(entry.id());
    }
    arrivals.set(arrivals.get() + 1);
  }

  /// Takes what was read along with the list itself.
  void put(List<Entry> entries) {
    generation++;
    asked.clear();
    known.clear();
    arrive(generation, entries);
  }
}
