package app.commonplace.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What changes the sense of an answer more than other words do: numbers, negations, and names in
/// code. Immutable.
///
/// @param left what only the left text has; empty when it has no counterpart
/// @param right what only the right text has
record Telling(Kind kind, String left, String right) {
  /// What is told apart, in the order shown.
  enum Kind {
    NEGATION(
        Pattern.compile(
            "(?iu)\\b(?:not|never|no|none|nor|cannot|without|nicht|nie|niemals|kein\\w*|ohne)\\b"
                + "|\\w+n[’']t\\b")),
    NAME(Pattern.compile("`[^`\\n]+`")),
    NUMBER(Pattern.compile("(?<![\\w.])\\d[\\d,.]*(?:\\s?(?:%|ms|s|KB|MB|GB|TB|min|h))?(?!\\w)"));

    private final Pattern pattern;

    Kind(Pattern pattern) {
      this.pattern = pattern;
    }

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Words of a negation's surroundings.
  private static final int AROUND = 4;

  /// What one of two texts has and the other has not.
  static List<Telling> between(String left, String right) {
    var all = new ArrayList<Telling>();
    for (Kind kind : Kind.values()) {
      List<String> lefts = only(kind, left, right);
      List<String> rights = only(kind, right, left);
      for (int i = 0; i < Math.max(lefts.size(), rights.size()); i++) {
        all.add(
            new Telling(
                kind,
                i < lefts.size() ? lefts.get(i) : "",
                i < rights.size() ? rights.get(i) : ""));
      }
    }
    return all;
  }

  private static List<String> only(Kind kind, String text, String other) {
    Set<String> known = found(kind, other);
    return found(kind, text).stream().filter(one -> !known.contains(one)).toList();
  }

  private static Set<String> found(Kind kind, String text) {
    var found = new LinkedHashSet<String>();
    Matcher matcher = kind.pattern.matcher(text);
    while (matcher.find()) {
      found.add(
          kind == Kind.NEGATION
              ? around(text, matcher.start(), matcher.end())
              : matcher.group().replace("`", "").replaceAll("[.,]+$", ""));
    }
    return found;
  }

  /// A negation says nothing by itself: some words to each side come with it.
  private static String around(String text, int start, int end) {
    int from = start;
    for (int words = 0; from > 0 && words < AROUND; from--) {
      char before = text.charAt(from - 1);
      if (before == '\n' || before == '.' || before == ';') {
        break;
      }
      words += Character.isWhitespace(before) ? 1 : 0;
    }
    int to = end;
    for (int words = 0; to < text.length() && words < AROUND; to++) {
      char after = text.charAt(to);
      if (after == '\n' || after == '.' || after == ';') {
        break;
      }
      words += Character.isWhitespace(after) ? 1 : 0;
    }
    return text.substring(from, to).strip();
  }
}
