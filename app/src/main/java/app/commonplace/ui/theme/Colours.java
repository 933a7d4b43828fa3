package app.commonplace.ui.theme;

import java.util.stream.Stream;

/// The sets of colours that the window can have.
public enum Colours {
  LIGHT("light", false),
  DARK("dark", true),
  CONTRAST_LIGHT("contrast-light", false),
  CONTRAST_DARK("contrast-dark", true);

  private final String word;
  private final boolean dark;

  Colours(String word, boolean dark) {
    this.word = word;
    this.dark = dark;
  }

  /// The set for a person who wants it dark or not, and in high contrast or not.
  static Colours of(boolean dark, boolean contrast) {
    if (contrast) {
      return dark ? CONTRAST_DARK : CONTRAST_LIGHT;
    }
    return dark ? DARK : LIGHT;
  }

  /// The set of a name.
  public static Colours named(String word) {
    return Stream.of(values())
        .filter(colours -> colours.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No such colours: " + word));
  }

  /// Its name among the style sheets.
  public String word() {
    return word;
  }

  public boolean isDark() {
    return dark;
  }

  /// Whether it is made for people who see little.
  public boolean isContrast() {
    return this == CONTRAST_LIGHT || this == CONTRAST_DARK;
  }
}
