package app.commonplace.search;

import app.commonplace.indexing.IndexSnapshot;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.jspecify.annotations.Nullable;

/// Keeps what is known of segments for as long as some reader has them open. Segments never change,
/// so an update of the index costs only what it added. Thread-safe; two threads may read one
/// segment twice.
final class SegmentCache {
  private final Map<IndexReader.CacheKey, SegmentColumns> columns = new ConcurrentHashMap<>();
  private final Map<IndexReader.CacheKey, SegmentFacts> facts = new ConcurrentHashMap<>();
  private final ModelNames models;

  SegmentCache(ModelNames models) {
    this.models = models;
  }

  /// Reads all that can be read before the catalog is known.
  void readAhead(IndexSnapshot index) throws IOException {
    for (LeafReaderContext segment : index.reader().leaves()) {
      columns(segment);
    }
  }

  SegmentFacts of(LeafReaderContext segment, CatalogSnapshot catalog) throws IOException {
    IndexReader.@Nullable CacheHelper helper = segment.reader().getCoreCacheHelper();
    SegmentFacts known = helper == null ? null : facts.get(helper.getKey());
    if (known != null && known.isComplete()) {
      return known;
    }
    var fresh = new SegmentFacts(columns(segment), catalog, models);
    if (helper != null) {
      facts.put(helper.getKey(), fresh);
    }
    return fresh;
  }

  private SegmentColumns columns(LeafReaderContext segment) throws IOException {
    IndexReader.@Nullable CacheHelper helper = segment.reader().getCoreCacheHelper();
    SegmentColumns known = helper == null ? null : columns.get(helper.getKey());
    if (known != null) {
      return known;
    }
    SegmentColumns fresh = SegmentColumns.read(segment.reader(), models);
    if (helper != null && columns.put(helper.getKey(), fresh) == null) {
      helper.addClosedListener(this::forget);
    }
    return fresh;
  }

  private void forget(IndexReader.CacheKey segment) {
    columns.remove(segment);
    facts.remove(segment);
  }
}
