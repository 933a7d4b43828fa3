package app.commonplace.text;

import java.util.BitSet;
import java.util.regex.Pattern;

/// The signs of Markdown in a text, which a line that cites it does without: what makes headings,
/// quotations, fences of code, tables, bold words and code in a line. Signs that may belong to what
/// was written, such as a dash or an underscore, stay.
final class MarkdownSigns {
  /// How far beyond a part its line is looked at.
  private static final int FARTHEST = 1_000;

  /// From the beginning of a line: headings, quotations, fences, rules and the lines below the
  /// heads of tables.
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?m)^[ \\t]*(?:#{1,6}(?=[ \\t])"
              + "|>(?:[ \\t]?>)*"
              + "|(?:```|~~~).*$"
              + "|\\|?[ \\t]*:?-{2,}:?[ \\t]*(?:\\|[ \\t]*:?-{2,}:?[ \\t]*)*\\|?[ \\t]*$)");

  private static final Pattern ROW = Pattern.compile("(?m)^[ \\t]*(\\|).*(\\|)[ \\t]*$");

  /// Only in pairs within a line, and only with something between them that touches both.
  private static final Pattern PAIRS =
      Pattern.compile("(\\*\\*|`)(?=\\S)([^\\n`*]{1,200}?)(?<=\\S)\\1");

  private MarkdownSigns() {}

  /// The characters of a part of a text that are such signs, counted from its beginning. What
  /// stands in the line before `start` is seen.
  static BitSet in(String text, int start, int end) {
    var signs = new BitSet();
    int line = start == 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
    int from = Math.max(line, start - FARTHEST);
    int next = text.indexOf('\n', end);
    int to = Math.min(next < 0 ? text.length() : next, end + FARTHEST);
    String lines = text.substring(from, to);
    SIGNS
        .matcher(lines)
        .results()
        .forEach(sign -> signs.set(from + sign.start(), from + sign.end()));
    ROW.matcher(lines)
        .results()
        .forEach(row -> {
          signs.set(from + row.start(1));
          signs.set(from + row.start(2));
        });
    PAIRS
        .matcher(lines)
        .results()
        .forEach(pair -> {
          signs.set(from + pair.start(1), from + pair.end(1));
          signs.set(from + pair.end(2), from + pair.end());
        });
    return signs;
  }
}
