package app.commonplace.bench;

import app.commonplace.text.Analyzer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Exact BM25 of passages, of passages with those around them, and of entries. Immutable once it is
/// made.
final class WordSide {
  /// @param functionWords whether words such as "what did the" count
  record Constants(double k1, double b, boolean functionWords) {}

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a an and are as at be but by for from had has have he her his how i if in into is it its"
                  + " my not of on or our she so that the their them then there these they this to"
                  + " was we were what when where which who why will with would you your did do"
                  + " does s")
              .split(" "));
  private static final int AROUND = 2;

  private record Posting(int passage, int times) {}

  private final Corpus corpus;
  private final Constants constants;
  private final Analyzer analyzer = new Analyzer();
  private final Map<String, List<Posting>> postings = new HashMap<>();
  private final int[] entryOf;
  private final int[] lengths;
  private final int[] around;
  private final int[] entryLengths;
  private final double average;

  WordSide(Corpus corpus, List<String> texts, Constants constants) {
    this.corpus = corpus;
    this.constants = constants;
    this.entryOf = corpus.entryOf();
    this.lengths = new int[corpus.size()];
    this.around = new int[corpus.size()];
    this.entryLengths = new int[corpus.entries()];
    long total = 0;
    for (int i = 0; i < texts.size(); i++) {
      List<String> terms = analyzer.terms(texts.get(i));
      lengths[i] = terms.size();
      entryLengths[entryOf[i]] += terms.size();
      total += terms.size();
      post(i, terms);
    }
    this.average = Math.max(1, (double) total / Math.max(1, texts.size()));
    for (int i = 0; i < lengths.length; i++) {
      for (int near = first(i); near <= last(i); near++) {
        around[i] += lengths[near];
      }
    }
  }

  private void post(int passage, List<String> terms) {
    var times = new HashMap<String, Integer>();
    terms.forEach(term -> times.merge(term, 1, Integer::sum));
    times.forEach((term, n) ->
        postings.computeIfAbsent(term, _ -> new ArrayList<>()).add(new Posting(passage, n)));
  }

  private int first(int passage) {
    return Math.max(corpus.starts()[entryOf[passage]], passage - AROUND);
  }

  private int last(int passage) {
    return Math.min(corpus.starts()[entryOf[passage] + 1] - 1, passage + AROUND);
  }

  /// Scores by passage; those of entries by entry.
  record Scores(float[] own, float[] context, float[] entry) {}

  Scores scores(String question) {
    int passages = corpus.size();
    var scores = new Scores(new float[passages], new float[passages], new float[corpus.entries()]);
    for (String term : terms(question)) {
      add(postings.getOrDefault(term, List.of()), scores);
    }
    return scores;
  }

  private Collection<String> terms(String question) {
    var all = new LinkedHashSet<>(analyzer.terms(question));
    var telling = new LinkedHashSet<>(all);
    telling.removeAll(FUNCTION_WORDS);
    return constants.functionWords() || telling.isEmpty() ? all : telling;
  }

  private void add(List<Posting> found, Scores scores) {
    double idf = Math.log(1 + (corpus.size() - found.size() + 0.5) / (found.size() + 0.5));
    var near = new HashMap<Integer, Integer>();
    var inEntry = new HashMap<Integer, Integer>();
    for (Posting posting : found) {
      int passage = posting.passage();
      scores.own[passage] += (float) bm25(idf, posting.times(), lengths[passage], average);
      for (int i = first(passage); i <= last(passage); i++) {
        near.merge(i, posting.times(), Integer::sum);
      }
      inEntry.merge(entryOf[passage], posting.times(), Integer::sum);
    }
    double context = average * (2 * AROUND + 1);
    near.forEach((i, times) -> scores.context[i] += (float) bm25(idf, times, around[i], context));
    double entry = average * corpus.size() / corpus.entries();
    inEntry.forEach(
        (i, times) -> scores.entry[i] += (float) bm25(idf, times, entryLengths[i], entry));
  }

  private double bm25(double idf, int times, int length, double normal) {
    double k = constants.k1() * (1 - constants.b() + constants.b() * length / normal);
    return idf * times * (constants.k1() + 1) / (times + k);
  }
}
