package app.commonplace.ui.flow;

/// Which way a paragraph runs.
public final class Direction {
  private Direction() {}

  /// Whether any letter runs from right to left.
  public static boolean hasRightToLeft(String text) {
    return java.text.Bidi.requiresBidi(text.toCharArray(), 0, text.length());
  }

  /// Whether the first letter that has a direction runs from right to left, as Arabic and Hebrew
  /// do.
  public static boolean isRightToLeft(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      switch (Character.getDirectionality(c)) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return true;
        }
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
          return false;
        }
        default -> i += Character.charCount(c);
      }
    }
    return false;
  }
}
