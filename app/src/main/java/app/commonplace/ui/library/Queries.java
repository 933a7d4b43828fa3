package app.commonplace.ui.library;

/// Writes queries that list what a click means.
final class Queries {
  private Queries() {}

  static String tag(String name) {
    return "tag:" + quoted(name);
  }

  static String source(String provider) {
    return "source:" + quoted(provider);
  }

  static String project(String name) {
    return "project:" + quoted(name);
  }

  /// Narrows a list by what was typed.
  static String both(String list, String typed) {
    return (list + " " + typed.strip()).strip();
  }

  private static String quoted(String value) {
    boolean plain =
        value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/-_.".indexOf(c) >= 0);
    return plain ? value : '"' + value.replace("\"", "") + '"';
  }
}
