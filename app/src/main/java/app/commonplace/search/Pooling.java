package app.commonplace.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers the best candidates of both sides and has each scored on both. For one search.
final class Pooling {
  /// Candidates where words alone are asked.
  static final int BY_WORDS = 200;

  /// Candidates by words beside those by meaning, and how many of them bring those around them:
  /// what answers a question often holds none of its words.
  private static final int BESIDE = 100;

  private static final int WITH_NEIGHBOURS = 50;

  /// Chunks that are looked at by meaning.
  private static final int BY_MEANING = 100;

  private final KeywordEngine engine;
  private final Plan plan;

  Pooling(KeywordEngine engine, Plan plan) {
    this.engine = engine;
    this.plan = plan;
  }

  /// The best of these hits by words, scored with what is around them. Where any of the words is
  /// enough, those around the best that hold one are hits of their own right, too.
  Pool ofWords(Found found) {
    var passages = new LinkedHashMap<PassageId, EntryId>();
    found.best().stream().limit(BY_WORDS).forEach(hit -> passages.put(hit.passage(), hit.entry()));
    List<Found.Scored> leading =
        plan.relaxed() ? found.best().stream().limit(WITH_NEIGHBOURS).toList() : List.of();
    return judged(passages, leading, null);
  }

  /// The best by meaning alone.
  Pool ofMeaning(MeaningSide meaning) {
    return judged(nearest(meaning), List.of(), meaning);
  }

  /// The best of both sides.
  Pool ofBoth(MeaningSide meaning) {
    Map<PassageId, EntryId> passages = nearest(meaning);
    Found words = engine.best(plan.relax(), Sort.BEST, BESIDE);
    words.best().forEach(hit -> passages.putIfAbsent(hit.passage(), hit.entry()));
    return judged(passages, words.best().stream().limit(WITH_NEIGHBOURS).toList(), meaning);
  }

  private Map<PassageId, EntryId> nearest(MeaningSide meaning) {
    try {
      return meaning.nearest(BY_MEANING, engine.allowed(plan));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param leading those whose neighbours are candidates too
  private Pool judged(
      Map<PassageId, EntryId> passages, List<Found.Scored> leading, @Nullable MeaningSide meaning) {
    Set<PassageId> found = Set.copyOf(passages.keySet());
    Map<EntryId, EntryWords> entries = engine.words(plan, passages);
    for (Found.Scored leader : leading) {
      EntryWords words = entries.get(leader.entry());
      if (words != null) {
        words
            .around(leader.passage())
            .forEach(passage -> passages.putIfAbsent(passage, leader.entry()));
      }
    }
    Map<PassageId, WordScore> words =
        new WordJudge(plan, engine.weights(plan), entries).scores(passages);
    Map<PassageId, Likeness> likeness =
        meaning == null ? Map.of() : likeness(meaning, Set.copyOf(passages.values()));
    var contenders = new ArrayList<Pool.Contender>(words.size());
    words.forEach((passage, score) -> {
      EntryId entry = passages.getOrDefault(passage, new EntryId(0));
      Likeness near = likeness.get(passage);
      boolean fits = meaning == null ? found.contains(passage) : near != null && near.isEnough();
      EntryWords ofEntry = entries.get(entry);
      EntryWords.Line line = ofEntry == null ? null : ofEntry.line(passage);
      if ((fits || score.own() > 0) && line != null) {
        contenders.add(new Pool.Contender(passage, entry, line.facts().minutes(), score, near));
      }
    });
    return new Pool(contenders);
  }

  private static Map<PassageId, Likeness> likeness(MeaningSide meaning, Set<EntryId> entries) {
    try {
      return meaning.likeness(entries);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether too few of the candidates by words can be compared by meaning.
  static boolean isMostlyBare(Pool pool) {
    var known = new HashMap<Boolean, Integer>();
    for (Pool.Contender contender : pool.contenders()) {
      if (contender.words().own() > 0) {
        known.merge(contender.likeness() != null, 1, Integer::sum);
      }
    }
    return known.getOrDefault(false, 0) > known.getOrDefault(true, 0);
  }
}
