package app.commonplace.indexing;

import app.commonplace.indexing.Chunk.Kind;
import app.commonplace.indexing.Chunk.Span;
import app.commonplace.library.Embeddings.EmbeddedChunk;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;

/// How a chunk is written in the vector index.
public final class ChunkDocument {
  /// Number of the entry: as a term, to replace its chunks, and as a value.
  static final String ENTRY = "entry";

  static final String VECTOR = "vector";

  /// The kind and the spans.
  static final String PLACE = "place";

  private static final Kind[] KINDS = Kind.values();

  private ChunkDocument() {}

  static Document of(EntryId entry, EmbeddedChunk chunk) {
    var document = new Document();
    document.add(new StringField(ENTRY, entry.toString(), Field.Store.NO));
    document.add(new NumericDocValuesField(ENTRY, entry.value()));
    document.add(new BinaryDocValuesField(PLACE, new BytesRef(chunk.place())));
    document.add(
        new KnnFloatVectorField(VECTOR, chunk.vector(), VectorSimilarityFunction.DOT_PRODUCT));
    return document;
  }

  /// The kind and the spans of a chunk as bytes.
  static byte[] place(Chunk chunk) {
    var bytes = new Numbers();
    bytes.add(chunk.kind().ordinal());
    long before = 0;
    for (Span span : chunk.spans()) {
      long id = span.passage().value();
      bytes.add((id - before) << 1 ^ (id - before) >> 63); // branches may step back
      bytes.add(span.start());
      bytes.add(span.end() - span.start());
      before = id;
    }
    return bytes.toBytes();
  }

  /// Where a chunk stands.
  public record Place(Kind kind, List<Span> spans) {}

  static Place place(BytesRef bytes) {
    var in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    Kind kind = KINDS[(int) in.readVLong()];
    var spans = new ArrayList<Span>(4);
    long passage = 0;
    while (!in.eof()) {
      long step = in.readVLong();
      passage += step >>> 1 ^ -(step & 1);
      int start = (int) in.readVLong();
      spans.add(new Span(new PassageId(passage), start, start + (int) in.readVLong()));
    }
    return new Place(kind, spans);
  }

  /// Numbers of few bytes when they are small.
  private static final class Numbers {
    private final org.apache.lucene.util.BytesRefBuilder bytes =
        new org.apache.lucene.util.BytesRefBuilder();

    void add(long number) {
      long rest = number;
      while ((rest & ~0x7FL) != 0) {
        bytes.append((byte) ((rest & 0x7F) | 0x80));
        rest >>>= 7;
      }
      bytes.append((byte) rest);
    }

    byte[] toBytes() {
      return BytesRef.deepCopyOf(bytes.get()).bytes;
    }
  }
}
