package app.commonplace.search;

import app.commonplace.indexing.TextField;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;

/// Numbers for BM25 from the derived index.
final class IndexWeights implements Weights.Source {
  private final IndexSearcher searcher;

  IndexWeights(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public long holding(TextField field, String term) {
    try {
      return searcher.getIndexReader().docFreq(new Term(field.word(), term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long texts(TextField field) {
    CollectionStatistics statistics = statistics(field);
    return statistics == null ? 1 : SameNumbers.texts(statistics);
  }

  @Override
  public float averageLength(TextField field) {
    CollectionStatistics statistics = statistics(field);
    return statistics == null ? 1 : SameNumbers.average(statistics);
  }

  @SuppressWarnings("NullAway") // Lucene gives null for a field that no passage has
  private CollectionStatistics statistics(TextField field) {
    try {
      return searcher.collectionStatistics(field.word());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
