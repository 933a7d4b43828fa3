package app.commonplace.twins;

import app.commonplace.library.Duplicates.Trace;
import app.commonplace.model.EntryId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the pairs of conversations that are worth a closer look, out of their traces alone: all
/// marks are sorted once, equal ones lie beside each other. A mark that many have, such as a
/// template, makes no pair of every two of them but only of neighbours, so that the work grows with
/// the number of marks and not with its square. Stateless.
final class Candidates {
  /// Two conversations, by their place in the list of traces.
  record Pair(EntryId one, EntryId other) {}

  /// Up to so many conversations that share a mark are all compared with each other.
  private static final int FEW = 10;

  /// Of the marks of the shorter one so many must be shared.
  private static final double LEAST_SHARE = 0.3;

  private static final int PLACE_BITS = 24;
  private static final long PLACE = (1L << PLACE_BITS) - 1;

  private Candidates() {}

  /// Pairs of which at least one was not compared yet.
  ///
  /// @param traces by the number of their entry
  static List<Pair> of(List<Trace> traces) {
    var pairs = new Numbers();
    long[] marks = sortedMarks(traces);
    for (int start = 0; start < marks.length; ) {
      int end = start + 1;
      while (end < marks.length && marks[end] >>> PLACE_BITS == marks[start] >>> PLACE_BITS) {
        end++;
      }
      pair(traces, marks, start, end, pairs);
      start = end;
    }
    return worthALook(traces, pairs.sorted());
  }

  /// Each mark, cut to 40 bits, with the place of its conversation. Two marks that are alike by
  /// accident cost a look.
  private static long[] sortedMarks(List<Trace> traces) {
    var marks = new Numbers();
    for (int place = 0; place < traces.size(); place++) {
      for (long mark : traces.get(place).marks()) {
        marks.add(mark << PLACE_BITS | place);
      }
    }
    return marks.sorted();
  }

  private static void pair(List<Trace> traces, long[] marks, int start, int end, Numbers pairs) {
    int reach = end - start > FEW ? 1 : FEW;
    for (int i = start; i < end; i++) {
      for (int j = i + 1; j < end && j <= i + reach; j++) {
        int one = (int) (marks[i] & PLACE);
        int other = (int) (marks[j] & PLACE);
        boolean waits = !traces.get(one).compared() || !traces.get(other).compared();
        if (one != other && waits) {
          pairs.add((long) one << PLACE_BITS | other);
        }
      }
    }
  }

  private static List<Pair> worthALook(List<Trace> traces, long[] pairs) {
    var worth = new ArrayList<Pair>();
    for (int start = 0; start < pairs.length; ) {
      int end = start + 1;
      while (end < pairs.length && pairs[end] == pairs[start]) {
        end++;
      }
      Trace one = traces.get((int) (pairs[start] >>> PLACE_BITS));
      Trace other = traces.get((int) (pairs[start] & PLACE));
      int fewer = Math.min(one.marks().length, other.marks().length);
      if (end - start >= LEAST_SHARE * fewer) {
        worth.add(new Pair(one.entry(), other.entry()));
      }
      start = end;
    }
    return worth;
  }

  /// A list of numbers without a box around each.
  private static final class Numbers {
    private long[] numbers = new long[1024];
    private int size;

    void add(long number) {
      if (size == numbers.length) {
        numbers = Arrays.copyOf(numbers, size * 2);
      }
      numbers[size++] = number;
    }

    long[] sorted() {
      Arrays.sort(numbers, 0, size);
      return Arrays.copyOf(numbers, size);
    }
  }
}
