package app.commonplace.ui.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What changes the sense of an answer more than other words do: numbers, negations, and names in
/// code. Immutable.
///
/// @param sides what each text has, from the left; empty for one that has no counterpart
record Telling(Kind kind, List<String> sides) {
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

  Telling {
    sides = List.copyOf(sides);
  }

  /// What some of the texts have and others have not.
  static List<Telling> between(List<String> texts) {
    var all = new ArrayList<Telling>();
    for (Kind kind : Kind.values()) {
      List<Map<String, String>> found = texts.stream().map(text -> found(kind, text)).toList();
      Set<String> everywhere = new HashSet<>(found.getFirst().keySet());
      found.forEach(one -> everywhere.retainAll(one.keySet()));
      found.forEach(one -> one.keySet().removeAll(everywhere));
      while (!found.stream().allMatch(Map::isEmpty)) {
        all.add(new Telling(kind, next(found)));
      }
    }
    return all;
  }

  /// Takes a line out of what was found. What two of three have alike stands beside each other
  /// first; a text without it gives the next of what it has alone.
  private static List<String> next(List<Map<String, String>> found) {
    Optional<String> shared =
        found.stream()
            .flatMap(own -> own.keySet().stream())
            .filter(key -> count(found, key) > 1)
            .findFirst();
    List<Optional<String>> keys =
        found.stream()
            .map(own -> shared.filter(own::containsKey).or(() -> alone(own, found)))
            .toList();
    var sides = new ArrayList<String>();
    for (int i = 0; i < keys.size(); i++) {
      sides.add(keys.get(i).map(found.get(i)::remove).orElse(""));
    }
    return sides;
  }

  private static Optional<String> alone(Map<String, String> own, List<Map<String, String>> found) {
    return own.keySet().stream().filter(key -> count(found, key) == 1).findFirst();
  }

  private static long count(List<Map<String, String>> found, String key) {
    return found.stream().filter(own -> own.containsKey(key)).count();
  }

  /// Where the words of a side stand that make it what it is: of a negation, what negates.
  List<WordDiff.Span> lit(int side) {
    return kind == Kind.NEGATION
        ? kind.pattern
            .matcher(sides.get(side))
            .results()
            .map(found -> new WordDiff.Span(found.start(), found.end()))
            .toList()
        : List.of();
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
