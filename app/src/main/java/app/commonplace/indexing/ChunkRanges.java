package app.commonplace.indexing;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Where the chunks of each entry lie in the segments of a vector index. Kept for as long as some
/// reader has a segment open. Thread-safe.
final class ChunkRanges {
  private final Map<IndexReader.CacheKey, EntryRuns> known = new ConcurrentHashMap<>();

  /// Where the chunks of an entry begin and end, in pairs; some may be no more.
  int[] of(LeafReaderContext segment, long entry) throws IOException {
    return runs(segment).of(entry);
  }

  /// The chunks of the entries that pass.
  FixedBitSet of(LeafReaderContext segment, LongPredicate entries) throws IOException {
    EntryRuns runs = runs(segment);
    var chunks = new FixedBitSet(runs.size());
    for (int run = 0; run < runs.count(); run++) {
      if (entries.test(runs.entry(run))) {
        chunks.set(runs.start(run), runs.end(run));
      }
    }
    return chunks;
  }

  private EntryRuns runs(LeafReaderContext segment) throws IOException {
    IndexReader.@Nullable CacheHelper helper = segment.reader().getCoreCacheHelper();
    EntryRuns runs = helper == null ? null : known.get(helper.getKey());
    if (runs == null) {
      runs = EntryRuns.read(segment.reader(), ChunkDocument.ENTRY);
      if (helper != null && known.put(helper.getKey(), runs) == null) {
        helper.addClosedListener(known::remove);
      }
    }
    return runs;
  }
}
