package app.commonplace.search;

import app.commonplace.indexing.IndexFields;
import java.io.IOException;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// The segments of the derived index as one search sees them: which of their passages it looks at
/// and which pass its filters. For one search, one thread.
final class Segments {
  private final SegmentCache cache;
  private final Plan plan;
  private final Map<LeafReaderContext, FixedBitSet> tested = new IdentityHashMap<>();
  private final Map<LeafReaderContext, FixedBitSet> chosen = new IdentityHashMap<>();

  Segments(SegmentCache cache, Plan plan) {
    this.cache = cache;
    this.plan = plan;
  }

  SegmentFacts facts(LeafReaderContext segment) throws IOException {
    return cache.of(segment, plan.catalog());
  }

  SegmentFacts.Cursor cursor(LeafReaderContext segment) throws IOException {
    return facts(segment).cursor(DocValues.getNumeric(segment.reader(), IndexFields.PASSAGE));
  }

  /// Passages that may be counted: all but what the choice in one facet leaves out.
  FixedBitSet counted(LeafReaderContext segment) throws IOException {
    FixedBitSet known = tested.get(segment);
    if (known == null) {
      known = passing(segment, lookedAt(segment), plan.tests());
      tested.put(segment, known);
    }
    return known;
  }

  /// Passages that may be hits.
  FixedBitSet searchable(LeafReaderContext segment) throws IOException {
    FixedBitSet known = chosen.get(segment);
    if (known == null) {
      known = passing(segment, counted(segment), plan.facetTests().values());
      chosen.put(segment, known);
    }
    return known;
  }

  /// All passages of a segment that pass a test.
  FixedBitSet passing(LeafReaderContext segment, PassageTest test) throws IOException {
    return passing(segment, lookedAt(segment), List.of(test));
  }

  /// Passages that the query looks at, whatever its filters.
  FixedBitSet lookedAt(LeafReaderContext segment) throws IOException {
    SegmentFacts facts = facts(segment);
    return plan.scope().hidden() == Scope.Hidden.LEFT_OUT
        ? facts.searchable(plan.catalog().alive())
        : facts.passages(plan.catalog().alive(), plan.scope().hidden());
  }

  private FixedBitSet passing(
      LeafReaderContext segment, FixedBitSet among, Collection<PassageTest> tests)
      throws IOException {
    if (tests.isEmpty()) {
      return among;
    }
    SegmentFacts.Cursor cursor = cursor(segment);
    var passing = new FixedBitSet(among.length());
    var each = new BitSetIterator(among, 0);
    for (int i = each.nextDoc(); i != BitSetIterator.NO_MORE_DOCS; i = each.nextDoc()) {
      cursor.to(i);
      boolean passes = true;
      for (PassageTest test : tests) {
        passes = passes && test.passes(cursor);
      }
      if (passes) {
        passing.set(i);
      }
    }
    return passing;
  }
}
