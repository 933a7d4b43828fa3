package app.commonplace.search;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was found is kept in three tiers: whole results, candidates before they are blended and
/// paged, and vectors of queries. A change of the library or its indexes drops the first two.
/// Thread-safe.
public final class SearchCaches {
  private static final long MB = 1 << 20;

  private final Tier<ResultKey, SearchResult> results;
  private final Tier<CandidateKey, Gathered> candidates;
  private final Tier<VectorKey, float[]> vectors;
  private final AtomicReference<@Nullable Moment> newest = new AtomicReference<>();

  public SearchCaches() {
    this(System::nanoTime);
  }

  SearchCaches(LongSupplier nanos) {
    results = new Tier<>(8 * MB, SearchCaches::bytes, nanos);
    candidates = new Tier<>(16 * MB, SearchCaches::bytes, nanos);
    vectors = new Tier<>(4 * MB, vector -> 100 + 4L * vector.length, nanos);
  }

  SearchResult result(ResultKey key, Supplier<SearchResult> found) {
    follow(key.candidates().moment());
    return results.answer(key, found);
  }

  Gathered candidates(CandidateKey key, Supplier<Gathered> found) {
    follow(key.moment());
    return candidates.answer(key, found);
  }

  /// The vector of a text, which must not be changed.
  float[] vector(VectorKey key, Supplier<float[]> embedded) {
    return vectors.answer(key, embedded);
  }

  /// Keys hold the moment, so answers of another one are never given; they only take room.
  private void follow(Moment moment) {
    if (!moment.equals(newest.getAndSet(moment))) {
      results.clear();
      candidates.clear();
    }
  }

  private static long bytes(SearchResult result) {
    long facets = result.facets().values().stream().mapToLong(counts -> counts.size()).sum();
    long hits = result.hits().stream().mapToLong(hit -> 400 + 2L * hit.snippet().length()).sum();
    return 500 + hits + 200L * result.entries().size() + 80 * facets;
  }

  private static long bytes(Gathered gathered) {
    Found found = gathered.found();
    long facets = found.facets().values().stream().mapToLong(counts -> counts.size()).sum();
    return 500
        + 200L * gathered.pool().contenders().size()
        + 100L * found.best().size()
        + 80L * found.entryCounts().size()
        + 80 * facets;
  }

  public CacheStats stats() {
    return new CacheStats(results.stats(), candidates.stats(), vectors.stats());
  }
}
