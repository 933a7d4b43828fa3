package app.commonplace.search;

import java.util.List;

/// Decides whether words stand near each other: in any order, with at most so many other tokens
/// between the first and the last of them.
final class Nearness {
  private Nearness() {}

  /// @param places of each word, rising
  static boolean isNear(List<int[]> places, int distance) {
    int[] at = new int[places.size()];
    while (true) {
      int first = 0;
      int last = 0;
      for (int word = 0; word < at.length; word++) {
        if (at[word] >= places.get(word).length) {
          return false;
        }
        first = place(places, at, word) < place(places, at, first) ? word : first;
        last = place(places, at, word) > place(places, at, last) ? word : last;
      }
      int others = place(places, at, last) - place(places, at, first) + 1 - at.length;
      if (others <= distance) {
        return true;
      }
      at[first]++;
    }
  }

  private static int place(List<int[]> places, int[] at, int word) {
    return places.get(word)[at[word]];
  }
}
