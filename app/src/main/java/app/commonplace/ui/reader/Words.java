package app.commonplace.ui.reader;

/// Counts words as reading time needs them: runs of letters, and each Chinese or Japanese sign as
/// half a word.
final class Words {
  private static final int A_MINUTE = 230;

  private Words() {}

  static int count(String text) {
    int words = 0;
    int signs = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean sign = Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
      boolean letter = !sign && !Character.isWhitespace(c);
      if (letter && !inside) {
        words++;
      }
      inside = letter;
      signs += sign ? 1 : 0;
    }
    return words + (signs + 1) / 2;
  }

  /// Minutes to read, at least one.
  static int minutes(long words) {
    return (int) Math.max(1, Math.round((double) words / A_MINUTE));
  }
}
