package app.commonplace.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Documents in the order in which they were found, and those that should have been.
record Ranking(List<String> found, Map<String, Integer> relevant) {
  /// nDCG: how much of the gain that the best order would have.
  double gain(int most) {
    double gain = 0;
    for (int i = 0; i < Math.min(most, found.size()); i++) {
      gain += relevant.getOrDefault(found.get(i), 0) / discount(i);
    }
    List<Integer> ideal =
        relevant.values().stream().sorted(Comparator.reverseOrder()).limit(most).toList();
    double best = 0;
    for (int i = 0; i < ideal.size(); i++) {
      best += ideal.get(i) / discount(i);
    }
    return best == 0 ? 0 : gain / best;
  }

  private static double discount(int place) {
    return Math.log(place + 2) / Math.log(2);
  }

  double recall(int most) {
    long hits = found.stream().limit(most).filter(id -> relevant.getOrDefault(id, 0) > 0).count();
    long all = relevant.values().stream().filter(degree -> degree > 0).count();
    return all == 0 ? 0 : (double) hits / all;
  }
}
