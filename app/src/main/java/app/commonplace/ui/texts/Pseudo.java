package app.commonplace.ui.texts;

import java.util.Locale;

/// Languages that nobody speaks, made of English, to see what a translation may do to a layout
/// before there is one: texts that are still plain on the screen were never translated. They are
/// made of the English texts when one asks for them, so none can be left behind. Immutable.
enum Pseudo {
  /// Accented and four tenths longer, `en-XA`.
  LONG("XA"),

  /// In a window that is laid out from the right, `en-XB`. The letters stay Latin between two
  /// signs: JavaFX 26 fails where it must wrap letters that are written from the right.
  MIRRORED("XB"),

  /// English as it is.
  NONE("");

  private static final String PLAIN = "aeiouyAEIOUYcnsz";
  private static final String ACCENTED = "áéíöüýÁÉÍÖÜÝçñšž";

  /// Translations are this much longer than English, which is short.
  private static final double LONGER = 0.4;

  private final String region;

  Pseudo(String region) {
    this.region = region;
  }

  /// What a locale asks for by its region.
  static Pseudo of(Locale locale) {
    for (Pseudo one : values()) {
      if (one != NONE && one.region.equals(locale.getCountry())) {
        return one;
      }
    }
    return NONE;
  }

  /// Whether lines begin at the right.
  boolean isMirrored() {
    return this == MIRRORED;
  }

  /// A text of that language, from the pattern of an English one.
  String of(String pattern) {
    return switch (this) {
      case LONG -> longer(pattern);
      case MIRRORED -> "‹" + pattern + "›";
      case NONE -> pattern;
    };
  }

  /// All letters accented that stand outside of placeholders.
  private static String longer(String pattern) {
    var text = new StringBuilder();
    int depth = 0;
    int letters = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      int at = depth == 0 ? PLAIN.indexOf(c) : -1;
      text.append(at < 0 ? c : ACCENTED.charAt(at));
      letters += depth == 0 && Character.isLetter(c) ? 1 : 0;
    }
    return text.append("·".repeat((int) Math.round(LONGER * letters))).toString();
  }
}
