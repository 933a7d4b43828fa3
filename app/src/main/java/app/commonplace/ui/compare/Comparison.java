package app.commonplace.ui.compare;

import app.commonplace.ui.rendered.Written;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Two or three answers and how they differ. Immutable.
///
/// @param sides the answers from the left
/// @param telling what changes the sense, of the whole answers in every mode
record Comparison(List<Side> sides, List<Telling> telling) {
  /// One of them.
  ///
  /// @param differing places in its text that none of the others has
  record Side(Answer answer, Written written, List<WordDiff.Span> differing) {
    Side {
      differing = List.copyOf(differing);
    }

    /// The stretches of one piece that differ, counted from where the piece begins.
    List<WordDiff.Span> in(Written.Piece piece) {
      return within(piece, differing);
    }

    /// What of some stretches lies in one piece, counted from where the piece begins.
    List<WordDiff.Span> within(Written.Piece piece, List<WordDiff.Span> some) {
      return some.stream()
          .filter(span -> span.start() < piece.end() && span.end() > piece.start())
          .map(span ->
              new WordDiff.Span(
                  Math.max(0, span.start() - piece.start()),
                  Math.min(piece.text().length(), span.end() - piece.start())))
          .toList();
    }
  }

  Comparison {
    sides = List.copyOf(sides);
    telling = List.copyOf(telling);
  }

  static Comparison of(List<Answer> answers, CompareMode mode) {
    List<Written> written =
        answers.stream().map(answer -> answer.written(mode == CompareMode.CODE)).toList();
    List<List<WordDiff.Span>> alone = alone(written.stream().map(Written::text).toList(), mode);
    var sides = new ArrayList<Side>();
    for (int i = 0; i < answers.size(); i++) {
      Written own = written.get(i);
      sides.add(new Side(answers.get(i), own, linesOfCode(alone.get(i), own)));
    }
    List<String> named = answers.stream().map(answer -> answer.written(false).named()).toList();
    return new Comparison(sides, Telling.between(named));
  }

  /// The places in each text that none of the others has.
  private static List<List<WordDiff.Span>> alone(List<String> texts, CompareMode mode) {
    var alone = new ArrayList<List<WordDiff.Span>>();
    texts.forEach(text -> alone.add(List.of(new WordDiff.Span(0, text.length()))));
    for (int i = 0; i < texts.size(); i++) {
      for (int j = i + 1; j < texts.size(); j++) {
        WordDiff diff =
            mode == CompareMode.WORDS
                ? WordDiff.of(texts.get(i), texts.get(j))
                : WordDiff.byLines(texts.get(i), texts.get(j));
        alone.set(i, WordDiff.shared(alone.get(i), diff.left()));
        alone.set(j, WordDiff.shared(alone.get(j), diff.right()));
      }
    }
    return alone;
  }

  List<Answer> answers() {
    return sides.stream().map(Side::answer).toList();
  }

  /// How many places differ in the answer that has most of them.
  int differences() {
    return sides.stream().mapToInt(side -> side.differing().size()).max().orElse(0);
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
