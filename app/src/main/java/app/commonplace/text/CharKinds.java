package app.commonplace.text;

import static app.commonplace.text.Folding.between;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/// How the analyzer treats each character. Immutable once loaded; thread-safe.
final class CharKinds {
  /// White space, punctuation, and signs that carry no meaning for a search.
  static final byte SEPARATOR = 0;

  /// Letters and digits of scripts that put spaces between words.
  static final byte WORD = 1;

  /// Letters of scripts that write words without spaces: Chinese, Japanese, Korean, Thai and kin.
  static final byte JOINED = 2;

  /// Emoji, arrows, currency and mathematics: each is a token of its own.
  static final byte SYMBOL = 3;

  /// Belongs to the character before it: accents, vowel signs, joiners, variation selectors.
  static final byte MARK = 4;

  /// The underscore, which joins the parts of an identifier.
  static final byte CONNECTOR = 5;

  /// Half of a code point beyond the first plane; see [#ofCodePoint].
  static final byte SURROGATE = 6;

  private static final int ZERO_WIDTH_SPACE = 0x200B;
  private static final int PROLONGED_SOUND = 0x30FC;
  private static final int REPLACEMENT = 0xFFFD;

  private static final Set<UnicodeScript> JOINED_SCRIPTS =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /// The kind of every UTF-16 unit; made last, from the constants above.
  static final byte[] OF_CHAR = table();

  private CharKinds() {}

  static byte ofCodePoint(int codePoint) {
    return codePoint < 0x10000 ? OF_CHAR[codePoint] : kind(codePoint);
  }

  private static byte[] table() {
    var kinds = new byte[0x10000];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = Character.isSurrogate((char) c) ? SURROGATE : kind(c);
    }
    return kinds;
  }

  private static byte kind(int codePoint) {
    if (codePoint < 0x80) {
      return ofAscii(codePoint);
    }
    if (isHalfOfACharacter(codePoint)) {
      return MARK;
    }
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER ->
          isJoined(codePoint) ? JOINED : WORD;
      case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER -> WORD;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.FORMAT -> codePoint == ZERO_WIDTH_SPACE ? SEPARATOR : MARK;
      // superscripts and circled digits must not melt into the word before them: "note¹"
      case Character.OTHER_NUMBER, Character.CURRENCY_SYMBOL -> SYMBOL;
      case Character.MATH_SYMBOL, Character.OTHER_SYMBOL ->
          isDecoration(codePoint) ? SEPARATOR : SYMBOL;
      case Character.MODIFIER_SYMBOL -> isSkinTone(codePoint) ? MARK : SEPARATOR;
      default -> SEPARATOR;
    };
  }

  private static byte ofAscii(int c) {
    if (between(c, 'a', 'z') || between(c, 'A', 'Z') || between(c, '0', '9')) {
      return WORD;
    }
    return c == '_' ? CONNECTOR : SEPARATOR;
  }

  private static boolean isJoined(int codePoint) {
    return codePoint == PROLONGED_SOUND
        || codePoint == 0xFF70 // its half-width form
        || JOINED_SCRIPTS.contains(UnicodeScript.of(codePoint));
  }

  /// Vowels and finals of Hangul written in pieces, and the voice signs of half-width Katakana.
  private static boolean isHalfOfACharacter(int codePoint) {
    return between(codePoint, 0x1160, 0x11FF) || codePoint == 0xFF9E || codePoint == 0xFF9F;
  }

  /// Bullets, box drawing, trade marks: they stand between words, and nobody looks for them.
  private static boolean isDecoration(int codePoint) {
    return isLatinSignWithoutMeaning(codePoint)
        || codePoint == 0x2122
        || codePoint == 0x2120
        || between(codePoint, 0x2500, 0x25FF)
        || codePoint == REPLACEMENT
        || codePoint == 0xFFFC
        || between(codePoint, 0x2800, 0x28FF);
  }

  /// Degree, copyright and the like; plus-minus, times and divided by are mathematics.
  private static boolean isLatinSignWithoutMeaning(int c) {
    return c < 0x100 && c != 0xB1 && c != 0xD7 && c != 0xF7;
  }

  private static boolean isSkinTone(int codePoint) {
    return between(codePoint, 0x1F3FB, 0x1F3FF);
  }
}
