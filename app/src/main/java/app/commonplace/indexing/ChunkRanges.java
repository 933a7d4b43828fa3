package app.commonplace.indexing;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// Where the chunks of each entry lie in the segments of a vector index, side by side. Kept for as
/// long as some reader has a segment open. Thread-safe.
final class ChunkRanges {
  /// The entries of a segment in their order, and the first chunk of each.
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Ranges(int[] starts, long[] entries, int size) {}

  private final Map<IndexReader.CacheKey, Ranges> known = new ConcurrentHashMap<>();

  /// The chunks of the entries that pass.
  FixedBitSet of(LeafReaderContext segment, LongPredicate entries) throws IOException {
    Ranges ranges = ranges(segment);
    var chunks = new FixedBitSet(ranges.size());
    for (int i = 0; i < ranges.entries().length; i++) {
      if (entries.test(ranges.entries()[i])) {
        boolean last = i + 1 == ranges.entries().length;
        chunks.set(ranges.starts()[i], last ? ranges.size() : ranges.starts()[i + 1]);
      }
    }
    return chunks;
  }

  private Ranges ranges(LeafReaderContext segment) throws IOException {
    IndexReader.@Nullable CacheHelper helper = segment.reader().getCoreCacheHelper();
    Ranges ranges = helper == null ? null : known.get(helper.getKey());
    if (ranges == null) {
      ranges = read(segment);
      if (helper != null && known.put(helper.getKey(), ranges) == null) {
        helper.addClosedListener(known::remove);
      }
    }
    return ranges;
  }

  private static Ranges read(LeafReaderContext segment) throws IOException {
    int size = segment.reader().maxDoc();
    var starts = new int[size];
    var entries = new long[size];
    int count = 0;
    NumericDocValues ids = DocValues.getNumeric(segment.reader(), ChunkDocument.ENTRY);
    while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (count == 0 || entries[count - 1] != ids.longValue()) {
        starts[count] = ids.docID();
        entries[count] = ids.longValue();
        count++;
      }
    }
    return new Ranges(Arrays.copyOf(starts, count), Arrays.copyOf(entries, count), size);
  }
}
