package app.commonplace.indexing;

import app.commonplace.embedding.Vectors;
import app.commonplace.indexing.ChunkDocument.Place;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/// The vectors of one space as they were at one moment. Whoever acquired it closes it; its files
/// stay open for as long as somebody holds it. Thread-safe.
public final class MeaningSnapshot implements IndexReading {
  private final DirectoryReader reader;
  private final IndexStamp stamp;
  private final ChunkRanges ranges;

  MeaningSnapshot(DirectoryReader reader, IndexStamp stamp, ChunkRanges ranges) {
    this.reader = reader;
    this.stamp = stamp;
    this.ranges = ranges;
  }

  IndexStamp stamp() {
    return stamp;
  }

  @Override
  public DirectoryReader reader() {
    return reader;
  }

  /// How many chunks can be found.
  public int chunks() {
    return reader.numDocs();
  }

  /// Which state of the vectors this is; grows as passages are embedded.
  public long revision() {
    return stamp.revision();
  }

  /// A chunk, and how alike it is to what was looked for.
  ///
  /// @param likeness the cosine, -1 to 1
  public record Near(int document, EntryId entry, Place place, float likeness) {}

  /// The chunks nearest to a vector, the nearest first, judged by full vectors.
  ///
  /// @param fanOut how many are looked at; more find more of the nearest and take longer
  /// @param entries whose chunks may be found, by their numbers; null for all
  public List<Near> nearest(float[] vector, int fanOut, @Nullable LongPredicate entries)
      throws IOException {
    Query filter =
        entries == null ? null : new DocumentSetQuery(segment -> ranges.of(segment, entries));
    var searcher = new IndexSearcher(reader);
    searcher.setQueryCache(null);
    var query = new KnnFloatVectorQuery(ChunkDocument.VECTOR, vector, fanOut, filter);
    ScoreDoc[] found = searcher.search(query, fanOut).scoreDocs;
    int[] documents = Arrays.stream(found).mapToInt(hit -> hit.doc).sorted().toArray();
    List<Near> near = read(vector, documents);
    near.sort(
        Comparator.comparingDouble((Near chunk) -> -chunk.likeness())
            .thenComparing(Near::document));
    return near;
  }

  /// What an entry is about as a whole: the mean of its chunks; empty when none has a vector.
  public Optional<float[]> mean(EntryId entry) throws IOException {
    float[] mean = null;
    for (LeafReaderContext leaf : reader.leaves()) {
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(ChunkDocument.VECTOR);
      if (vectors == null) {
        continue;
      }
      KnnVectorValues.DocIndexIterator places = vectors.iterator();
      FixedBitSet chunks = ranges.of(leaf, id -> id == entry.value());
      for (int at = chunks.nextSetBit(0); at != DocIdSetIterator.NO_MORE_DOCS; ) {
        boolean live = leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(at);
        if (live && places.advance(at) == at) {
          float[] vector = vectors.vectorValue(places.index());
          mean = mean == null ? new float[vector.length] : mean;
          for (int i = 0; i < vector.length; i++) {
            mean[i] += vector[i];
          }
        }
        at = at + 1 < chunks.length() ? chunks.nextSetBit(at + 1) : DocIdSetIterator.NO_MORE_DOCS;
      }
    }
    return Optional.ofNullable(mean).map(Vectors::normalized);
  }

