package app.commonplace.search;

import app.commonplace.indexing.EntryRuns;
import app.commonplace.indexing.IndexFields;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/// One segment of the derived index by columns, as arrays over its passages: about 16 bytes a
/// passage. The arrays are never written after [#read].
///
/// @param entries where the passages of each lie
/// @param codes see [app.commonplace.indexing.PassageCode]
/// @param models numbers of [ModelNames]
/// @param minutes since 1970, or [PassageFacts#NO_TIME]
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; there may be a million of each
record SegmentColumns(EntryRuns entries, int[] codes, int[] models, long[] minutes) {

  static SegmentColumns read(LeafReader segment, ModelNames models) throws IOException {
    return new SegmentColumns(
        EntryRuns.read(segment, IndexFields.ENTRY),
        codes(segment),
        models(segment, models),
        minutes(segment));
  }

  private static int[] codes(LeafReader segment) throws IOException {
    var codes = new int[segment.maxDoc()];
    NumericDocValues packed = DocValues.getNumeric(segment, IndexFields.CODE);
    while (packed.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      codes[packed.docID()] = (int) packed.longValue();
    }
    return codes;
  }

  private static int[] models(LeafReader segment, ModelNames models) throws IOException {
    var numbers = new int[segment.maxDoc()];
    SortedDocValues names = DocValues.getSorted(segment, IndexFields.MODEL);
    var known = new int[Math.max(0, names.getValueCount())];
    for (int i = 0; i < known.length; i++) {
      known[i] = models.number(names.lookupOrd(i).utf8ToString());
    }
    while (names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      numbers[names.docID()] = known[names.ordValue()];
    }
    return numbers;
  }

  private static long[] minutes(LeafReader segment) throws IOException {
    var minutes = new long[segment.maxDoc()];
    Arrays.fill(minutes, PassageFacts.NO_TIME);
    NumericDocValues times = DocValues.getNumeric(segment, IndexFields.TIME);
    while (times.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      minutes[times.docID()] = PassageFacts.minutes(times.longValue());
    }
    return minutes;
  }
}
