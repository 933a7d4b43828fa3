package app.commonplace.bench;

import static app.commonplace.bench.Blend.MEANING;
import static app.commonplace.bench.Blend.OWN;
import static app.commonplace.bench.Blend.SHARE;
import static app.commonplace.bench.Blend.WORDS;

import app.commonplace.bench.Blend.Normal;
import app.commonplace.bench.Blend.Sides;
import app.commonplace.bench.Blend.Weights;
import app.commonplace.bench.Locomo.Question;
import app.commonplace.bench.MeaningSide.Windows;
import app.commonplace.bench.WordSide.Constants;
import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.Purpose;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What each choice about chunks and scores is worth on conversations, by exact scans.
final class LocomoPolicies {
  static final Constants CONSTANTS = new Constants(1.2, 0.5, false);
  static final Windows WINDOWS = new Windows(4, 2);
  private static final double ENTRY_WORDS = 0.2;
  private static final double MEAN_OF_BEST = 0.3;

  private final Locomo locomo;
  private final VectorCache vectors;
  private final List<float[]> questions;
  private final Normal normal;
  private final Report report;

  LocomoPolicies(Locomo locomo, BuiltInModel model, VectorCache vectors, Report report) {
    this.locomo = locomo;
    this.vectors = vectors;
    this.questions =
        vectors.vectors(locomo.questions().stream().map(Question::text).toList(), Purpose.QUERY);
    this.normal = normal(model);
    this.report = report;
  }

  static Normal normal(BuiltInModel model) {
    return model == BuiltInModel.BGE_SMALL ? Normal.MAXIMUM_OVER_ZERO : Normal.MAXIMUM;
  }

  void run() throws IOException {
    Corpus corpus = locomo.corpus();
    WordSide words = new WordSide(corpus, corpus.texts(true), CONSTANTS);
    var meaning = new MeaningSide(corpus, WINDOWS, vectors);
    table("Scores", rows(words, meaning, scores()));
    table("Share of meaning, and scales", rows(words, meaning, shares()));
    table("Constants of the words", constants(meaning));
    table("Authors", authors(words, meaning));
  }

  /// Embeds every shape anew, which takes a while the first time.
  void shapes() throws IOException {
    Corpus corpus = locomo.corpus();
    WordSide words = new WordSide(corpus, corpus.texts(true), CONSTANTS);
    var rows = new ArrayList<List<String>>();
    for (int size = 2; size <= 6; size++) {
      for (int step = 1; step <= Math.min(3, size); step++) {
        var meaning = new MeaningSide(corpus, new Windows(size, step), vectors);
        String name = "windows of %d, step %d: %,d".formatted(size, step, meaning.count());
        rows.addAll(rows(words, meaning, List.of(usual(name))));
      }
    }
    table("Shape of windows, beside %,d turns".formatted(corpus.size()), rows);
  }

  private Blend usual(String name) {
    return Blend.of(name, WORDS, MEANING, SHARE, normal);
  }

  private List<Blend> scores() {
    var context = new Weights(0.4, 0.6, 0);
    return List.of(
        Blend.of("words: own", OWN, MEANING, 0, normal),
        Blend.of("words: own and context", context, MEANING, 0, normal),
        Blend.of("words: own, context, entry", WORDS, MEANING, 0, normal),
        Blend.of("meaning: own", WORDS, OWN, 1, normal),
        Blend.of("meaning: own and neighbours", WORDS, new Weights(0.4, 0, 0.6), 1, normal),
        Blend.of("meaning: own and window", WORDS, MEANING, 1, normal),
        Blend.of("both: own, own", OWN, OWN, SHARE, normal),
        Blend.of("both: own and context, own", context, OWN, SHARE, normal),
        Blend.of("both: own and context, own and window", context, MEANING, SHARE, normal),
        Blend.of("both, meaning: own", WORDS, OWN, SHARE, normal),
        Blend.of("both, meaning: window", WORDS, new Weights(0, 1, 0), SHARE, normal),
        Blend.of(
            "both, meaning: own and neighbours", WORDS, new Weights(0.4, 0, 0.6), SHARE, normal),
        usual("both, meaning: own and window, 0.4 and 0.6"),
        Blend.of("the same, 0.6 and 0.4", WORDS, new Weights(0.6, 0.4, 0), SHARE, normal),
        Blend.of("the same, 0.8 and 0.2", WORDS, new Weights(0.8, 0.2, 0), SHARE, normal));
  }

