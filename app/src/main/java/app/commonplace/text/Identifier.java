package app.commonplace.text;

import java.util.ArrayList;
import java.util.List;

/// Finds the words inside an identifier: `getUserName`, `snake_case`, `HTTPServer2`.
final class Identifier {
  /// A name with more parts than this is no name: base64, hashes.
  private static final int MOST_PARTS = 8;

  /// Characters `[start, end)` of a word, counted from its beginning.
  record Span(int start, int end) {
    int length() {
      return end - start;
    }
  }

  private Identifier() {}

  /// The parts in order; none when the word has but one, or looks like random letters.
  static List<Span> parts(char[] text, int from, int to) {
    var parts = new ArrayList<Span>();
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || text[i] == '_' || (i > start && isBoundary(text, i, to))) {
        if (i > start) {
          parts.add(new Span(start - from, i - from));
        }
        start = i < to && text[i] == '_' ? i + 1 : i;
      }
    }
    return isName(parts) ? parts : List.of();
  }

  private static boolean isName(List<Span> parts) {
    int letters = 0;
    for (Span part : parts) {
      letters += part.length();
    }
    return parts.size() > 1 && parts.size() <= MOST_PARTS && letters >= 2 * parts.size();
  }

  private static boolean isBoundary(char[] text, int i, int to) {
    if (!Character.isUpperCase(text[i])) {
      return false;
    }
    if (!Character.isUpperCase(text[i - 1])) {
      return true;
    }
    boolean nextIsLower = i + 1 < to && Character.isLowerCase(text[i + 1]);
    return nextIsLower && !isPluralOfAcronym(text, i, to);
  }

  /// The `s` of `PDFs` and `URLs` begins no word.
  private static boolean isPluralOfAcronym(char[] text, int i, int to) {
    return i + 2 == to && text[i + 1] == 's';
  }

  /// How many characters of `text[from, to)` stand before the digits it ends with; 0 unless these
  /// are two or more ASCII letters followed by one to four digits, as in `server2` or `utf8`.
  static int lettersBeforeNumber(char[] text, int from, int to) {
    int digits = to;
    while (digits > from && text[digits - 1] >= '0' && text[digits - 1] <= '9') {
      digits--;
    }
    boolean fits = digits < to && to - digits <= 4 && digits - from >= 2;
    for (int i = from; fits && i < digits; i++) {
      char c = (char) (text[i] | 0x20);
      fits = Folding.between(c, 'a', 'z');
    }
    return fits ? digits - from : 0;
  }
}
