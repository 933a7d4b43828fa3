package app.commonplace.text;

import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The other spellings of a word with umlauts: `Mueller` for `Müller`, and the singular that
/// `Häuser` and `Bücher` are the plural of.
final class Umlauts {
  private static final List<String> PLURAL_ENDINGS = List.of("ern", "er", "en", "e");
  private static final int SHORTEST_STEM = 3;

  private Umlauts() {}

  static boolean hasUmlaut(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] >= 0x80 && (spelledOut(text[i]) != null || text[i] == '\u0308')) {
        return true;
      }
    }
    return false;
  }

  /// The word as it is written without umlauts: ä as ae.
  static String spelledOut(String word) {
    var spelled = new StringBuilder();
    String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    for (int i = 0; i < composed.length(); i++) {
      String pair = spelledOut(composed.charAt(i));
      if (pair == null) {
        spelled.append(composed.charAt(i));
      } else {
        spelled.append(pair);
      }
    }
    return spelled.toString();
  }

  private static @Nullable String spelledOut(char c) {
    return switch (c) {
      case 'ä', 'Ä' -> "ae";
      case 'ö', 'Ö', 'ø', 'Ø' -> "oe";
      case 'ü', 'Ü' -> "ue";
      default -> null;
    };
  }

  /// A folded word without a German plural ending; the word itself when it has none.
  static String withoutPluralEnding(String folded) {
    for (String ending : PLURAL_ENDINGS) {
      int stem = folded.length() - ending.length();
      if (stem >= SHORTEST_STEM && folded.endsWith(ending)) {
        return folded.substring(0, stem);
      }
    }
    return folded;
  }
}
