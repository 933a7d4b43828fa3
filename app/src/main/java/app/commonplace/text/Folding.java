package app.commonplace.text;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.jspecify.annotations.Nullable;

/// Makes characters alike that a person types alike: case, accents, width, ligatures, kana, digits,
/// traditional and simplified Chinese. The result holds ASCII letters and digits and characters
/// beyond ASCII, nothing else, because the full-text table splits at everything else. Thread-safe.
final class Folding {
  /// Filled when first needed; a lost race computes an equal string again.
  private static final @Nullable String[] OF_CHAR = new String[0x10000];

  private Folding() {}

  /// Appends what `text[from, to)` folds to. Underscores and other ASCII signs vanish.
  static void fold(char[] text, int from, int to, StringBuilder out) {
    int i = from;
    while (i < to) {
      char c = text[i];
      boolean alone = i + 1 >= to || text[i + 1] < 0x80;
      if (c < 0x80 && alone) {
        foldAscii(c, out);
        i++;
      } else {
        int end = endOfCluster(text, i, to);
        out.append(end - i == 1 ? foldChar(c) : foldCluster(new String(text, i, end - i)));
        i = end;
      }
    }
  }

  private static void foldAscii(char c, StringBuilder out) {
    if (between(c, 'A', 'Z')) {
      out.append((char) (c | 0x20));
    } else if (isAsciiLetterOrDigit(c)) {
      out.append(c);
    }
  }

  /// Where the character at `from` ends, with all that belongs to it.
  static int endOfCluster(char[] text, int from, int to) {
    int end = from + charCountAt(text, from, to);
    while (end < to) {
      int next = Character.codePointAt(text, end, to);
      if (CharKinds.ofCodePoint(next) != CharKinds.MARK) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  private static int charCountAt(char[] text, int from, int to) {
    return Character.charCount(Character.codePointAt(text, from, to));
  }

  private static String foldChar(char c) {
    String known = OF_CHAR[c];
    if (known == null) {
      known = foldCluster(String.valueOf(c));
      OF_CHAR[c] = known;
    }
    return known;
  }

  private static String foldCluster(String cluster) {
    String decomposed = Normalizer.normalize(cluster, Normalizer.Form.NFKD);
    var folded = new StringBuilder();
    int base = 0;
    for (int i = 0; i < decomposed.length(); ) {
      int codePoint = decomposed.codePointAt(i);
      i += Character.charCount(codePoint);
      if (!isDropped(codePoint, base)) {
        base = lowerCase(codePoint);
        appendFolded(base, folded);
      }
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static int lowerCase(int codePoint) {
    // by way of upper case: the two sigmas, the long s and the dotless i become one letter each
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  private static void appendFolded(int codePoint, StringBuilder out) {
    if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
      out.append((char) ('0' + Character.digit(codePoint, 10)));
    } else if (isKatakana(codePoint)) {
      out.append((char) (codePoint - 0x60));
    } else if (codePoint < 0x80) {
      foldAscii((char) codePoint, out);
    } else if (codePoint < 0x10000 && isLatin(codePoint)) {
      appendAscii((char) codePoint, out);
    } else if (isSearchable(codePoint)) {
      out.appendCodePoint(HanVariants.simplified(arabic(codePoint)));
    }
  }

  private static boolean isLatin(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN;
  }

  /// ß becomes ss, æ ae, ø o: letters that Unicode does not take apart.
  private static void appendAscii(char letter, StringBuilder out) {
    var ascii = new char[4];
    int length = ASCIIFoldingFilter.foldToASCII(new char[] {letter}, 0, ascii, 0, 1);
    for (int i = 0; i < length; i++) {
      if (ascii[i] < 0x80) {
        foldAscii(ascii[i], out);
      } else {
        out.append(ascii[i]);
      }
    }
  }

  /// Letters that are written one for the other, and the Persian and Urdu forms of Arabic ones.
  private static int arabic(int codePoint) {
    return switch (codePoint) {
      case 0x649, 0x6CC, 0x6D2 -> 0x64A;
      case 0x629, 0x6C1, 0x6BE, 0x6D5 -> 0x647;
      case 0x6A9 -> 0x643;
      case 0x671 -> 0x627;
      default -> codePoint;
    };
  }

  private static boolean isKatakana(int codePoint) {
    return between(codePoint, 0x30A1, 0x30F6) || codePoint == 0x30FD || codePoint == 0x30FE;
  }

  private static boolean isSearchable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }

  /// Accents, points and harakat go; vowel signs of Indic scripts and voice signs of kana are
  /// letters in all but name and stay, as does the breve of the Russian й.
  private static boolean isDropped(int codePoint, int base) {
    if (codePoint < 0xAD) {
      return false;
    }
    if (Character.getType(codePoint) == Character.FORMAT) {
      return true;
    }
    boolean shortI = codePoint == 0x306 && base == 'и';
    return !shortI && isAccent(codePoint);
  }

  private static boolean isAccent(int c) {
    return between(c, 0x300, 0x36F)
        || between(c, 0x483, 0x487)
        || between(c, 0x591, 0x5C7)
        || c == 0x640
        || between(c, 0x64B, 0x65F)
        || c == 0x670
        || between(c, 0x6D6, 0x6ED)
        || between(c, 0x1AB0, 0x1AFF)
        || between(c, 0x1DC0, 0x1DFF)
        || between(c, 0x20D0, 0x20FF)
        || between(c, 0xFE00, 0xFE0F)
        || between(c, 0xFE20, 0xFE2F)
        || between(c, 0x1F3FB, 0x1F3FF)
        || between(c, 0xE0100, 0xE01EF);
  }

  static boolean isAsciiLetterOrDigit(char c) {
    return between(c, 'a', 'z') || between(c, 'A', 'Z') || between(c, '0', '9');
  }

  static boolean between(int character, int first, int last) {
    return character >= first && character <= last;
  }
}
