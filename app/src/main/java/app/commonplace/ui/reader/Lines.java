package app.commonplace.ui.reader;

/// Lines of a text by their numbers, from zero.
final class Lines {
  private Lines() {}

  static int count(String text) {
    int count = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      count++;
    }
    return count;
  }

  /// Where a line starts; the length of the text when there is no such line.
  static int start(String text, int line) {
    int start = 0;
    for (int i = 0; i < line; i++) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        return text.length();
      }
      start = end + 1;
    }
    return start;
  }

  /// Lines from one up to, but not including, another, without the last line end.
  static String between(String text, int from, int to) {
    int end = to >= count(text) ? text.length() : start(text, to) - 1;
    return text.substring(Math.min(start(text, from), end), end);
  }
}
