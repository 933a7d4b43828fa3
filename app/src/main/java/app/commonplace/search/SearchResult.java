package app.commonplace.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param mode what was really used
/// @param total passages that match
/// @param totalIsExact false when counting to the end would have taken too long
/// @param totalEntries entries that hold those passages
/// @param coverage share of passages that can be found by meaning
/// @param notice what a person should know about these hits; null when there is nothing
/// @param hits one page
/// @param entries the best entries of the whole search, each by its best passages
/// @param facets counts over all matching passages, by name of the facet
public record SearchResult(
    Mode mode,
    double tookMillis,
    long total,
    boolean totalIsExact,
    long totalEntries,
    double coverage,
    @Nullable String notice,
    List<Hit> hits,
    List<EntryHit> entries,
    Map<String, List<FacetCount>> facets) {

  public SearchResult {
    hits = List.copyOf(hits);
    entries = List.copyOf(entries);
  }

  /// The same, found in another time.
  SearchResult taking(double millis) {
    return new SearchResult(
        mode, millis, total, totalIsExact, totalEntries, coverage, notice, hits, entries, facets);
  }
}
