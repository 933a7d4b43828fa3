package app.commonplace.search;

import app.commonplace.text.Sought.Sequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The terms of one field of one passage and where they stand. Immutable once filled.
final class FieldTerms {
  /// Between two columns, farther than any `~` reaches.
  static final int GAP = 2000;

  private final Map<String, List<Integer>> positions = new HashMap<>();
  private int length;
  private int next;

  /// Adds the terms of one more column.
  void add(List<String> terms) {
    next += length > 0 && !terms.isEmpty() ? GAP : 0;
    for (String term : terms) {
      positions.computeIfAbsent(term, _ -> new ArrayList<>(2)).add(next);
      next++;
    }
    length += terms.size();
  }

  /// Says where one term stands; the length is told apart.
  void put(String term, List<Integer> places) {
    positions.put(term, places);
  }

  void setLength(int tokens) {
    length = tokens;
  }

  /// Adds another text behind this one. Its length is rounded as it is in the derived index, so
  /// that a search without that index gives the same scores.
  void append(FieldTerms other) {
    int shift = next;
    int last = shift;
    for (Map.Entry<String, List<Integer>> term : other.positions.entrySet()) {
      List<Integer> places = positions.computeIfAbsent(term.getKey(), _ -> new ArrayList<>(4));
      for (int place : term.getValue()) {
        places.add(place + shift);
        last = Math.max(last, place + shift);
      }
    }
    length += Bm25.rounded(other.length);
    next = last + GAP;
  }

  int length() {
    return length;
  }

  /// How often the terms stand side by side.
  int times(Sequence sequence) {
    List<String> terms = sequence.terms();
    int last = terms.size() - 1;
    if (last == 0) {
      return sequence.open() ? beginning(terms.getFirst()).size() : at(terms.getFirst()).size();
    }
    int times = 0;
    for (int start : at(terms.getFirst())) {
      boolean stands = true;
      for (int i = 1; stands && i <= last; i++) {
        boolean begins = sequence.open() && i == last;
        List<Integer> places = begins ? beginning(terms.get(i)) : at(terms.get(i));
        stands = places.contains(start + i);
      }
      times += stands ? 1 : 0;
    }
    return times;
  }

  List<Integer> at(String term) {
    return positions.getOrDefault(term, List.of());
  }

  private List<Integer> beginning(String start) {
    var all = new ArrayList<Integer>();
    positions.forEach((term, places) -> {
      if (term.startsWith(start)) {
        all.addAll(places);
      }
    });
    return all;
  }

  /// Whether all terms stand, in any order, with at most so many other tokens between them.
  boolean near(List<String> terms, int distance) {
    List<int[]> places =
        terms.stream()
            .distinct()
            .map(term -> at(term).stream().mapToInt(Integer::intValue).toArray())
            .toList();
    return Nearness.isNear(places, distance);
  }
}
