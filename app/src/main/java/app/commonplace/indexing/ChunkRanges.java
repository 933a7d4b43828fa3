package app.commonplace.indexing;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
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
  private record Ranges(int[] starts, long[] entries, int size, Map<Long, int[]> places) {}

  private static final int[] NOWHERE = {};

  private final Map<IndexReader.CacheKey, Ranges> known = new ConcurrentHashMap<>();

  /// Where the chunks of an entry begin and end, in pairs; some may be no more.
  int[] of(LeafReaderContext segment, long entry) throws IOException {
    return ranges(segment).places().getOrDefault(entry, NOWHERE);
  }

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
    Map<Long, int[]> places = HashMap.newHashMap(count);
    for (int i = 0; i < count; i++) {
      int[] place = {starts[i], i + 1 < count ? starts[i + 1] : size};
      places.merge(entries[i], place, ChunkRanges::both);
    }
    return new Ranges(Arrays.copyOf(starts, count), Arrays.copyOf(entries, count), size, places);
  }

  /// An entry that was written again within a segment.
  private static int[] both(int[] before, int[] more) {
    int[] all = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    return all;
  }
}
