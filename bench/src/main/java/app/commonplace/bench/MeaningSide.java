package app.commonplace.bench;

import app.commonplace.embedding.Purpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Exact cosines of passages, of the windows around them, and of their neighbours on average.
/// Immutable.
final class MeaningSide {
  /// Windows of so many passages, from every so many on.
  record Windows(int size, int step) {}

  private static final int AROUND = 2;

  private record Window(int from, int to) {}

  private final Corpus corpus;
  private final List<float[]> own;
  private final List<Window> windows;
  private final List<float[]> windowVectors;

  MeaningSide(Corpus corpus, Windows shape, VectorCache cache) {
    this.corpus = corpus;
    this.own = cache.vectors(corpus.texts(true), Purpose.PASSAGE);
    this.windows = windows(corpus, shape);
    List<String> texts = corpus.texts(true);
    this.windowVectors =
        cache.vectors(
            windows.stream()
                .map(window -> String.join("\n", texts.subList(window.from(), window.to())))
                .toList(),
            Purpose.PASSAGE);
  }

  private static List<Window> windows(Corpus corpus, Windows shape) {
    var windows = new ArrayList<Window>();
    for (int entry = 0; entry < corpus.entries(); entry++) {
      int end = corpus.starts()[entry + 1];
      for (int from = corpus.starts()[entry]; from < end; from += shape.step()) {
        int to = Math.min(end, from + shape.size());
        windows.add(new Window(from, to));
        if (to == end) {
          break;
        }
      }
    }
    return windows;
  }

  int count() {
    return windows.size();
  }

  /// Cosines by passage.
  record Scores(float[] own, float[] window, float[] neighbours) {}

  Scores scores(float[] question) {
    var single = new float[corpus.size()];
    for (int i = 0; i < single.length; i++) {
      single[i] = dot(question, own.get(i));
    }
    var best = new float[corpus.size()];
    Arrays.fill(best, -1);
    for (int i = 0; i < windows.size(); i++) {
      float cosine = dot(question, windowVectors.get(i));
      for (int passage = windows.get(i).from(); passage < windows.get(i).to(); passage++) {
        best[passage] = Math.max(best[passage], cosine);
      }
    }
    return new Scores(single, best, neighbours(single));
  }

  private float[] neighbours(float[] single) {
    var mean = new float[single.length];
    for (int entry = 0; entry < corpus.entries(); entry++) {
      int start = corpus.starts()[entry];
      int end = corpus.starts()[entry + 1];
      for (int i = start; i < end; i++) {
        int from = Math.max(start, i - AROUND);
        int to = Math.min(end, i + AROUND + 1);
        for (int near = from; near < to; near++) {
          mean[i] += single[near] / (to - from);
        }
      }
    }
    return mean;
  }

  static float dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
