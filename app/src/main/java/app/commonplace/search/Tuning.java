package app.commonplace.search;

import java.util.ArrayList;
import java.util.List;

/// Fits the blend of a hybrid search to what a person judged. Pure.
///
/// Each query is measured with the blend that is best for all the others, so that no query is
/// praised for what was fitted to it. A blend is recommended only when that gains more over the
/// present one than twice the gain's own standard error: otherwise it would follow noise.
public final class Tuning {
  public static final int LEAST_JUDGEMENTS = 30;
  public static final int LEAST_QUERIES = 5;

  private static final int STEPS = 20;

  /// A blend and how well it orders what was judged, nDCG@10.
  public record Fit(double blend, double ndcg) {}

  /// What came of it.
  public sealed interface Outcome {
    int judgements();

    int queries();
  }

  /// There is not enough to go by.
  public record NotEnough(int judgements, int queries) implements Outcome {}

  /// @param before with the present blend
  /// @param after with the recommended one, measured on queries it was not fitted to; equal to
  ///   `before` when the present one should stay
  public record Tuned(int judgements, int queries, Fit before, Fit after) implements Outcome {
    public boolean isBetter() {
      return after.ndcg() > before.ndcg();
    }
  }

  private final List<JudgedQuery> queries;
  private final double present;

  /// nDCG by query and step of the blend.
  private final double[][] measured;

  private final double[] sums = new double[STEPS + 1];

  private Tuning(List<JudgedQuery> queries, double present) {
    this.queries = queries;
    this.present = present;
    this.measured = new double[queries.size()][STEPS + 1];
    for (int query = 0; query < measured.length; query++) {
      for (int step = 0; step <= STEPS; step++) {
        measured[query][step] = queries.get(query).ndcg(blend(step));
        sums[step] += measured[query][step];
      }
    }
  }

  /// @param present the blend in use
  public static Outcome of(List<JudgedQuery> queries, double present) {
    int judgements = queries.stream().mapToInt(query -> query.good().size()).sum();
    return judgements < LEAST_JUDGEMENTS || queries.size() < LEAST_QUERIES
        ? new NotEnough(judgements, queries.size())
        : new Tuning(List.copyOf(queries), present).tuned(judgements);
  }

  private static double blend(int step) {
    return (double) step / STEPS;
  }

  private Tuned tuned(int judgements) {
    var before = new double[queries.size()];
    var gains = new double[queries.size()];
    for (int query = 0; query < gains.length; query++) {
      before[query] = queries.get(query).ndcg(present);
      gains[query] = measured[query][bestWithout(query)] - before[query];
    }
    var now = new Fit(present, mean(before));
    boolean better = mean(gains) > 2 * standardError(gains);
    Fit after = better ? new Fit(blend(best(sums)), now.ndcg() + mean(gains)) : now;
    return new Tuned(judgements, queries.size(), now, after);
  }

  private int bestWithout(int query) {
    double[] others = sums.clone();
    for (int step = 0; step <= STEPS; step++) {
      others[step] -= measured[query][step];
    }
    return best(others);
  }

  /// The middle of the best blends: where several are equally good, the farthest from a cliff.
  private static int best(double[] values) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      highest = Math.max(highest, value);
    }
    var best = new ArrayList<Integer>();
    for (int step = 0; step < values.length; step++) {
      if (values[step] > highest - 1e-9) {
        best.add(step);
      }
    }
    return best.get(best.size() / 2);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double standardError(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1) / values.length);
  }
}
