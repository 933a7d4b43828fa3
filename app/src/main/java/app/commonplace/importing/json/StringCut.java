package app.commonplace.importing.json;

/// Finds where a JSON string literal may be cut without breaking a character.
final class StringCut {
  private StringCut() {}

  /// The last index up to `at` that stands between two characters of the literal that begins at
  /// `start`.
  static int atOrBefore(byte[] buf, int start, int at) {
    int cut = at;
    while (cut > start && (buf[cut] & 0xC0) == 0x80) {
      cut--;
    }
    for (int back = 1; back <= 5 && cut - back >= start; back++) {
      int slash = cut - back;
      if (buf[slash] == '\\' && opensEscape(buf, start, slash)) {
        boolean whole = buf[slash + 1] != 'u' && back >= 2;
        return whole ? cut : slash;
      }
    }
    return cut;
  }

  /// Whether the backslash is not itself escaped.
  private static boolean opensEscape(byte[] buf, int start, int slash) {
    int run = 0;
    for (int i = slash; i >= start && buf[i] == '\\'; i--) {
      run++;
    }
    return run % 2 == 1;
  }
}
