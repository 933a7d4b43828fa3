package app.commonplace.embedding.server;

/// Tokens of a tokenizer that nobody knows, rather too many than too few: four characters of ASCII
/// make one, two of other alphabets, and every Chinese, Japanese or Korean character and every
/// emoji is one. English prose comes out right; code, of which a token has some three characters,
/// does not.
final class TokenEstimate {
  private static final int QUARTERS = 4;

  private TokenEstimate() {}

  static int of(String text) {
    long quarters = text.codePoints().mapToLong(TokenEstimate::quarters).sum();
    return (int) Math.min(Integer.MAX_VALUE, (quarters + QUARTERS - 1) / QUARTERS);
  }

  /// As much of the text's beginning as the budget allows.
  static String cut(String text, int budget) {
    long left = (long) budget * QUARTERS;
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      left -= quarters(point);
      if (left < 0) {
        return text.substring(0, at);
      }
      at += Character.charCount(point);
    }
    return text;
  }

  private static int quarters(int point) {
    if (point < 0x80) {
      return 1;
    }
    return point < 0x1100 ? 2 : QUARTERS; // Hangul, then nearly all that is written without spaces
  }
}
