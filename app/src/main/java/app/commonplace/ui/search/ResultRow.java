package app.commonplace.ui.search;

import app.commonplace.model.EntryId;
import app.commonplace.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A row of the list of results: groups laid flat, so that only rows in view have nodes.
sealed interface ResultRow {
  /// How many passages of an entry are shown unless a person wants more.
  int SHOWN = 3;

  HitGroup group();

  /// The entry over its passages.
  record Head(HitGroup group) implements ResultRow {}

  /// A found passage.
  ///
  /// @param last whether it ends its group
  record Found(HitGroup group, Hit hit, boolean last) implements ResultRow {}

  /// What of the entry is not shown.
  ///
  /// @param hidden how many passages that match; 0 when all are shown, and can be put away again
  record More(HitGroup group, int hidden) implements ResultRow {}

  /// @param open entries of which all passages are shown
  static List<ResultRow> of(List<HitGroup> groups, Set<EntryId> open) {
    var rows = new ArrayList<ResultRow>();
    for (HitGroup group : groups) {
      rows.add(new Head(group));
      int shown = open.contains(group.id()) ? group.hits().size() : SHOWN;
      shown = Math.min(shown, group.hits().size());
      int hidden = group.matches() - shown;
      boolean more = hidden > 0 || shown > SHOWN;
      for (int i = 0; i < shown; i++) {
        rows.add(new Found(group, group.hits().get(i), i == shown - 1 && !more));
      }
      if (more) {
        rows.add(new More(group, hidden));
      }
    }
    return rows;
  }
}
