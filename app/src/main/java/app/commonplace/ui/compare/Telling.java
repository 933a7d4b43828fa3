package app.commonplace.ui.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Words of a negation's surroundings.
  private static final int AROUND = 4;

  private static final String SENTENCE_ENDS = "\n.;";

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
    Set<String> known = found(kind, other).keySet();
    Map<String, String> own = found(kind, text);
    own.keySet().removeAll(known);
    return List.copyOf(own.values());
  }

  /// What is found, as it is shown, by what makes two finds the same.
  private static Map<String, String> found(Kind kind, String text) {
    Map<String, String> found = new LinkedHashMap<>();
    Matcher matcher = kind.pattern.matcher(text);
    while (matcher.find()) {
      if (kind == Kind.NEGATION) {
        int end = edge(text, matcher.end(), 1);
        int start = edge(text, matcher.start(), -1);
        String negated = text.substring(matcher.start(), end).strip();
        found.putIfAbsent(negated.toLowerCase(Locale.ROOT), text.substring(start, end).strip());
      } else {
        String bare = matcher.group().replace("`", "").replaceAll("[.,]+$", "");
        found.putIfAbsent(bare, bare);
      }
    }
    return found;
  }

  /// Some words on from a place, or back, but not over the end of a sentence: a negation says
  /// nothing by itself.
  private static int edge(String text, int from, int step) {
    int last = step > 0 ? text.length() : 0;
    int at = from;
    int words = 0;
    while (at != last && words < AROUND) {
      char next = text.charAt(step > 0 ? at : at - 1);
      if (SENTENCE_ENDS.indexOf(next) >= 0) {
        break;
      }
      words += Character.isWhitespace(next) ? 1 : 0;
      at += step;
    }
    return at;
  }
}
