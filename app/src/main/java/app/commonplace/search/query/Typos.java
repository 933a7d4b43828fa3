package app.commonplace.search.query;

/// Tells whether a word is probably another one, mistyped.
public final class Typos {
  private Typos() {}

  /// Whether `typed` is at most a third of its letters away from `known`, and not equal to it.
  public static boolean isLikely(String typed, String known) {
    int allowed = Math.min(2, Math.max(typed.length(), known.length()) / 3);
    int distance = distance(typed, known, allowed);
    return distance > 0 && distance <= allowed;
  }

  /// How many letters must be added, removed, changed or swapped with their neighbour; any number
  /// above `limit` when it is more than that.
  public static int distance(String one, String other, int limit) {
    if (Math.abs(one.length() - other.length()) > limit) {
      return limit + 1;
    }
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = cost(one, other, i, j, cost);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cost(String one, String other, int i, int j, int[][] cost) {
    if (i == 0 || j == 0) {
      return i + j;
    }
    boolean same = one.charAt(i - 1) == other.charAt(j - 1);
    int best = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
