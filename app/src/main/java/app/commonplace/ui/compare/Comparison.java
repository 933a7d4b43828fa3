package app.commonplace.ui.compare;

import app.commonplace.ui.rendered.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Two answers and how they differ. Immutable.
///
/// @param telling what changes the sense, of the whole answers in every mode
record Comparison(Side left, Side right, List<Telling> telling) {
  /// One of the two.
  ///
  /// @param differing places in its text that the other one does not have
  record Side(Answer answer, Written written, List<WordDiff.Span> differing) {
    Side {
      differing = List.copyOf(differing);
    }

    /// The stretches of one piece that differ, counted from where the piece begins.
    List<WordDiff.Span> in(Written.Piece piece) {
      return differing.stream()
          .filter(span -> span.start() < piece.end() && span.end() > piece.start())
          .map(span ->
              new WordDiff.Span(
                  Math.max(0, span.start() - piece.start()),
                  Math.min(piece.text().length(), span.end() - piece.start())))
          .toList();
    }
  }

  Comparison {
    telling = List.copyOf(telling);
  }

  static Comparison of(Answer left, Answer right, CompareMode mode) {
    Written one = left.written(mode == CompareMode.CODE);
    Written other = right.written(mode == CompareMode.CODE);
    WordDiff diff =
        mode == CompareMode.WORDS
            ? WordDiff.of(one.text(), other.text())
            : WordDiff.byLines(one.text(), other.text());
    return new Comparison(
        new Side(left, one, linesOfCode(diff.left(), one)),
        new Side(right, other, linesOfCode(diff.right(), other)),
        Telling.between(left.written(false).named(), right.written(false).named()));
  }

  /// A line of code differs as a whole: half of one says nothing.
  private static List<WordDiff.Span> linesOfCode(List<WordDiff.Span> differing, Written written) {
    Set<WordDiff.Span> lines = new LinkedHashSet<>();
    var pieces = new ArrayList<>(written.pieces());
    for (WordDiff.Span span : differing) {
      while (pieces.size() > 1 && pieces.getFirst().end() <= span.start()) {
        pieces.removeFirst();
      }
      lines.add(pieces.getFirst().code() ? line(written.text(), span) : span);
    }
    return List.copyOf(lines);
  }

  private static WordDiff.Span line(String text, WordDiff.Span span) {
    int start = text.lastIndexOf('\n', span.start()) + 1;
    int end = text.indexOf('\n', span.start());
    return new WordDiff.Span(start, end);
  }
}
