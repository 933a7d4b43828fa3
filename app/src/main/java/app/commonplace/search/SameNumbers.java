package app.commonplace.search;

import app.commonplace.indexing.TextField;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/// BM25 with the numbers that the full-text table has: what a person reads is averaged over all
/// passages, empty ones too. Immutable.
final class SameNumbers extends BM25Similarity {
  SameNumbers() {
    super(Bm25.K1, Bm25.B, true);
  }

  /// How many texts a field has for BM25.
  static long texts(CollectionStatistics field) {
    return field.field().equals(TextField.BODY.word()) ? field.maxDoc() : field.docCount();
  }

  @Override
  protected float avgFieldLength(CollectionStatistics field) {
    return average(field);
  }

  static float average(CollectionStatistics field) {
    return Math.max(1, (float) field.sumTotalTermFreq() / texts(field));
  }

  @Override
  public Explanation idfExplain(CollectionStatistics field, TermStatistics term) {
    return Explanation.match(Bm25.idf(term.docFreq(), texts(field)), "idf");
  }
}
