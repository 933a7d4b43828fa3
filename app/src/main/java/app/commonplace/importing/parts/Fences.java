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
    var closings = new Closings(lines);
    int line = 0;
    while (line < lines.size()) {
      String fence = opening(lines.get(line));
      int end = fence.isEmpty() ? -1 : closings.after(line, fence);
      if (end > line) {
        fences.held.set(line, end + 1);
        line = end;
      }
      line++;
    }
    return fences;
  }

  /// Whether a line is within a fence or one itself.
  public boolean hold(int line) {
    return held.get(line);
  }

  /// The marks that open a fence; backticks on both sides of a word are code within a line.
  private static String opening(String line) {
    String fence = marks(line);
    boolean inline = fence.startsWith("`") && line.strip().indexOf('`', fence.length()) >= 0;
    return inline ? "" : fence;
  }

  private static String marks(String line) {
    String text = line.strip();
    char mark = text.isEmpty() ? ' ' : text.charAt(0);
    int length = 0;
    while (length < text.length() && text.charAt(length) == mark) {
      length++;
    }
    return (mark == '`' || mark == '~') && length >= SHORTEST ? text.substring(0, length) : "";
  }

  /// Finds what closes a fence. What was looked for in vain once is not looked for again. One
  /// thread.
  private static final class Closings {
    private final List<String> lines;
    private final int[] inVain = {Integer.MAX_VALUE, Integer.MAX_VALUE};

    Closings(List<String> lines) {
      this.lines = lines;
    }

    /// The line that closes a fence, or -1.
    int after(int line, String open) {
      int kind = open.charAt(0) == '`' ? 0 : 1;
      if (open.length() >= inVain[kind]) {
        return -1;
      }
      for (int i = line + 1; i < lines.size(); i++) {
        String fence = marks(lines.get(i));
        if (fence.startsWith(open) && lines.get(i).strip().length() == fence.length()) {
          return i;
        }
      }
      inVain[kind] = open.length();
      return -1;
    }
  }
}
