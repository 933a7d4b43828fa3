package app.commonplace.search;

import app.commonplace.text.Sought.Sequence;
import java.util.List;

/// Finds words in the terms of a title.
final class TitleMatch {
  private TitleMatch() {}

  static boolean anyOf(List<Sequence> alternatives, List<String> terms) {
    return alternatives.stream().anyMatch(sequence -> times(sequence, terms) > 0);
  }

  /// How often a sequence stands in the terms.
  static int times(Sequence sequence, List<String> terms) {
    int times = 0;
    for (int start = 0; start + sequence.terms().size() <= terms.size(); start++) {
      times += standsAt(sequence, terms, start) ? 1 : 0;
    }
    return times;
  }

  private static boolean standsAt(Sequence sequence, List<String> terms, int start) {
    int last = sequence.terms().size() - 1;
    for (int i = 0; i <= last; i++) {
      String wanted = sequence.terms().get(i);
      String term = terms.get(start + i);
      boolean begins = sequence.open() && i == last;
      boolean fits = begins ? term.startsWith(wanted) : term.equals(wanted);
      if (!fits) {
        return false;
      }
    }
    return true;
  }
}
