package app.commonplace.text;

import app.commonplace.text.Highlights.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts the best place out of a text and marks the found words in it.
public final class Snippet {
  /// Room for two lines on screen.
  private static final int LENGTH = 240;

  /// Characters before the first found word, so that a person sees what it belongs to.
  private static final int LEAD = 60;

  /// Very long texts are looked through this far.
  private static final int READ = 400_000;

  private static final String CUT = "…";

  /// @param marked one line, found words between [Marks#START] and [Marks#END]
  /// @param weight how much of what was wanted stands in it; 0 when nothing does
  public record Cut(String marked, double weight) {}

  private Snippet() {}

  /// The best place of a text; its beginning when nothing is found.
  public static Cut of(Analyzer analyzer, Highlights highlights, String text) {
    String read = text.length() > READ ? text.substring(0, READ) : text;
    List<Span> spans = highlights.spans(analyzer, read);
    if (spans.isEmpty()) {
      return new Cut(line(read, 0, endOfCut(read, 0), List.of()), 0);
    }
    int best = 0;
    double bestWeight = -1;
    for (int first = 0; first < spans.size(); first++) {
      double weight = weightFrom(spans, first);
      if (weight > bestWeight) {
        best = first;
        bestWeight = weight;
      }
    }
    int start = startOfCut(read, spans.get(best).start());
    return new Cut(line(read, start, endOfCut(read, start), spans), bestWeight);
  }

  /// The best place of the first stretch of a text, however long, in which anything is found; its
  /// beginning when nothing is.
  public static Cut ofLong(Analyzer analyzer, Highlights highlights, String text) {
    Cut first = of(analyzer, highlights, text);
    Cut cut = first;
    for (int at = READ; cut.weight() == 0 && at < text.length(); at += READ) {
      int start = wholeCharacter(text, at);
      cut = of(analyzer, highlights, text.substring(start, Math.min(text.length(), at + READ)));
    }
    return cut.weight() == 0 ? first : cut;
  }

  /// The whole of a short text such as a title, with its found words marked.
  public static Cut ofAll(Analyzer analyzer, Highlights highlights, String text) {
    List<Span> spans = highlights.spans(analyzer, text);
    double weight = spans.isEmpty() ? 0 : weightFrom(spans, 0);
    return new Cut(line(text, 0, text.length(), spans), weight);
  }

  /// What a cut that begins a little before this span shows: each word counts once in full, and a
  /// little when it comes again.
  private static double weightFrom(List<Span> spans, int first) {
    Map<String, Double> seen = new HashMap<>();
    int end = spans.get(first).start() + LENGTH - LEAD;
    double weight = 0;
    for (int i = first; i < spans.size() && spans.get(i).end() <= end; i++) {
      Span span = spans.get(i);
      boolean again = seen.put(span.term(), span.weight()) != null;
      weight += again ? span.weight() / 20 : span.weight();
    }
    return weight;
  }

  private static int startOfCut(String text, int found) {
    if (found <= LEAD) {
      return 0;
    }
    int earliest = found - LEAD;
    for (int i = found - 1; i > earliest; i--) {
      if (isEndOfSentence(text, i)) {
        return i + 1;
      }
    }
    for (int i = earliest; i < found; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return wholeCharacter(text, earliest);
  }

  private static boolean isEndOfSentence(String text, int i) {
    char c = text.charAt(i);
    boolean stop = ".!?".indexOf(c) >= 0 && Character.isWhitespace(text.charAt(i + 1));
    return stop || c == '\n' || c == '。' || c == '！' || c == '？';
  }

  private static int endOfCut(String text, int start) {
    int end = start + LENGTH;
    if (end >= text.length()) {
      return text.length();
    }
    for (int i = end; i > end - 30; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return wholeCharacter(text, end);
  }

  private static int wholeCharacter(String text, int i) {
    return Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
  }

  private static String line(String text, int start, int end, List<Span> spans) {
    var line = new Line(text, MarkdownSigns.in(text, start, end));
    int at = start;
    for (Span span : spans) {
      if (span.start() >= at && span.end() <= end) {
        line.plain(at, span.start());
        line.marked(span.start(), span.end());
        at = span.end();
      } else if (span.start() < at && span.end() > at && span.end() <= end && at > start) {
        line.longer(at, span.end());
        at = span.end();
      }
    }
    line.plain(at, end);
    String whole = line.toString().strip();
    return (start > 0 ? CUT : "") + whole + (end < text.length() ? CUT : "");
  }

  /// One line being written: runs of white space become one space, signs of Markdown are left out.
  private static final class Line {
    private final String text;
    private final BitSet signs;
    private final StringBuilder out = new StringBuilder(LENGTH + 40);

    Line(String text, BitSet signs) {
      this.text = text;
      this.signs = signs;
    }

    void plain(int from, int to) {
      for (int i = signs.nextClearBit(from); i < to; i = signs.nextClearBit(i + 1)) {
        char c = text.charAt(i);
        boolean blank = Character.isWhitespace(c);
        boolean again = out.isEmpty() || out.charAt(out.length() - 1) == ' ';
        if (blank && !again) {
          out.append(' ');
        } else if (!blank && c != Marks.START && c != Marks.END) {
          out.append(c);
        }
      }
    }

    void marked(int from, int to) {
      signs.clear(from, to);
      out.append(Marks.START);
      plain(from, to);
      out.append(Marks.END);
    }

    /// Makes the mark before reach further: overlapping words are marked as one.
    void longer(int from, int to) {
      out.setLength(out.length() - 1);
      plain(from, to);
      out.append(Marks.END);
    }

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
