package app.commonplace.ui.library;

import app.commonplace.ui.fx.Rest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Finds the row that is meant by the letters typed on a list. After a rest the next letter begins
/// anew. FX thread, but needs no window.
final class TypeAhead {
  private final Locale locale;
  private final Rest rest;
  private String typed = "";

  /// @param rest the rest after which what was typed is forgotten
  TypeAhead(Locale locale, Rest rest) {
    this.locale = locale;
    this.rest = rest;
  }

  /// Whether letters were typed a moment ago, so that a space belongs to them.
  boolean isUnderWay() {
    return !typed.isEmpty();
  }

  /// Takes a letter; answers the row whose name begins with all that was typed, `at` when there is
  /// none. The first letter leads away from the row a person is on, and so does the same one again.
  ///
  /// @param names of the rows; an empty one is passed over
  /// @param at the row the person is on; -1 for none
  int jump(String letter, List<String> names, int at) {
    String next = letter.toLowerCase(locale);
    typed += next;
    rest.then(() -> typed = "");
    boolean again = typed.replace(next, "").isEmpty();
    int from = typed.length() > next.length() ? at : at + 1;
    int found = find(typed, names, Math.max(0, from));
    if (found < 0 && again) {
      found = find(next, names, at + 1);
    }
    return found < 0 ? at : found;
  }

  /// The first row from one on, all around.
  private int find(String begin, List<String> names, int from) {
    return IntStream.range(0, names.size())
        .map(step -> (from + step) % names.size())
        .filter(row -> names.get(row).toLowerCase(locale).startsWith(begin))
        .findFirst()
        .orElse(-1);
  }
}
