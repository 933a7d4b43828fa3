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
import java.util.function.Predicate;
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
  private final Beside beside;

  /// @param beside where vectors are read while words are; one thread at a time asks the engine
  Pooling(KeywordEngine engine, Plan plan, Beside beside) {
    this.engine = engine;
    this.plan = plan;
    this.beside = beside;
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
    return judged(nearest(meaning, engine.allowed(plan)), List.of(), meaning);
  }

  /// The best of both sides.
  Pool ofBoth(MeaningSide meaning) {
    Allowed allowed = engine.allowed(plan);
    return beside.both(
        () -> nearest(meaning, allowed),
        () -> engine.best(plan.relax(), Sort.BEST, BESIDE).best(),
        (passages, words) -> {
          words.forEach(hit -> passages.putIfAbsent(hit.passage(), hit.entry()));
          return judged(passages, words.stream().limit(WITH_NEIGHBOURS).toList(), meaning);
        });
  }

  private static Map<PassageId, EntryId> nearest(MeaningSide meaning, Allowed allowed) {
    try {
      return meaning.nearest(BY_MEANING, allowed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param leading those whose neighbours are candidates too
  private Pool judged(
      Map<PassageId, EntryId> passages, List<Found.Scored> leading, @Nullable MeaningSide meaning) {
    if (meaning == null) {
      Set<PassageId> found = Set.copyOf(passages.keySet()); // before their neighbours join them
      return contenders(read(passages, leading), Map.of(), found::contains);
    }
    Set<EntryId> within = Set.copyOf(passages.values());
    return beside.both(
        () -> likeness(meaning, within),
        () -> read(passages, leading),
        (likeness, words) -> contenders(words, likeness, passage -> isAlike(likeness, passage)));
  }

  private static boolean isAlike(Map<PassageId, Likeness> likeness, PassageId passage) {
    Likeness near = likeness.get(passage);
    return near != null && near.isEnough();
  }

  /// Candidates as their words are scored, in the entries that they stand in.
  private record Read(
      Map<PassageId, EntryId> passages,
      Map<EntryId, EntryWords> entries,
      Map<PassageId, WordScore> scores) {}

  private Read read(Map<PassageId, EntryId> passages, List<Found.Scored> leading) {
    Map<EntryId, EntryWords> entries = engine.words(plan, passages);
    for (Found.Scored leader : leading) {
      EntryWords words = entries.get(leader.entry());
      if (words != null) {
        words
            .around(leader.passage())
            .forEach(passage -> passages.putIfAbsent(passage, leader.entry()));
      }
    }
    var judge = new WordJudge(plan, engine.weights(plan), entries);
    return new Read(passages, entries, judge.scores(passages));
  }

  /// @param fits whether a passage that holds none of the words is one, too
  private static Pool contenders(
      Read read, Map<PassageId, Likeness> likeness, Predicate<PassageId> fits) {
    var contenders = new ArrayList<Pool.Contender>(read.scores().size());
    read.scores()
        .forEach((passage, score) -> {
          EntryId entry = read.passages().getOrDefault(passage, new EntryId(0));
          EntryWords words = read.entries().get(entry);
          EntryWords.Line line = words == null ? null : words.line(passage);
          if (line != null && (score.own() > 0 || fits.test(passage))) {
            contenders.add(
                new Pool.Contender(
                    passage, entry, line.facts().minutes(), score, likeness.get(passage)));
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
