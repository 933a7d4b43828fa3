package app.commonplace.search;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Gathers the best candidates of both sides and has each scored on both. For one search.
final class Pooling {
  /// Candidates by words.
  static final int BY_WORDS = 200;

  /// Chunks that are looked at by meaning.
  private static final int BY_MEANING = 150;

  /// What is less alike than this and holds none of the words is no hit: unrelated English texts
  /// are about 0.1 alike.
  private static final float FLOOR = 0.2f;

  private final KeywordEngine engine;
  private final Plan plan;

  Pooling(KeywordEngine engine, Plan plan) {
    this.engine = engine;
    this.plan = plan;
  }

  /// The best of these hits by words, scored with what is around them.
  Pool ofWords(Found found) {
    var passages = new LinkedHashMap<PassageId, EntryId>();
    found.best().stream().limit(BY_WORDS).forEach(hit -> passages.put(hit.passage(), hit.entry()));
    return judged(passages, null);
  }

  /// The best by meaning alone.
  Pool ofMeaning(MeaningSide meaning) {
    return judged(nearest(meaning), meaning);
  }

  /// The best of both sides.
  Pool ofBoth(MeaningSide meaning) {
    Map<PassageId, EntryId> passages = nearest(meaning);
    Found words = engine.best(plan.relax(), Sort.BEST, BY_WORDS);
    words.best().forEach(hit -> passages.putIfAbsent(hit.passage(), hit.entry()));
    return judged(passages, meaning);
  }

  private Map<PassageId, EntryId> nearest(MeaningSide meaning) {
    try {
      return meaning.nearest(BY_MEANING, engine.allowed(plan));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Pool judged(Map<PassageId, EntryId> passages, @Nullable MeaningSide meaning) {
    Map<EntryId, EntryWords> entries = engine.words(plan, passages);
    Map<PassageId, WordScore> words =
        new WordJudge(plan, engine.weights(plan), entries).scores(passages);
    Map<PassageId, Likeness> likeness =
        meaning == null ? Map.of() : likeness(meaning, Set.copyOf(passages.values()));
    var contenders = new ArrayList<Pool.Contender>(words.size());
    words.forEach((passage, score) -> {
      EntryId entry = passages.getOrDefault(passage, new EntryId(0));
      Likeness near = likeness.get(passage);
      boolean is = score.own() > 0 || meaning == null || (near != null && near.sum() >= FLOOR);
      EntryWords ofEntry = entries.get(entry);
      EntryWords.Line line = ofEntry == null ? null : ofEntry.line(passage);
      if (is && line != null) {
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
