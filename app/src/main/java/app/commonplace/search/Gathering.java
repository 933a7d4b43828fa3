package app.commonplace.search;

import app.commonplace.indexing.IndexSnapshot;
import app.commonplace.indexing.MeaningSnapshot;
import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.search.query.Field;
import app.commonplace.search.query.Parsed;
import app.commonplace.search.query.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers for a search what could be an answer, by words and by meaning, and counts what matches.
/// Thread-safe.
record Gathering(KeywordSide keywords, Plans plans, MeaningSource meaning, Beside beside) {
  static final String MOST_OF_THEM = "No passage has all words. Showing those with most of them.";

  private static final String TOO_FEW =
      "Too few of these passages are embedded yet, so this is a search by words.";
  private static final String ONLY_FEW =
      "Only %d passages have all words. Showing those with most of them.";

  /// A question whose words stand together in fewer passages than this is answered by most of them,
  /// too.
  private static final int FEW = 20;

  private static final String ESTIMATES = "Counts are estimates.";

  Gathered gathered(
      Asking asking, boolean byMeaning, MeaningSource.Open open, @Nullable IndexSnapshot snapshot) {
    var notices = new ArrayList<String>(asking.parsed().remarks());
    notices.addAll(ManyWords.remarks(asking.parsed().query()));
    Plan strict = plans.of(asking.parsed());
    float[] question = null;
    Optional<float[]> like = byMeaning ? likeVector(asking.parsed(), open) : Optional.empty();
    if (asking.request().mode() != Mode.KEYWORD && !byMeaning && !open.isReady()) {
      notices.add(open.notice());
    }
    if (like.isPresent()) {
      question = like.get();
      strict = plans.of(asking.parsed(), true);
    } else if (byMeaning) {
      MeaningSource.Asked asked =
          open.isReady()
              ? meaning.ask(open, QuestionText.of(asking.parsed().query()))
              : new MeaningSource.Asked(null, open.notice());
      question = asked.vector();
      if (!asked.notice().isEmpty()) {
        notices.add(asked.notice());
      } else if (!open.notice().isEmpty()) {
        notices.add(open.notice());
      }
    }
    if (like.isEmpty()) {
      notices.addAll(Unready.ofPassages(asking.parsed(), strict.catalog()));
    }
    Plan asked = strict;
    float[] vector = question;
    MeaningSnapshot vectors = open.vectors();
    MeaningSide side =
        vector == null || vectors == null ? null : new MeaningSide(vectors, vector, open.scale());
    return keywords.answered(
        snapshot,
        engine ->
            side == null
                ? byWords(engine, asking, asked, notices)
                : byMeaning(engine, asking, asked, side, notices),
        notices);
  }

  /// All words, or where nothing has them all, most of them.
  private Gathered byWords(KeywordEngine engine, Asking asking, Plan strict, List<String> notices) {
    Plan plan = strict;
    Found found = found(engine, asking, strict, Map.of());
    boolean few = found.total() == 0 || (found.total() < FEW && strict.isQuestion());
    if (few && strict.canRelax()) {
      Plan relaxed = strict.relax();
      Found most = found(engine, asking, relaxed, Map.of());
      if (most.total() > found.total()) {
        notices.add(found.total() == 0 ? MOST_OF_THEM : ONLY_FEW.formatted(found.total()));
        plan = relaxed;
        found = most;
      } else if (found.total() == 0) {
        found = most; // there may be some where another value of a facet were chosen
      }
    }
    if (!found.exact() && !found.facets().isEmpty()) {
      notices.add(ESTIMATES);
    }
    boolean judged = asking.request().sort() == Sort.BEST && plan.looksAtTexts();
    Pool pool = judged ? new Pooling(engine, plan, beside).ofWords(found) : Pool.EMPTY;
    return new Gathered(plan, Mode.KEYWORD, pool, found, notices);
  }

  /// Hits by meaning and by words, or by words alone when too few passages have vectors.
  private Gathered byMeaning(
      KeywordEngine engine, Asking asking, Plan strict, MeaningSide side, List<String> notices) {
    boolean alone = asking.request().mode() == Mode.MEANING || !strict.looksAtTexts();
    Pool pool = pool(engine, strict, side, alone);
    if (!alone && Pooling.isMostlyBare(pool)) {
      notices.add(TOO_FEW);
      return byWords(engine, asking, strict, notices);
    }
    var listed = new LinkedHashMap<PassageId, EntryId>();
    pool.contenders().forEach(one -> listed.put(one.passage(), one.entry()));
    if (asking.counted()) {
      leftOut(engine, strict, side, alone).forEach(listed::putIfAbsent);
    }
    Plan counted = alone ? strict.withoutMatches() : strict;
    Found found = found(engine, asking, counted, listed).weighed(engine.weights(strict));
    return new Gathered(strict, asking.request().mode(), pool, found, notices);
  }

  private Pool pool(KeywordEngine engine, Plan plan, MeaningSide side, boolean alone) {
    var pooling = new Pooling(engine, plan, beside);
    return alone ? pooling.ofMeaning(side) : pooling.ofBoth(side);
  }

  /// What would be found where another value of a facet were chosen: the person is to see that it
  /// is there.
  private Map<PassageId, EntryId> leftOut(
      KeywordEngine engine, Plan strict, MeaningSide side, boolean alone) {
    var passages = new HashMap<PassageId, EntryId>();
    for (Dimension facet : strict.facetTests().keySet()) {
      if (facet.holdsOneValue()) {
        pool(engine.anew(), strict.leftOutBy(facet), side, alone)
            .contenders()
            .forEach(one -> passages.put(one.passage(), one.entry()));
      }
    }
    return passages;
  }

  private static Found found(
      KeywordEngine engine, Asking asking, Plan plan, Map<PassageId, EntryId> too) {
    Sort sort = asking.request().sort();
    return asking.counted()
        ? engine.find(plan, sort, asking.wanted(), too)
        : engine.best(plan, sort, asking.wanted());
  }

  /// What the entry of `like:` is about; empty when none is named, or none that has vectors.
  private Optional<float[]> likeVector(Parsed parsed, MeaningSource.Open open) {
    MeaningSnapshot vectors = open.vectors();
    if (vectors == null) {
      return Optional.empty();
    }
    CatalogSnapshot now = plans.catalog().now();
    return parsed.pieces().stream()
        .map(Parsed.Piece::query)
        .filter(Query.Filter.class::isInstance)
        .map(Query.Filter.class::cast)
        .filter(filter -> filter.field() == Field.LIKE)
        .flatMap(filter -> LikeEntry.entry(filter.value(), now).stream().boxed())
        .flatMap(number -> now.entry(number).stream())
        .findFirst()
        .flatMap(entry -> mean(vectors, entry.row().id()));
  }

  private static Optional<float[]> mean(MeaningSnapshot vectors, EntryId entry) {
    try {
      return vectors.mean(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
