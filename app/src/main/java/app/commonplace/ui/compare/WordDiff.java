package app.commonplace.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that two texts do not share, in their order. Immutable.
///
/// What both begin and end with is set aside, then the longest common sequence of words is found by
/// a table. Where the table would grow too large, whole lines are compared instead of words: a
/// coarser answer in time beats a fine one that is waited for.
///
/// @param left places in the left text that the right one does not have
/// @param right places in the right text that the left one does not have
record WordDiff(List<Span> left, List<Span> right) {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+|[^\\s\\p{L}\\p{M}\\p{N}_]");
  private static final Pattern LINE = Pattern.compile("[^\\n]+");
  private static final long MOST_CELLS = 16_000_000;

  /// A stretch of a text.
  record Span(int start, int end) {}

  WordDiff {
    left = List.copyOf(left);
    right = List.copyOf(right);
  }

  static WordDiff of(String left, String right) {
    List<Span> leftWords = pieces(WORD, left);
    List<Span> rightWords = pieces(WORD, right);
    boolean tooMany = (long) leftWords.size() * rightWords.size() > MOST_CELLS;
    return tooMany ? byLines(left, right) : of(left, leftWords, right, rightWords);
  }

  /// Compares whole lines.
  static WordDiff byLines(String left, String right) {
    return of(left, pieces(LINE, left), right, pieces(LINE, right));
  }

  /// Where stretches of a text lie in others of it; both are in order.
  static List<Span> shared(List<Span> some, List<Span> others) {
    var shared = new ArrayList<Span>();
    int at = 0;
    for (Span one : some) {
      while (at < others.size() && others.get(at).end() <= one.start()) {
        at++;
      }
      for (int i = at; i < others.size() && others.get(i).start() < one.end(); i++) {
        Span other = others.get(i);
        int start = Math.max(one.start(), other.start());
        shared.add(new Span(start, Math.min(one.end(), other.end())));
      }
    }
    return shared;
  }

  private static List<Span> pieces(Pattern pattern, String text) {
    var pieces = new ArrayList<Span>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      pieces.add(new Span(matcher.start(), matcher.end()));
    }
    return pieces;
  }

  private static WordDiff of(String left, List<Span> lefts, String right, List<Span> rights) {
    String[] one = words(left, lefts);
    String[] other = words(right, rights);
    int start = 0;
    while (start < one.length && start < other.length && one[start].equals(other[start])) {
      start++;
    }
    int oneEnd = one.length;
    int otherEnd = other.length;
    while (oneEnd > start && otherEnd > start && one[oneEnd - 1].equals(other[otherEnd - 1])) {
      oneEnd--;
      otherEnd--;
    }
    boolean[] inOne = new boolean[one.length];
    boolean[] inOther = new boolean[other.length];
    mark(one, start, oneEnd, other, otherEnd, inOne, inOther);
    return new WordDiff(joined(left, lefts, inOne), joined(right, rights, inOther));
  }

  private static String[] words(String text, List<Span> spans) {
    return spans.stream()
        .map(span -> text.substring(span.start(), span.end()))
        .toArray(String[]::new);
  }

  /// Marks what is not part of the longest common sequence between `start` and the ends.
  private static void mark(
      String[] one,
      int start,
      int oneEnd,
      String[] other,
      int otherEnd,
      boolean[] inOne,
      boolean[] inOther) {
    int wide = otherEnd - start;
    int[][] longest = new int[oneEnd - start + 1][wide + 1];
    for (int i = oneEnd - start - 1; i >= 0; i--) {
      for (int j = wide - 1; j >= 0; j--) {
        longest[i][j] =
            one[start + i].equals(other[start + j])
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < oneEnd - start || j < wide) {
      boolean both = i < oneEnd - start && j < wide;
      if (both && one[start + i].equals(other[start + j])) {
        i++;
        j++;
      } else if (j == wide || (both && longest[i + 1][j] >= longest[i][j + 1])) {
        inOne[start + i++] = true;
      } else {
        inOther[start + j++] = true;
      }
    }
  }

  /// Marked words that stand side by side are one stretch, with the blanks between them.
  private static List<Span> joined(String text, List<Span> words, boolean[] marked) {
    var spans = new ArrayList<Span>();
    for (int i = 0; i < marked.length; i++) {
      if (marked[i]) {
        int from = i;
        while (i + 1 < marked.length && marked[i + 1] && isOneLine(text, words, i)) {
          i++;
        }
        spans.add(new Span(words.get(from).start(), words.get(i).end()));
      }
    }
    return spans;
  }

  private static boolean isOneLine(String text, List<Span> words, int word) {
    return text.substring(words.get(word).end(), words.get(word + 1).start()).indexOf('\n') < 0;
  }
}
