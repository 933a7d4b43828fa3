package app.commonplace.importing.gemini;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Cuts Takeout's web page into its activities without building a tree of the whole of it. One
/// thread.
final class Cells {
  static final String OPENING = "<div class=\"outer-cell";
  private static final int LARGEST = 16 << 20;
  private static final int STEP = 1 << 16;

  private final BufferedReader in;
  private final StringBuilder window = new StringBuilder();
  private boolean ended;
  private boolean begun;
  private int count;

  Cells(InputStream in) {
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /// The HTML of the next activity, or null after the last.
  @Nullable String next() throws IOException {
    if (!begun) {
      int first = find(0);
      if (first < 0) {
        return null;
      }
      window.delete(0, first);
      begun = true;
    }
    if (window.isEmpty()) {
      return null;
    }
    int end = find(OPENING.length());
    String cell = end < 0 ? window.toString() : window.substring(0, end);
    window.delete(0, end < 0 ? window.length() : end);
    count++;
    return cell;
  }

  String place(String file) {
    return file + ", activity " + count;
  }

  /// Where the next activity begins, or -1 at the end of the file.
  private int find(int from) throws IOException {
    int at = window.indexOf(OPENING, from);
    int searched = from;
    while (at < 0 && !ended && window.length() < LARGEST) {
      searched = Math.max(from, window.length() - OPENING.length());
      fill();
      at = window.indexOf(OPENING, searched);
      if (!begun && at < 0) {
        // style sheets before the first
        window.delete(0, Math.max(0, window.length() - OPENING.length()));
      }
    }
    return at;
  }

  private void fill() throws IOException {
    var more = new char[STEP];
    int read = in.read(more);
    ended = read < 0;
    if (read > 0) {
      window.append(more, 0, read);
    }
  }
}
