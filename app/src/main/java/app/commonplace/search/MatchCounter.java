package app.commonplace.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/// Counts every matching passage by its facets. For one search, one thread.
final class MatchCounter implements Collector {
  private final Segments segments;
  private final FacetTally tally;
  private final List<Map.Entry<Dimension, PassageTest>> chosen;

  MatchCounter(Plan plan, Segments segments, FacetTally tally) {
    this.segments = segments;
    this.tally = tally;
    this.chosen = List.copyOf(plan.facetTests().entrySet());
  }

  /// Counts into one tally; the searcher works with one thread.
  static CollectorManager<MatchCounter, FacetTally> counting(
      Plan plan, Segments segments, FacetTally tally) {
    return new CollectorManager<>() {
      @Override
      public MatchCounter newCollector() {
        return new MatchCounter(plan, segments, tally);
      }

      @Override
      public FacetTally reduce(Collection<MatchCounter> counters) {
        return tally;
      }
    };
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext segment) throws IOException {
    SegmentFacts.Cursor cursor = segments.cursor(segment);
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {}

      @Override
      public void collect(int document) {
        count(cursor.to(document));
      }
    };
  }

  private void count(PassageFacts passage) {
    Dimension failed = null;
    for (Map.Entry<Dimension, PassageTest> choice : chosen) {
      if (!choice.getValue().passes(passage)) {
        if (failed != null) {
          return;
        }
        failed = choice.getKey();
      }
    }
    if (failed == null) {
      tally.add(passage);
    } else {
      tally.addBesides(failed, passage);
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }
}
