package app.commonplace.search;

import app.commonplace.indexing.EntryRuns;
import app.commonplace.indexing.PassageCode;
import app.commonplace.library.CatalogRow;
import app.commonplace.model.EntryId;
import app.commonplace.model.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// What filters and facets know of the passages of one segment of the derived index. Thread-safe.
final class SegmentFacts {
  private final EntryRuns runs;
  private final int[] entries;
  private final int[] codes;
  private final int[] models;
  private final long[] minutes;
  private final boolean complete;
  private volatile @Nullable Searchable searchable;

  /// Passages that an ordinary search looks at, for one set of living entries.
  private record Searchable(BitSet alive, FixedBitSet passages) {}

  SegmentFacts(SegmentColumns columns, CatalogSnapshot catalog, ModelNames names) {
    this.runs = columns.entries();
    this.entries = new int[columns.codes().length];
    this.codes = columns.codes();
    this.minutes = columns.minutes();
    boolean allKnown = true;
    for (int run = 0; run < runs.count(); run++) {
      int number = Math.max(-1, catalog.number(new EntryId(runs.entry(run))));
      allKnown &= number >= 0;
      Arrays.fill(entries, runs.start(run), runs.end(run), number);
    }
    this.complete = allKnown;
    this.models = models(columns, catalog, names);
  }

  /// The models of all passages: answers without one of their own have that of their entry.
  private int[] models(SegmentColumns columns, CatalogSnapshot catalog, ModelNames names) {
    int[] models = columns.models().clone();
    for (int run = 0; run < runs.count(); run++) {
      int entry = catalog.number(new EntryId(runs.entry(run)));
      if (entry < 0) {
        continue;
      }
      CatalogRow row = catalog.entry(entry).map(CatalogEntry::row).orElse(null);
      if (row == null || row.model() == null) {
        continue;
      }
      int ofEntry = 0; // looked up once, and only where an answer asks for it
      for (int i = runs.start(run); i < runs.end(run); i++) {
        if (models[i] == 0 && ModelNames.takesFromEntry(PassageCode.role(codes[i]))) {
          ofEntry = ofEntry == 0 ? names.number(row.model()) : ofEntry;
          models[i] = ofEntry;
        }
      }
    }
    return models;
  }

  /// Whether the catalog knew every entry; else this is made again with a newer one.
  boolean isComplete() {
    return complete;
  }

  /// Number of the entry in the catalog, negative when the catalog does not know it.
  int entry(int document) {
    return entries[document];
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

  /// Where the documents of an entry begin and end, in pairs; an entry that was written again may
  /// have left some that are no more.
  int[] places(EntryId entry) {
    return runs.of(entry.value());
  }

  /// One passage, whose number is known.
  PassageFacts at(int document, long passage) {
    var cursor = new Cursor(passage);
    return cursor.to(document);
  }

  /// A view that can be moved from passage to passage. For one thread.
  Cursor cursor(NumericDocValues passageIds) {
    return new Cursor(passageIds);
  }

  /// One passage of the segment at a time.
  final class Cursor implements PassageFacts {
    private final @Nullable NumericDocValues passageIds;
    private final long passage;
    private int at;

    private Cursor(NumericDocValues passageIds) {
      this.passageIds = passageIds;
      this.passage = -1;
    }

    private Cursor(long passage) {
      this.passageIds = null;
      this.passage = passage;
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
      if (passageIds == null) {
        return passage;
      }
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
