package app.commonplace.importing.json;

import java.io.IOException;

/// Tells whether the elements of a file stand on a line each, and finds the next line after damage:
/// no line break stands inside a string of JSON. One thread.
final class LineBreaks {
  private final ByteWindow window;
  private boolean some;
  private boolean all = true;
  private boolean seen;
  private boolean seenWhole;

  LineBreaks(ByteWindow window) {
    this.window = window;
  }

  /// Looks at an element that is complete by its brackets; it counts once it turned out valid.
  void look(int from, int to) {
    seen = true;
    seenWhole = next(window.buf, from, to) < 0;
  }

  /// The elements stand in an array, or came from one.
  void standInArray() {
    all = false;
  }

  /// The element looked at last was valid.
  void learn() {
    if (seen) {
      some = true;
      all &= seenWhole;
      seen = false;
    }
  }

  /// The element looked at last was not valid.
  void forget() {
    seen = false;
  }

  /// Whether every element so far stood on a line of its own.
  boolean areElements() {
    return some && all;
  }

  /// Moves to the line after the one on which the kept bytes begin.
  ///
  /// @param to where the break must stand before
  /// @return false when there is no break, or nothing but space follows it
  boolean nextInsideKept(int to) throws IOException {
    int end = window.kept() < 0 ? -1 : next(window.buf, window.kept(), to);
    if (end < 0) {
      return false;
    }
    window.pos = end;
    do {
      while (window.pos < window.limit) {
        if (!Signature.isSpace(window.buf[window.pos])) {
          return true;
        }
        window.pos++;
      }
    } while (window.fill());
    return false;
  }

  /// Moves to the next line, however far; false at the end of the file.
  boolean skip() throws IOException {
    while (true) {
      int end = next(window.buf, window.pos, window.limit);
      if (end >= 0) {
        window.pos = end + 1;
        return true;
      }
      window.pos = window.limit;
      if (!window.fill()) {
        return false;
      }
    }
  }

  /// Where the next line break stands, or -1.
  static int next(byte[] buf, int from, int to) {
    for (int i = from; i < to; i++) {
      if (buf[i] == '\n') {
        return i;
      }
    }
    return -1;
  }
}
