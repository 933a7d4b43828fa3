package app.commonplace.importing.parts;

import java.util.BitSet;
import java.util.List;

/// Which lines of a Markdown text stand between fences, or are one: transcripts quote other
/// transcripts there. A fence that nothing closes is none, since a model forgets to close one now
/// and then. Immutable.
public final class Fences {
  private static final int SHORTEST = 3;

  private final BitSet held = new BitSet();

  private Fences() {}

  public static Fences in(List<String> lines) {
    var fences = new Fences();
    int[] lastOf = lastClosings(lines);
    String open = "";
    for (int i = 0; i < lines.size(); i++) {
      String fence = fence(lines.get(i));
      if (!open.isEmpty()) {
        fences.held.set(i);
        open = closes(lines.get(i), fence, open) ? "" : open;
      } else if (!fence.isEmpty() && lastOf[fence.charAt(0) == '`' ? 0 : 1] > i) {
        fences.held.set(i);
        open = fence;
      }
    }
    return fences;
  }

  /// Whether a line is within a fence or one itself.
  public boolean hold(int line) {
    return held.get(line);
  }

  /// The last line that could close a fence, of either kind.
  private static int[] lastClosings(List<String> lines) {
    int[] last = {-1, -1};
    for (int i = 0; i < lines.size(); i++) {
      String fence = fence(lines.get(i));
      if (!fence.isEmpty() && lines.get(i).strip().length() == fence.length()) {
        last[fence.charAt(0) == '`' ? 0 : 1] = i;
      }
    }
    return last;
  }

  private static boolean closes(String line, String fence, String open) {
    return !fence.isEmpty()
        && fence.charAt(0) == open.charAt(0)
        && fence.length() >= open.length()
        && line.strip().length() == fence.length();
  }

  private static String fence(String line) {
    String text = line.strip();
    char mark = text.isEmpty() ? ' ' : text.charAt(0);
    int length = 0;
    while (length < text.length() && text.charAt(length) == mark) {
      length++;
    }
    return (mark == '`' || mark == '~') && length >= SHORTEST ? text.substring(0, length) : "";
  }
}
