package app.commonplace.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/// Passages in which terms stand near each other, as [Nearness] says. Lucene's own sloppy phrases
/// count moves instead of the tokens between. Immutable.
final class NearQuery extends Query {
  private final String field;
  private final List<String> terms;
  private final int distance;

  NearQuery(String field, List<String> terms, int distance) {
    this.field = field;
    this.terms = terms.stream().distinct().toList();
    this.distance = distance;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode scoreMode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext segment) throws IOException {
        var places = new ArrayList<PostingsEnum>();
        for (String term : terms) {
          PostingsEnum postings =
              segment.reader().postings(new Term(field, term), PostingsEnum.POSITIONS);
          if (postings == null) {
            return null;
          }
          places.add(postings);
        }
        Scorer scorer = new ConstantScoreScorer(score(), scoreMode, near(places));
        return new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext segment) {
        return false;
      }
    };
  }

  private TwoPhaseIterator near(List<PostingsEnum> places) {
    List<DocIdSetIterator> iterators = List.copyOf(places);
    DocIdSetIterator all =
        iterators.size() == 1
            ? iterators.getFirst()
            : ConjunctionUtils.intersectIterators(iterators);
    return new TwoPhaseIterator(all) {
      @Override
      public boolean matches() throws IOException {
        var found = new ArrayList<int[]>(places.size());
        for (PostingsEnum postings : places) {
          found.add(positions(postings));
        }
        return Nearness.isNear(found, distance);
      }

      @Override
      public float matchCost() {
        return 100;
      }
    };
  }

  private static int[] positions(PostingsEnum postings) throws IOException {
    var positions = new int[postings.freq()];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = postings.nextPosition();
    }
    return positions;
  }

  @Override
  public String toString(String defaultField) {
    return field + ":" + terms + "~" + distance;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NearQuery near
        && near.field.equals(field)
        && near.terms.equals(terms)
        && near.distance == distance;
  }

  @Override
  public int hashCode() {
    return field.hashCode() + 31 * terms.hashCode() + distance;
  }
}
