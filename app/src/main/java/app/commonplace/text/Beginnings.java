package app.commonplace.text;

/// Beginnings of texts that never end within a character.
public final class Beginnings {
  private Beginnings() {}

  /// A text, or of a longer one the first `most` chars, one less where that would cut a character
  /// in two.
  public static String of(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean cutsCharacter = Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, cutsCharacter ? most - 1 : most);
  }
}
