package app.commonplace.ui.search;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.search.EntryHit;
import app.commonplace.search.Hit;
import app.commonplace.search.SearchResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hits in one entry.
///
/// @param entry null when it was removed since the search
/// @param hits in the order of the search, as far as they were fetched
/// @param matches how many passages of it match
record HitGroup(EntryId id, @Nullable Entry entry, List<Hit> hits, int matches) {
  HitGroup {
    hits = List.copyOf(hits);
  }

  /// Groups hits by entry, each entry where its first hit stands.
  static List<HitGroup> of(List<Hit> hits, SearchResult result, Map<EntryId, Entry> entries) {
    Map<EntryId, Integer> matches = new HashMap<>();
    for (EntryHit entry : result.entries()) {
      matches.put(entry.id(), entry.matches());
    }
    Map<EntryId, List<Hit>> byEntry = new LinkedHashMap<>();
    hits.forEach(hit -> byEntry.computeIfAbsent(hit.entryId(), _ -> new ArrayList<>()).add(hit));
    var groups = new ArrayList<HitGroup>();
    byEntry.forEach((id, found) -> {
      int counted = Math.max(found.size(), matches.getOrDefault(id, 0));
      groups.add(new HitGroup(id, entries.get(id), found, counted));
    });
    return groups;
  }

  /// The place of a hit among those of its entry, counted from 1.
  int place(Hit hit) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).passageId().equals(hit.passageId())) {
        return i + 1;
      }
    }
    return 0;
  }
}
