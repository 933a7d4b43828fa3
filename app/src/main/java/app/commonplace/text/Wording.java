package app.commonplace.text;

import java.util.regex.Pattern;

/// What a text says, whichever way it was written down: its words as numbers in their order, folded
/// by the analyzer, without the signs of Markdown. The same prompt comes out alike from an export
/// and from a page that was saved. Thread-safe.
public final class Wording {
  /// Grows with every change to what any text becomes; the analyzer's version counts as well.
  public static final int VERSION = 1;

  private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t>]*(?:```|~~~).*$");

  /// What our own pages, and those of others, set beside what was said: thinking, tools, notes.
  private static final Pattern CALLOUT = Pattern.compile("(?m)^>[ \\t]*\\[!\\w+\\].*(?:\\R>.*)*");

  private static final Pattern LINK =
      Pattern.compile("(!?)\\[([^\\]\\n]*)\\]\\((?:<[^>\\n]*>|[^)\\s]*)(?: \"[^\"\\n]*\")?\\)");

  private final Analyzer analyzer = new Analyzer();

  /// One number for each word.
  public long[] of(String text) {
    String bare = CALLOUT.matcher(text).replaceAll(" ");
    bare = FENCE.matcher(bare).replaceAll(" ");
    bare = LINK.matcher(bare).replaceAll(link -> link.group(1).isEmpty() ? "$2" : " ");
    return analyzer.analyze(bare).stream()
        .filter(token -> isInPlace(token.place()))
        .mapToLong(token -> number(token.term()))
        .toArray();
  }

  private static boolean isInPlace(Token.Place place) {
    return place == Token.Place.TEXT || place == Token.Place.END_OF_RUN;
  }

  private static long number(String word) {
    long number = 0;
    for (int i = 0; i < word.length(); i++) {
      number = and(number, word.charAt(i));
    }
    return number;
  }

  /// Many numbers in their order as one.
  public static long joined(long[] numbers, int from, int to) {
    long all = 0;
    for (int i = from; i < to; i++) {
      all = and(all, numbers[i]);
    }
    return all;
  }

  /// Spreads every bit over all others (the last step of MurmurHash3).
  private static long and(long before, long next) {
    long mixed = (before + 0x9E3779B97F4A7C15L) * 31 + next;
    mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
    mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return mixed ^ (mixed >>> 33);
  }
}