  /// The vector of a passage that is a chunk by itself.
  public Optional<float[]> whole(EntryId entry, PassageId passage) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      int[] runs = ranges.of(leaf, entry.value());
      BinaryDocValues places =
          org.apache.lucene.index.DocValues.getBinary(leaf.reader(), ChunkDocument.PLACE);
      for (int i = 0; i < runs.length; i += 2) {
        for (int document = runs[i]; document < runs[i + 1]; document++) {
          if ((live == null || live.get(document)) && places.advanceExact(document)) {
            Place place = ChunkDocument.place(places.binaryValue());
            if (place.kind() == Chunk.Kind.WHOLE
                && place.spans().getFirst().passage().equals(passage)) {
              return Optional.of(vector(leaf.reader(), document));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  private static float[] vector(LeafReader segment, int document) throws IOException {
    FloatVectorValues vectors = segment.getFloatVectorValues(ChunkDocument.VECTOR);
    KnnVectorValues.DocIndexIterator places = vectors.iterator();
    places.advance(document);
    return vectors.vectorValue(places.index()).clone();
  }

  /// All chunks of these entries, with their likeness to a vector.
  public List<Near> of(Collection<EntryId> entries, float[] vector) throws IOException {
    var documents = new Documents();
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      for (EntryId entry : entries) {
        int[] places = ranges.of(leaf, entry.value());
        for (int i = 0; i < places.length; i += 2) {
          for (int document = places[i]; document < places[i + 1]; document++) {
            if (live == null || live.get(document)) {
              documents.add(leaf.docBase + document);
            }
          }
        }
      }
    }
    return read(vector, documents.inOrder());
  }

  /// Numbers of documents as they are found.
  private static final class Documents {
    private int[] numbers = new int[64];
    private int count;

    void add(int document) {
      numbers = ArrayUtil.grow(numbers, count + 1);
      numbers[count++] = document;
    }

    int[] inOrder() {
      Arrays.sort(numbers, 0, count);
      return Arrays.copyOf(numbers, count);
    }
  }

  /// @param documents in rising order
  private List<Near> read(float[] vector, int[] documents) throws IOException {
    var near = new ArrayList<Near>(documents.length);
    List<LeafReaderContext> leaves = reader.leaves();
    int at = 0;
    while (at < documents.length) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(documents[at], leaves));
      int behind = Arrays.binarySearch(documents, leaf.docBase + leaf.reader().maxDoc());
      int end = behind < 0 ? -behind - 1 : behind;
      read(leaf, vector, new Listed(documents, at, end, leaf.docBase), near);
      at = end;
    }
    return near;
  }

  /// Several vectors are compared at a time: what takes long is fetching them from memory.
  private static void read(
      LeafReaderContext leaf, float[] vector, DocIdSetIterator documents, List<Near> near)
      throws IOException {
    LeafReader segment = leaf.reader();
    NumericDocValues entries =
        org.apache.lucene.index.DocValues.getNumeric(segment, ChunkDocument.ENTRY);
    BinaryDocValues places =
        org.apache.lucene.index.DocValues.getBinary(segment, ChunkDocument.PLACE);
    VectorScorer.Bulk scores =
        segment.getFloatVectorValues(ChunkDocument.VECTOR).rescorer(vector).bulk(documents);
    var some = new DocAndFloatFeatureBuffer();
    scores.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some);
    while (some.size > 0) {
      for (int i = 0; i < some.size; i++) {
        entries.advanceExact(some.docs[i]);
        places.advanceExact(some.docs[i]);
        near.add(
            new Near(
                leaf.docBase + some.docs[i],
                new EntryId(entries.longValue()),
                ChunkDocument.place(places.binaryValue()),
                2 * some.features[i] - 1));
      }
      scores.nextDocsAndScores(DocIdSetIterator.NO_MORE_DOCS, null, some);
    }
  }

  /// The documents of one segment out of a list in rising order.
  private static final class Listed extends DocIdSetIterator {
    private final int[] documents;
    private final int end;
    private final int base;
    private int next;
    private int document = -1;

    Listed(int[] documents, int from, int end, int base) {
      this.documents = documents;
      this.next = from;
      this.end = end;
      this.base = base;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() {
      document = next < end ? documents[next++] - base : NO_MORE_DOCS;
      return document;
    }

    @Override
    public int advance(int target) throws IOException {
      return slowAdvance(target);
    }

    @Override
    public long cost() {
      return end;
    }
  }
}