  private List<Blend> shares() {
    Stream<Blend> blends =
        Stream.of(normal, Normal.BEST_200, Normal.RANKS)
            .flatMap(scale ->
                IntStream.rangeClosed(3, 9)
                    .mapToObj(tenth -> {
                      String name = "%s, %.1f".formatted(scale, tenth / 10.0);
                      return Blend.of(name, WORDS, MEANING, tenth / 10.0, scale);
                    }));
    return Stream.concat(Stream.of(usual(normal + ", 0.65")), blends).toList();
  }

  private List<List<String>> constants(MeaningSide meaning) {
    var rows = new ArrayList<List<String>>();
    for (double b : new double[] {0.4, 0.5, 0.6, 0.75}) {
      for (boolean function : new boolean[] {false, true}) {
        var constants = new Constants(1.2, b, function);
        Corpus corpus = locomo.corpus();
        var words = new WordSide(corpus, corpus.texts(true), constants);
        String name = "b %.2f, %s function words".formatted(b, function ? "with" : "without");
        Blend alone = Blend.of("words, " + name, WORDS, MEANING, 0, normal);
        rows.addAll(rows(words, meaning, List.of(alone, usual("both, " + name))));
      }
    }
    return rows;
  }

  private List<List<String>> authors(WordSide words, MeaningSide meaning) {
    Corpus nameless = locomo.corpus().withoutAuthors();
    var bareWords = new WordSide(nameless, nameless.texts(true), CONSTANTS);
    var bareMeaning = new MeaningSide(nameless, WINDOWS, vectors);
    var rows = new ArrayList<List<String>>();
    rows.addAll(rows(words, meaning, List.of(usual("authors in words and meaning"))));
    rows.addAll(rows(words, bareMeaning, List.of(usual("authors in words"))));
    rows.addAll(rows(bareWords, meaning, List.of(usual("authors in meaning"))));
    rows.addAll(rows(bareWords, bareMeaning, List.of(usual("no authors"))));
    return rows;
  }

  private void table(String title, List<List<String>> rows) {
    report.line("**" + title + "**");
    var all = new ArrayList<>(rows);
    all.addAll(LocomoRecall.GOALS);
    report.table(LocomoRecall.HEAD, all);
  }

  private List<List<String>> rows(WordSide words, MeaningSide meaning, List<Blend> blends) {
    List<LocomoRecall> recalls = blends.stream().map(_ -> new LocomoRecall(locomo)).toList();
    int[] entryOf = locomo.corpus().entryOf();
    IntStream.range(0, locomo.questions().size())
        .parallel()
        .forEach(i -> {
          Question question = locomo.questions().get(i);
          var sides =
              new Sides(words.scores(question.text()), meaning.scores(questions.get(i)), entryOf);
          for (int blend = 0; blend < blends.size(); blend++) {
            ask(question, blends.get(blend), sides, recalls.get(blend));
          }
        });
    return IntStream.range(0, blends.size())
        .mapToObj(blend -> recalls.get(blend).row(blends.get(blend).name()))
        .toList();
  }

  private void ask(Question question, Blend blend, Sides sides, LocomoRecall recall) {
    int[] range = locomo.range(question.conversation());
    add(question, blend, sides, range[0], range[1], recall);
    add(question, blend, sides, 0, locomo.corpus().size(), recall);
  }

  private void add(
      Question question, Blend blend, Sides sides, int from, int to, LocomoRecall recall) {
    double[] scores = blend.scores(sides, from, to);
    List<Integer> turns = LocomoRecall.best(scores, 20).stream().map(turn -> turn + from).toList();
    int firstEntry = sides.entryOf()[from];
    double[] entries = entries(scores, sides, from, to);
    List<Integer> sessions =
        LocomoRecall.best(entries, 10).stream().map(entry -> entry + firstEntry).toList();
    recall.add(question, turns, sessions, to - from < locomo.corpus().size());
  }

  /// The best passage, the mean of the best five, and the words of the whole.
  private double[] entries(double[] scores, Sides sides, int from, int to) {
    int first = sides.entryOf()[from];
    var entries = new double[sides.entryOf()[to - 1] - first + 1];
    double most = 1e-9;
    for (int i = 0; i < entries.length; i++) {
      most = Math.max(most, sides.words().entry()[first + i]);
    }
    for (int i = 0; i < entries.length; i++) {
      int[] starts = locomo.corpus().starts();
      double[] best =
          Arrays.copyOfRange(scores, starts[first + i] - from, starts[first + i + 1] - from);
      Arrays.sort(best);
      double sum = Arrays.stream(best, Math.max(0, best.length - 5), best.length).sum();
      double words = sides.words().entry()[first + i] / most;
      entries[i] = best[best.length - 1] + MEAN_OF_BEST * sum / 5 + ENTRY_WORDS * words;
    }
    return entries;
  }
}
