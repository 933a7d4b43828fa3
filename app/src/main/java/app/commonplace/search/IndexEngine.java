package app.commonplace.search;

import app.commonplace.indexing.IndexFields;
import app.commonplace.indexing.IndexSnapshot;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Answers from one snapshot of the derived index. The best passages are found by skipping all that
/// cannot be among them; then every match is counted once, without scores. For one search, one
/// thread.
final class IndexEngine implements KeywordEngine {
  private static final SameNumbers SIMILARITY = new SameNumbers();

  private final IndexSnapshot index;
  private final IndexSearcher searcher;
  private final SegmentCache cache;
  private final ModelNames models;
  private final Months months;

  IndexEngine(IndexSnapshot index, SegmentCache cache, ModelNames models, Months months) {
    this.index = index;
    this.cache = cache;
    this.models = models;
    this.months = months;
    this.searcher = new IndexSearcher(index.reader());
    searcher.setSimilarity(SIMILARITY);
    searcher.setQueryCache(null);
  }

  @Override
  public Found find(Plan plan, Sort sort, int wanted) {
    return answer(plan, sort, wanted, true);
  }

  @Override
  public Found best(Plan plan, Sort sort, int wanted) {
    return answer(plan, sort, wanted, false);
  }

  private Found answer(Plan plan, Sort sort, int wanted, boolean counted) {
    try {
      for (LeafReaderContext segment : index.reader().leaves()) {
        cache.of(segment, plan.catalog()); // so that all models are known by their numbers
      }
      var segments = new Segments(cache, plan);
      var queries = new LuceneQueries(index.reader(), plan.scope(), segments);
      var weights = new Weights(plan.clauses(), plan.scope(), new IndexWeights(searcher));
      var tally = new FacetTally(plan.catalog(), models, months, plan.facetTests().keySet());
      if (counted) {
        count(plan, segments, queries, tally);
      }
      int most = counted ? (int) Math.min(wanted, tally.total()) : wanted;
      Query query = queries.filtered(plan.textCondition(), segments::searchable);
      List<Found.Scored> best = best(query, sort, most);
      float highest = highest(sort == Sort.BEST ? best : best(query, Sort.BEST, 1));
      return new Found(
          best,
          highest,
          counted ? tally.total() : best.size(),
          counted || best.size() < wanted,
          tally.matchesByEntry(),
          counted ? tally.facets() : Map.of(),
          weights);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float highest(List<Found.Scored> best) {
    return best.isEmpty() ? 0 : best.getFirst().score();
  }

  private void count(Plan plan, Segments segments, LuceneQueries queries, FacetTally tally)
      throws IOException {
    Query query = queries.filtered(plan.textCondition(), segments::counted);
    searcher.search(query, MatchCounter.counting(plan, segments, tally));
  }

  private List<Found.Scored> best(Query query, Sort sort, int most) throws IOException {
    if (most == 0) {
      return List.of();
    }
    TopDocs top =
        switch (sort) {
          case BEST -> searcher.search(query, new TopScoreDocCollectorManager(most, null, most));
          case NEWEST -> byTime(query, true, most);
          case OLDEST -> byTime(query, false, most);
        };
    var best = new ArrayList<Found.Scored>(top.scoreDocs.length);
    for (ScoreDoc found : top.scoreDocs) {
      best.add(scored(found));
    }
    return best;
  }

  /// Passages without a time come last in either order.
  private TopDocs byTime(Query query, boolean newestFirst, int most) throws IOException {
    Long missing = newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE;
    var time = new SortField(IndexFields.TIME, SortField.Type.LONG, newestFirst, missing);
    var order = new org.apache.lucene.search.Sort(time);
    TopDocs top =
        searcher.search(query, new TopFieldCollectorManager(order, most, null, Integer.MAX_VALUE));
    TopFieldCollector.populateScores(top.scoreDocs, searcher, query);
    return top;
  }

  private Found.Scored scored(ScoreDoc found) throws IOException {
    List<LeafReaderContext> leaves = index.reader().leaves();
    LeafReaderContext segment = leaves.get(ReaderUtil.subIndex(found.doc, leaves));
    int document = found.doc - segment.docBase;
    return new Found.Scored(
        new PassageId(number(segment, IndexFields.PASSAGE, document)),
        new EntryId(number(segment, IndexFields.ENTRY, document)),
        found.score);
  }

  private static long number(LeafReaderContext segment, String field, int document)
      throws IOException {
    NumericDocValues numbers = DocValues.getNumeric(segment.reader(), field);
    return numbers.advanceExact(document) ? numbers.longValue() : -1;
  }

  @Override
  public BitSet entries(Plan plan) {
    var entries = new BitSet();
    Found found = find(plan, Sort.BEST, 1);
    found.entryCounts().keySet().forEach(id -> entries.set(plan.catalog().number(id)));
    return entries;
  }
}
