package app.commonplace.bench;

import app.commonplace.bench.Blend.Normal;
import app.commonplace.bench.Blend.Sides;
import app.commonplace.bench.SciFact.Claim;
import app.commonplace.embedding.BuiltInModel;
import app.commonplace.embedding.Purpose;
import app.commonplace.indexing.Chunk;
import app.commonplace.indexing.ReadableText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What each choice about chunks and scores is worth on articles, by exact scans.
final class SciFactPolicies {
  /// As in the product: words of titles are few, and each would count much.
  private static final double TITLE = 0.4;

  private static final double[] SHARES = {0, 0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.8, 0.9, 1};

  private final SciFact articles;
  private final VectorCache vectors;
  private final List<float[]> claims;
  private final Normal normal;
  private final WordSide words;
  private final WordSide titles;

  SciFactPolicies(SciFact articles, BuiltInModel model, VectorCache vectors) {
    this.articles = articles;
    this.vectors = vectors;
    this.normal = LocomoPolicies.normal(model);
    this.claims =
        vectors.vectors(articles.claims().stream().map(Claim::text).toList(), Purpose.QUERY);
    Corpus corpus = articles.corpus();
    this.words = new WordSide(corpus, corpus.texts(true), LocomoPolicies.CONSTANTS);
    this.titles = new WordSide(corpus, articles.titles(), LocomoPolicies.CONSTANTS);
  }

  void run(Report report, int[] budgets) {
    var head = new ArrayList<>(List.of("nDCG@10 / R@100, share of meaning:"));
    for (double share : SHARES) {
      head.add("%.2f".formatted(share));
    }
    var rows = new ArrayList<List<String>>();
    for (int budget : budgets) {
      rows.add(row(budget));
    }
    report.table(head, rows);
  }

  private List<String> row(int budget) {
    var chunks = new Chunks(vectors.embedder()::tokens, budget);
    var passages = new ArrayList<Integer>();
    var texts = new ArrayList<String>();
    for (int i = 0; i < articles.corpus().size(); i++) {
      String text = articles.corpus().passages().get(i).text();
      for (Chunk chunk : chunks.of(new ReadableText(null, text, List.of()))) {
        passages.add(i);
        texts.add(chunk.text());
      }
    }
    List<float[]> made = vectors.vectors(texts, Purpose.PASSAGE);
    var row = new ArrayList<String>();
    row.add("chunks of %d tokens: %,d".formatted(budget, made.size()));
    List<Sides> sides =
        IntStream.range(0, claims.size())
            .parallel()
            .mapToObj(claim -> sides(claim, passages, made))
            .toList();
    for (double share : SHARES) {
      row.add(quality(sides, share));
    }
    return row;
  }

  private Sides sides(int claim, List<Integer> passages, List<float[]> made) {
    var best = new float[articles.corpus().size()];
    java.util.Arrays.fill(best, -1);
    for (int i = 0; i < made.size(); i++) {
      int passage = passages.get(i);
      best[passage] = Math.max(best[passage], MeaningSide.dot(claims.get(claim), made.get(i)));
    }
    String text = articles.claims().get(claim).text();
    WordSide.Scores body = words.scores(text);
    float[] title = titles.scores(text).own();
    for (int i = 0; i < title.length; i++) {
      body.own()[i] += (float) (TITLE * title[i] / Blend.WORDS.first());
    }
    var meaning = new MeaningSide.Scores(best, best, best);
    return new Sides(body, meaning, articles.corpus().entryOf());
  }

  private String quality(List<Sides> sides, double share) {
    Blend blend = Blend.of("", Blend.WORDS, Blend.MEANING, share, normal);
    double gain = 0;
    double found = 0;
    for (int i = 0; i < sides.size(); i++) {
      double[] scores = blend.scores(sides.get(i), 0, articles.corpus().size());
      List<String> best = LocomoRecall.best(scores, 100).stream().map(articles.ids()::get).toList();
      var ranking = new Ranking(best, articles.claims().get(i).relevant());
      gain += ranking.gain(10) / sides.size();
      found += ranking.recall(100) / sides.size();
    }
    return "%.3f / %.3f".formatted(gain, found);
  }
}
