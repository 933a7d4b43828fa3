package app.commonplace.ui.texts;

/// English made longer and accented, to see what a translation may do to a layout before there is
/// one: texts that are still plain on the screen were never translated. Immutable.
final class Pseudo {
  /// The region of the locale that asks for it, `en-XA`.
  static final String REGION = "XA";

  private static final String PLAIN = "aeiouyAEIOUYcnsz";
  private static final String ACCENTED = "áéíöüýÁÉÍÖÜÝçñšž";

  /// Translations are this much longer than English, which is short.
  private static final double LONGER = 0.4;

  private Pseudo() {}

  /// A pattern with all letters accented that stand outside its placeholders.
  static String of(String pattern) {
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
