package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.library.Library;
import app.commonplace.model.Entry;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.QueryParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Lists entries: those that pass the filters and, when there are words, hold them in a passage or
/// in their title. The trash is left out. Thread-safe.
record Listing(Library library, KeywordSide keywords, Plans plans) {

  EntryPage page(String query, ListSort sort, int limit, int offset) {
    var notices = new ArrayList<String>();
    List<CatalogRow> sorted = sorted(query, sort, notices);
    List<Entry> page =
        library.read(reading ->
            sorted.stream()
                .skip(offset)
                .limit(limit)
                .map(row -> reading.entries().find(row.id()))
                .flatMap(Optional::stream)
                .toList());
    return new EntryPage(sorted.size(), page, notice(notices));
  }

  /// The same list whole, as numbers and times.
  EntryOrder order(String query, ListSort sort) {
    var notices = new ArrayList<String>();
    List<CatalogRow> sorted = sorted(query, sort, notices);
    return EntryOrder.of(sorted, notice(notices));
  }

  private List<CatalogRow> sorted(String query, ListSort sort, List<String> notices) {
    Parsed parsed = QueryParser.parse(query);
    notices.addAll(parsed.remarks());
    EntryQuery filters = plans.ofEntries(parsed);
    notices.addAll(Unready.remarks(parsed, plans.catalog().now()));
    BitSet found = filters.entries(parsed.query(), plan -> entries(plan, notices));
    return filters.sorted(found, sort);
  }

  private BitSet entries(Plan plan, List<String> notices) {
    BitSet found = keywords.answered(engine -> engine.entries(plan), notices);
    if (!found.isEmpty() || !plan.canRelax()) {
      return found;
    }
    BitSet relaxed = keywords.answered(engine -> engine.entries(plan.relax()), notices);
    if (!relaxed.isEmpty()) {
      notices.add(Gathering.MOST_OF_THEM);
    }
    return relaxed;
  }

  static @Nullable String notice(List<String> notices) {
    return notices.isEmpty() ? null : String.join(" ", notices);
  }
}
