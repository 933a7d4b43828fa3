package app.commonplace.text;

/// Makes text safe to store, hash and compare. Surrogates without their partner become U+FFFD,
/// since an encoder would silently turn them into `?` and a hash taken before storing would never
/// match again. Control characters are removed, since SQL functions stop at NUL and nobody meant
/// the others; tab, line feed and carriage return stay. Everything else stays as it came,
/// private-use characters and direction marks included.
///
/// Stateless and idempotent: repairing a repaired text changes nothing.
public final class UnicodeRepair {
  private static final char REPLACEMENT = '\uFFFD';

  private UnicodeRepair() {}

  /// Repairs a text. A valid text is returned as the same object.
  public static Repaired repair(String text) {
    int first = firstInvalid(text);
    return first < 0 ? new Repaired(text, 0) : repairFrom(text, first);
  }

  private static int firstInvalid(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < ' '
          ? isUnwantedControl(c)
          : c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        if (startsPair(text, i)) {
          i++;
        } else {
          return i;
        }
      }
    }
    return -1;
  }

  private static Repaired repairFrom(String text, int first) {
    var fixed = new StringBuilder(text.length());
    fixed.append(text, 0, first);
    int repaired = 0;
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (startsPair(text, i)) {
        fixed.append(c).append(text.charAt(++i));
      } else if (Character.isSurrogate(c)) {
        fixed.append(REPLACEMENT);
        repaired++;
      } else if (isUnwantedControl(c)) {
        repaired++;
      } else {
        fixed.append(c);
      }
    }
    return new Repaired(fixed.toString(), repaired);
  }

  private static boolean isUnwantedControl(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r';
  }

  private static boolean startsPair(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1));
  }
}
