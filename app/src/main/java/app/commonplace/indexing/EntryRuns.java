package app.commonplace.indexing;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// Where the documents of each entry lie in a segment of an index, side by side. Immutable.
public final class EntryRuns {
  private static final int[] NOWHERE = {};

  private final int size;
  private final int[] starts;
  private final long[] entries;
  private final Map<Long, int[]> places;

  private EntryRuns(int size, int[] starts, long[] entries) {
    this.size = size;
    this.starts = starts;
    this.entries = entries;
    this.places = HashMap.newHashMap(entries.length);
    for (int run = 0; run < entries.length; run++) {
      places.merge(entries[run], new int[] {start(run), end(run)}, EntryRuns::both);
    }
  }

  private static int[] both(int[] before, int[] more) {
    int[] all = Arrays.copyOf(before, before.length + more.length);
    System.arraycopy(more, 0, all, before.length, more.length);
    return all;
  }

  /// @param field that holds the number of the entry of every document
  public static EntryRuns read(LeafReader segment, String field) throws IOException {
    int size = segment.maxDoc();
    var starts = new int[size];
    var entries = new long[size];
    int count = 0;
    NumericDocValues ids = DocValues.getNumeric(segment, field);
    while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (count == 0 || entries[count - 1] != ids.longValue()) {
        starts[count] = ids.docID();
        entries[count] = ids.longValue();
        count++;
      }
    }
    return new EntryRuns(size, Arrays.copyOf(starts, count), Arrays.copyOf(entries, count));
  }

  public int count() {
    return entries.length;
  }

  public long entry(int run) {
    return entries[run];
  }

  public int start(int run) {
    return starts[run];
  }

  /// The document behind the run.
  public int end(int run) {
    return run + 1 < starts.length ? starts[run + 1] : size;
  }

  /// Documents of the segment.
  int size() {
    return size;
  }

  /// Where the documents of an entry begin and end, in pairs; an entry that was written again may
  /// have left some that are no more.
  public int[] of(long entry) {
    return places.getOrDefault(entry, NOWHERE);
  }
}
