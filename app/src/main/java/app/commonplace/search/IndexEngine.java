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
import java.util.Set;
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
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

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
  private @Nullable Segments segments;

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
  public Found find(Plan plan, Sort sort, int wanted, Map<PassageId, EntryId> too) {
    return answer(plan, sort, wanted, true, too);
  }

  @Override
  public Found best(Plan plan, Sort sort, int wanted) {
    return answer(plan, sort, wanted, false, Map.of());
  }

  private Found answer(
      Plan plan, Sort sort, int wanted, boolean counted, Map<PassageId, EntryId> too) {
    try {
      Segments segments = segments(plan);
      var queries = new LuceneQueries(index.reader(), plan.scope(), segments);
      var tally = new FacetTally(plan.catalog(), models, months, plan.facetTests().keySet());
      if (counted) {
        count(plan, segments, queries, tally, too);
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
          weights(plan));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Plans of one search differ in their words alone, so what passes their filters is the same.
  private Segments segments(Plan plan) throws IOException {
    Segments known = segments;
    if (known == null) {
      for (LeafReaderContext segment : index.reader().leaves()) {
        cache.of(segment, plan.catalog()); // so that all models are known by their numbers
      }
      known = new Segments(cache, plan);
      segments = known;
    }
    return known;
  }

  @Override
  public KeywordEngine anew() {
    return new IndexEngine(index, cache, models, months);
  }

  @Override
  public Weights weights(Plan plan) {
    return new Weights(plan.judged(), plan.scope(), new IndexWeights(searcher));
  }

  @Override
  public Map<EntryId, EntryWords> words(Plan plan, Map<PassageId, EntryId> passages) {
    try {
      var words = new IndexWords(index.reader().leaves(), segments(plan), plan);
      return words.of(Set.copyOf(passages.values()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Allowed allowed(Plan plan) {
    if (plan.tests().isEmpty() && plan.facetTests().isEmpty()) {
      return Allowed.living(plan.catalog());
    }
    try {
      var entries = new BitSet();
      long passages = 0;
      for (LeafReaderContext segment : index.reader().leaves()) {
        SegmentFacts facts = segments(plan).facts(segment);
        var passing = segments(plan).searchable(segment);
        var each = new BitSetIterator(passing, 0);
        for (int i = each.nextDoc(); i != BitSetIterator.NO_MORE_DOCS; i = each.nextDoc()) {
          entries.set(facts.entry(i));
          passages++;
        }
      }
      long all =
          entries.stream()
              .mapToObj(plan.catalog()::entry)
              .mapToLong(entry -> entry.map(known -> known.row().passages()).orElse(0))
              .sum();
      return new Allowed(plan.catalog(), entries, passages, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float highest(List<Found.Scored> best) {
    return best.isEmpty() ? 0 : best.getFirst().score();
  }

  private void count(
      Plan plan,
      Segments segments,
      LuceneQueries queries,
      FacetTally tally,
      Map<PassageId, EntryId> too)
      throws IOException {
    Query query =
        queries.filtered(
            plan.textCondition(), segments::counted, segment -> listed(segment, segments, too));
    searcher.search(query, MatchCounter.counting(plan, segments, tally));
  }

  private static FixedBitSet listed(
      LeafReaderContext segment, Segments segments, Map<PassageId, EntryId> passages)
      throws IOException {
    var listed = new FixedBitSet(segment.reader().maxDoc());
    NumericDocValues ids = DocValues.getNumeric(segment.reader(), IndexFields.PASSAGE);
    for (EntryBlock block :
        EntryBlock.of(segment.reader(), segments.facts(segment), Set.copyOf(passages.values()))) {
      for (int document = block.first(); document < block.first() + block.size(); document++) {
        if (ids.advanceExact(document) && passages.containsKey(new PassageId(ids.longValue()))) {
          listed.set(document);
        }
      }
    }
    return listed;
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
    NumericDocValues times = DocValues.getNumeric(segment.reader(), IndexFields.TIME);
    return new Found.Scored(
        new PassageId(number(segment, IndexFields.PASSAGE, document)),
        new EntryId(number(segment, IndexFields.ENTRY, document)),
        found.score,
        times.advanceExact(document)
            ? PassageFacts.minutes(times.longValue())
            : PassageFacts.NO_TIME);
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
