package app.commonplace.indexing;

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

/// Documents that were chosen by other means than the index, segment by segment. For one search.
public final class DocumentSetQuery extends Query {
  /// Chooses among the documents of a segment.
  @FunctionalInterface
  public interface Choice {
    FixedBitSet documents(LeafReaderContext segment) throws IOException;
  }

  private final Choice choice;

  public DocumentSetQuery(Choice choice) {
    this.choice = choice;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        FixedBitSet documents = choice.documents(segment);
        var iterator = new BitSetIterator(documents, documents.cardinality());
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
    return "documents";
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
