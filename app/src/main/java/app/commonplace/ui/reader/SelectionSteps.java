package app.commonplace.ui.reader;

import java.text.BreakIterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a selection that is made by keys begins, and where its end goes: over words, paragraphs
/// and lines of code, from one passage into the next. Immutable.
record SelectionSteps(List<Row> rows) {
  /// How far one key goes.
  enum Step {
    WORD,
    PARAGRAPH
  }

  /// The first text of a passage; null where it has none.
  ///
  /// @param at place of the passage on the branch
  @Nullable Spot beginning(int at) {
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).at() == at && isText(row)) {
        return new Spot(row, 0);
      }
    }
    return null;
  }

  /// Where the end goes; where it is when there is nothing beyond.
  Spot next(Spot end, Step step) {
    String text = rows.get(end.row()).text();
    if (end.offset() >= text.length()) {
      int row = neighbour(end.row(), 1);
      return row < 0 ? end : next(new Spot(row, 0), step);
    }
    return new Spot(end.row(), step == Step.PARAGRAPH ? text.length() : wordEnd(text, end));
  }

  /// Where the end goes back to; where it is when there is nothing before.
  Spot previous(Spot end, Step step) {
    String text = rows.get(end.row()).text();
    if (end.offset() <= 0) {
      int row = neighbour(end.row(), -1);
      return row < 0 ? end : previous(new Spot(row, rows.get(row).text().length()), step);
    }
    return new Spot(end.row(), step == Step.PARAGRAPH ? 0 : wordStart(text, end));
  }

  /// Signs and spaces before a word go with it.
  private static int wordEnd(String text, Spot from) {
    BreakIterator words = words(text);
    int at = words.following(from.offset());
    while (at != BreakIterator.DONE
        && at < text.length()
        && !Character.isLetterOrDigit(text.codePointBefore(at))) {
      at = words.next();
    }
    return at == BreakIterator.DONE ? text.length() : at;
  }

  private static int wordStart(String text, Spot from) {
    BreakIterator words = words(text);
    int at = words.preceding(from.offset());
    while (at > 0 && !Character.isLetterOrDigit(text.codePointAt(at))) {
      at = words.previous();
    }
    return Math.max(0, at);
  }

  private static BreakIterator words(String text) {
    BreakIterator words = BreakIterator.getWordInstance();
    words.setText(text);
    return words;
  }

  private int neighbour(int from, int direction) {
    int row = from + direction;
    while (row >= 0 && row < rows.size() && !isText(row)) {
      row += direction;
    }
    return row >= rows.size() ? -1 : row;
  }

  private boolean isText(int row) {
    Row one = rows.get(row);
    boolean text =
        one.piece() instanceof Row.Piece.Prose || one.piece() instanceof Row.Piece.CodeLines;
    return text && !one.text().isEmpty();
  }
}
