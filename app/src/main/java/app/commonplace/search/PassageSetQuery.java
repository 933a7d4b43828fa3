package app.commonplace.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Passages that were chosen by other means than the index, segment by segment. For one search.
final class PassageSetQuery extends Query {
  /// Chooses among the passages of a segment.
  @FunctionalInterface
  interface Choice {
    FixedBitSet passages(LeafReaderContext segment) throws IOException;
  }

  private final Choice choice;

  PassageSetQuery(Choice choice) {
    this.choice = choice;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        FixedBitSet passages = choice.passages(segment);
        var iterator = new BitSetIterator(passages, passages.cardinality());
        return ConstantScoreScorerSupplier.fromIterator(
            iterator, score(), scoreMode, segment.reader().maxDoc());
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  @Override
  public String toString(String field) {
    return "passages";
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
