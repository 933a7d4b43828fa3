package app.commonplace.text;

import static app.commonplace.text.Folding.between;

import java.util.List;

/// What Arabic and Hebrew write together with the word it belongs to: the article, and words such
/// as "and", "with" and "for" before it.
final class Prefixes {
  /// Whether the prefix can hardly be taken for part of the word, so that who types it means the
  /// word without it as well.
  record Prefix(String letters, int shortestRest, Token.Place place) {}

  private static final int SHORTEST_WORD = 3;

  /// The longest first.
  private static final List<Prefix> ARABIC =
      List.of(
          article("وال", 3),
          article("بال", 3),
          article("كال", 3),
          article("فال", 3),
          article("لل", 3),
          article("ال", 3),
          new Prefix("و", 4, Token.Place.LOOSER));

  private static final List<Prefix> HEBREW = List.of(article("ה", 3));

  private Prefixes() {}

  private static Prefix article(String letters, int shortestRest) {
    return new Prefix(letters, shortestRest, Token.Place.ASIDE);
  }

  /// The prefix that a folded word begins with, or null.
  static @org.jspecify.annotations.Nullable Prefix of(String folded) {
    if (folded.length() <= SHORTEST_WORD) {
      return null;
    }
    char first = folded.charAt(0);
    List<Prefix> known =
        between(first, 0x620, 0x64A) ? ARABIC : between(first, 0x5D0, 0x5EA) ? HEBREW : List.of();
    for (Prefix prefix : known) {
      boolean fits = folded.length() - prefix.letters().length() >= prefix.shortestRest();
      if (fits && folded.startsWith(prefix.letters())) {
        return prefix;
      }
    }
    return null;
  }
}
