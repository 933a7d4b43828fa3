package app.commonplace.ui.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which answers stand side by side, by their places among all of them. FX thread.
final class Columns {
  /// From the left.
  private List<Integer> places = List.of();

  private int room = 2;

  List<Integer> places() {
    return places;
  }

  int count() {
    return places.size();
  }

  /// In which column an answer stands; negative when it is not shown.
  int of(int place) {
    return places.indexOf(place);
  }

  /// How many columns there is room for.
  int room() {
    return room;
  }

  /// Says how many columns there is room for; returns whether that is news.
  boolean room(int columns) {
    boolean other = columns != room;
    room = columns;
    return other;
  }

  /// Begins with one of all answers and its neighbour, and what else there is room for.
  void begin(int from, int all) {
    int left = Math.clamp(from, 0, all - 1);
    places = List.of(left, left == all - 1 ? left - 1 : left + 1);
    fill(all);
  }

  /// Brings as many of all answers side by side as there is room for.
  void fill(int all) {
    int wanted = Math.min(room, all);
    var filled = new ArrayList<>(places.subList(0, Math.min(wanted, places.size())));
    int next = Collections.max(filled);
    while (filled.size() < wanted) {
      next = (next + 1) % all;
      if (!filled.contains(next)) {
        filled.add(next);
      }
    }
    places = List.copyOf(filled);
  }

  /// Puts an answer in a column; what stands there changes sides with it when it is shown already.
  void choose(int column, int place) {
    var changed = new ArrayList<>(places);
    int before = changed.indexOf(place);
    if (before >= 0) {
      changed.set(before, changed.get(column));
    }
    changed.set(column, place);
    places = List.copyOf(changed);
  }

  /// The next or the previous of all answers in a column, without those in the others.
  int beside(int column, int direction, int all) {
    int next = places.get(column);
    do {
      next = Math.floorMod(next + direction, all);
    } while (of(next) >= 0 && of(next) != column);
    return next;
  }
}
