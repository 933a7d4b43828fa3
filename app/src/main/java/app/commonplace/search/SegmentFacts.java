package app.commonplace.search;

import app.commonplace.indexing.IndexFields;
import app.commonplace.indexing.PassageCode;
import app.commonplace.model.EntryId;
import app.commonplace.model.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What filters and facets know of the passages of one segment of the derived index, as arrays:
/// about 20 bytes a passage. Thread-safe.
final class SegmentFacts {
  private final int[] entries;
  private final int[] codes;
  private final int[] models;
  private final long[] minutes;
  private final boolean complete;
  private volatile @Nullable Searchable searchable;

  /// Passages that an ordinary search looks at, for one set of living entries.
  private record Searchable(BitSet alive, FixedBitSet passages) {}

  private SegmentFacts(int[] entries, int[] codes, int[] models, long[] minutes, boolean complete) {
    this.entries = entries;
    this.codes = codes;
    this.models = models;
    this.minutes = minutes;
    this.complete = complete;
  }

  static SegmentFacts read(LeafReader segment, CatalogSnapshot catalog, ModelNames models)
      throws IOException {
    int size = segment.maxDoc();
    var entries = new int[size];
    boolean complete = true;
    NumericDocValues ids = DocValues.getNumeric(segment, IndexFields.ENTRY);
    long lastId = -1;
    int lastNumber = -1;
    while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (ids.longValue() != lastId) {
        lastId = ids.longValue();
        lastNumber = Math.max(-1, catalog.number(new EntryId(lastId)));
        complete &= lastNumber >= 0;
      }
      entries[ids.docID()] = lastNumber;
    }
    var codes = new int[size];
    NumericDocValues packed = DocValues.getNumeric(segment, IndexFields.CODE);
    while (packed.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      codes[packed.docID()] = (int) packed.longValue();
    }
    return new SegmentFacts(entries, codes, models(segment, models), minutes(segment), complete);
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
      minutes[times.docID()] = Math.floorDiv(times.longValue(), 60_000L);
    }
    return minutes;
  }

  /// Whether the catalog knew every entry; else this is read again with a newer one.
  boolean isComplete() {
    return complete;
  }

  int code(int document) {
    return codes[document];
  }

  /// Visible passages of entries that are not in the trash, without those an equal sibling stands
  /// for.
  FixedBitSet searchable(BitSet alive) {
    Searchable known = searchable;
    if (known == null || !known.alive().equals(alive)) {
      known = new Searchable(alive, passages(alive, Scope.Hidden.LEFT_OUT));
      searchable = known;
    }
    return known.passages();
  }

  FixedBitSet passages(BitSet alive, Scope.Hidden hidden) {
    var passages = new FixedBitSet(entries.length);
    for (int i = 0; i < entries.length; i++) {
      boolean looked =
          switch (hidden) {
            case LEFT_OUT -> !PassageCode.isHidden(codes[i]);
            case ONLY -> PassageCode.isHidden(codes[i]);
            case TOO -> true;
          };
      if (looked && !PassageCode.isFolded(codes[i]) && entries[i] >= 0 && alive.get(entries[i])) {
        passages.set(i);
      }
    }
    return passages;
  }

  /// A view that can be moved from passage to passage. For one thread.
  Cursor cursor(NumericDocValues passageIds) {
    return new Cursor(passageIds);
  }

  /// One passage of the segment at a time.
  final class Cursor implements PassageFacts {
    private final NumericDocValues passageIds;
    private int at;

    private Cursor(NumericDocValues passageIds) {
      this.passageIds = passageIds;
    }

    Cursor to(int document) {
      at = document;
      return this;
    }

    @Override
    public int entry() {
      return entries[at];
    }

    @Override
    public long id() {
      try {
        // may be asked of any passage in any order, but each view only moves forward
        return passageIds.advanceExact(at) ? passageIds.longValue() : -1;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Role role() {
      return PassageCode.role(codes[at]);
    }

    @Override
    public int model() {
      return models[at];
    }

    @Override
    public long minutes() {
      return minutes[at];
    }

    @Override
    public int holds() {
      return PassageCode.holds(codes[at]);
    }
  }
}
