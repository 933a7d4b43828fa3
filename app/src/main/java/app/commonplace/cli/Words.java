package app.commonplace.cli;

/// Numbers with the noun they count.
final class Words {
  private Words() {}

  static String entries(long n) {
    return n == 1 ? "1 entry" : "%,d entries".formatted(n);
  }

  static String lines(long n) {
    return n == 1 ? "1 line" : "%,d lines".formatted(n);
  }

  /// Text cut to a number of characters, whole ones.
  static String cut(String text, int characters) {
    return text.codePointCount(0, text.length()) <= characters
        ? text
        : text.substring(0, text.offsetByCodePoints(0, characters)) + " ...";
  }
}
