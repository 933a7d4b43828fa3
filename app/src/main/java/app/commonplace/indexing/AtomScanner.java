package app.commonplace.indexing;

import app.commonplace.indexing.ReadableText.Stretch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds where a text can be cut: sentences of prose, lines of code and lists, paragraphs, fences
/// and headings. One thread.
final class AtomScanner {
  /// Told each stretch in order: where it ends, what the cut there would be, whether it is code.
  @FunctionalInterface
  interface Sink {
    void add(int end, Seam seam, boolean code);
  }

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~)");
  private static final Pattern HEADING = Pattern.compile(" {0,3}#{1,6} ");
  private static final Pattern ITEM = Pattern.compile("\\s*([-*+•]|\\d{1,3}[.)])\\s");
  private static final Pattern ROW = Pattern.compile("\\s*\\|");
  private static final Pattern SENTENCE =
      Pattern.compile("(?<![.!?…])[.!?…]++[\"')\\]’”»]*+\\s++|[。！？]++[」』”]*+\\s*+");

  private enum Line {
    BLANK,
    HEADING,
    ITEM,
    CODE,
    FENCE,
    PROSE
  }

  private final ReadableText readable;
  private final String text;
  private final Sink sink;
  private int stretch;
  private boolean fenced;

  /// The stretch that waits for the line behind it, which decides how good a cut between them is.
  private int waiting;

  private Line before = Line.BLANK;
  private boolean blankBefore;

  AtomScanner(ReadableText readable, Sink sink) {
    this.readable = readable;
    this.text = readable.text();
    this.sink = sink;
  }

  void scan() {
    int start = 0;
    while (start < text.length()) {
      int end = lineEnd(start);
      Line line = kind(start, end);
      if (line == Line.BLANK) {
        blankBefore = true;
      } else {
        flush(seam(line, start));
        before = line;
        blankBefore = false;
        if (line == Line.PROSE || line == Line.ITEM) {
          sentences(start, end);
        }
      }
      waiting = end;
      start = end;
    }
    flush(Seam.HEADING);
  }

  private void flush(Seam seam) {
    sink.add(waiting, seam, before == Line.CODE);
  }

  private int lineEnd(int start) {
    int at = text.indexOf('\n', start);
    return at < 0 ? text.length() : at + 1;
  }

  private Line kind(int start, int end) {
    boolean blank = text.substring(start, end).isBlank();
    if (isCodePart(start)) {
      return blank ? Line.BLANK : Line.CODE;
    }
    if (FENCE.matcher(text).region(start, end).lookingAt()) {
      fenced = !fenced;
      return Line.FENCE;
    }
    if (blank) {
      return Line.BLANK;
    }
    if (fenced) {
      return Line.CODE;
    }
    return prose(start, end);
  }

  private Line prose(int start, int end) {
    if (HEADING.matcher(text).region(start, end).lookingAt()) {
      return Line.HEADING;
    }
    boolean item = ITEM.matcher(text).region(start, end).lookingAt();
    return item || ROW.matcher(text).region(start, end).lookingAt() ? Line.ITEM : Line.PROSE;
  }

  private boolean isCodePart(int at) {
    while (stretch < readable.code().size() && readable.code().get(stretch).end() <= at) {
      stretch++;
    }
    if (stretch == readable.code().size()) {
      return false;
    }
    Stretch code = readable.code().get(stretch);
    return at >= code.start();
  }

  /// How good a cut is before a line of this kind.
  private Seam seam(Line line, int start) {
    if (line == Line.HEADING) {
      return Seam.HEADING;
    }
    if (before == Line.HEADING) {
      return Seam.SENTENCE; // a heading goes with what it is over
    }
    if (line == Line.FENCE || before == Line.FENCE) {
      boolean outside = fenced == (line == Line.FENCE);
      return outside ? Seam.PARAGRAPH : Seam.SENTENCE; // a fence goes with its code
    }
    boolean edge = (before == Line.CODE) != (line == Line.CODE);
    if (blankBefore || edge) {
      return Seam.PARAGRAPH;
    }
    boolean prose = before == Line.PROSE && line == Line.PROSE;
    boolean goesOn = prose && Character.isLowerCase(text.codePointAt(start));
    return goesOn ? Seam.WORD : Seam.LINE;
  }

  /// All sentences of a line but the last, which waits.
  private void sentences(int start, int end) {
    Matcher matcher = SENTENCE.matcher(text).region(start, end);
    while (matcher.find()) {
      if (matcher.end() < end) {
        sink.add(matcher.end(), Seam.SENTENCE, false);
      }
    }
  }
}
