package app.commonplace.search;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// Keeps the facts of segments for as long as some reader has them open. Segments never change, so
/// an update of the index costs only what it added. Thread-safe; two threads may read one segment
/// twice.
final class SegmentCache {
  private final Map<IndexReader.CacheKey, SegmentFacts> known = new ConcurrentHashMap<>();
  private final ModelNames models;

  SegmentCache(ModelNames models) {
    this.models = models;
  }

  SegmentFacts of(LeafReaderContext segment, CatalogSnapshot catalog) throws IOException {
    IndexReader.@Nullable CacheHelper helper = segment.reader().getCoreCacheHelper();
    if (helper == null) {
      return SegmentFacts.read(segment.reader(), catalog, models);
    }
    SegmentFacts facts = known.get(helper.getKey());
    if (facts == null || !facts.isComplete()) {
      boolean first = facts == null;
      facts = SegmentFacts.read(segment.reader(), catalog, models);
      known.put(helper.getKey(), facts);
      if (first) {
        helper.addClosedListener(known::remove);
      }
    }
    return facts;
  }
}
