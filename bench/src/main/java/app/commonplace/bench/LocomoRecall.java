package app.commonplace.bench;

import app.commonplace.bench.Locomo.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Sums how much of the evidence was among the first hits. Thread-safe.
final class LocomoRecall {
  static final List<String> HEAD =
      List.of(
          "",
          "A turns @5",
          "@10",
          "@20",
          "B turns @5",
          "@10",
          "@20",
          "A sessions @1",
          "@5",
          "@10",
          "B sessions @1",
          "hit @5",
          "A @10 even",
          "odd");
  static final List<List<String>> GOALS =
      List.of(
          goal("keyword, at least", "55 68 77 54 66 75 58 84 91 60 89"),
          goal("hybrid, at least", "64 73 81 59 70 78 65 87 93 66 91"),
          goal("hybrid, aim", "70 80 87 66 76 84 70 90 95 70 94"));

  private static final int COLUMNS = 13;

  private final Locomo locomo;
  private final int[] entryOf;
  private final double[] sums = new double[COLUMNS];
  private final int[] counts = new int[COLUMNS];

  LocomoRecall(Locomo locomo) {
    this.locomo = locomo;
    this.entryOf = locomo.corpus().entryOf();
  }

  private static List<String> goal(String name, String numbers) {
    var row = new ArrayList<>(List.of(name));
    row.addAll(List.of(numbers.split(" ")));
    row.addAll(List.of("", ""));
    return row;
  }

  /// @param turns found passages, best first
  /// @param sessions found entries, best first
  /// @param inConversation setting A: asked within the conversation; else B
  synchronized void add(
      Question question, List<Integer> turns, List<Integer> sessions, boolean inConversation) {
    Set<Integer> evidence = new HashSet<>(question.evidence());
    Set<Integer> gold = evidence.stream().map(turn -> entryOf[turn]).collect(Collectors.toSet());
    int first = inConversation ? 0 : 3;
    put(first, share(evidence, turns, 5));
    put(first + 1, share(evidence, turns, 10));
    put(first + 2, share(evidence, turns, 20));
    if (inConversation) {
      put(6, share(gold, sessions, 1));
      put(7, share(gold, sessions, 5));
      put(8, share(gold, sessions, 10));
      put(11 + question.conversation() % 2, share(evidence, turns, 10));
    } else {
      put(9, share(gold, sessions, 1));
      put(10, share(gold, sessions, 5) > 0 ? 1 : 0);
    }
  }

  private void put(int column, double value) {
    sums[column] += value;
    counts[column]++;
  }

  private static double share(Set<Integer> wanted, List<Integer> found, int most) {
    long hits = found.stream().limit(most).filter(wanted::contains).count();
    return (double) hits / wanted.size();
  }

  List<String> row(String name) {
    var row = new ArrayList<>(List.of(name));
    for (int i = 0; i < COLUMNS; i++) {
      row.add(counts[i] == 0 ? "" : "%.1f".formatted(100 * sums[i] / counts[i]));
    }
    return row;
  }

  Locomo locomo() {
    return locomo;
  }

  /// The places of the highest scores, the best first.
  static List<Integer> best(double[] scores, int most) {
    var best = new ArrayList<Integer>();
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    double least = sorted[Math.max(0, sorted.length - most)];
    for (int i = 0; i < scores.length; i++) {
      if (scores[i] >= least) {
        best.add(i);
      }
    }
    best.sort((one, other) -> Double.compare(scores[other], scores[one]));
    return best.subList(0, Math.min(most, best.size()));
  }
}
