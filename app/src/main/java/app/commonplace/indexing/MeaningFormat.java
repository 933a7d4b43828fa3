package app.commonplace.indexing;

import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;

/// How vectors lie in the index: a graph over numbers of few bits, which is walked, and the full
/// vectors, which order what was found.
///
/// @param bits of each number in the graph: 1, 2, 4 or 8
/// @param neighbours of a vector in the graph
/// @param beam how far around neighbours are looked for while the graph is made
public record MeaningFormat(int bits, int neighbours, int beam) {
  /// What measured best, see bench/RESULTS.md.
  public static final MeaningFormat USUAL = new MeaningFormat(4, 32, 100);

  /// Vectors of a segment that a search in its graph is expected to look at, for each time the
  /// segment doubles or so (logarithm to base e): segments of fewer in all, here about 2,400, are
  /// looked through one by one. Ten times as much left segments of 20,000 without a graph, which
  /// cost a search two milliseconds each.
  private static final int SMALLEST_GRAPH = 300;

  /// Writes and reads vectors that lie so.
  public Codec codec() {
    var format =
        new Lucene104HnswScalarQuantizedVectorsFormat(
            encoding(), neighbours, beam, 1, null, SMALLEST_GRAPH);
    return new Lucene104Codec() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
      }
    };
  }

  private ScalarEncoding encoding() {
    return switch (bits) {
      case 1 -> ScalarEncoding.SINGLE_BIT_QUERY_NIBBLE;
      case 2 -> ScalarEncoding.DIBIT_QUERY_NIBBLE;
      case 4 -> ScalarEncoding.PACKED_NIBBLE;
      case 8 -> ScalarEncoding.UNSIGNED_BYTE;
      default -> throw new IllegalArgumentException("No encoding of " + bits + " bits");
    };
  }
}
