package app.commonplace.ui.reader;

import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.RichText;
import app.commonplace.ui.rendered.TableGrid;
import app.commonplace.ui.rendered.Written;
import java.util.List;

/// One row of the reader's column.
///
/// @param at place of its passage on the branch
/// @param ordinal place among the pieces of its passage
/// @param gap room above it in pixels
/// @param inset whether it lies inside an opened fold
record Row(int at, int ordinal, Piece piece, Panel panel, double gap, boolean inset) {
  /// Which part of the quiet panel around a prompt lies behind the row.
  enum Panel {
    NONE,
    TOP,
    MIDDLE,
    BOTTOM,
    WHOLE;

    boolean isTop() {
      return this == TOP || this == WHOLE;
    }

    boolean isBottom() {
      return this == BOTTOM || this == WHOLE;
    }
  }

  /// What the row shows.
  sealed interface Piece {
    /// Who speaks, when, and where in the branch.
    record Head() implements Piece {}

    /// A paragraph or heading, with small pictures beside the first of a prompt.
    record Prose(Block.Prose block, List<Part> pictures) implements Piece {}

    record Table(Block.Table block) implements Piece {}

    record Rule(Block.Rule block) implements Piece {}

    record CodeHead(Block.Code block, int lines) implements Piece {}

    /// Some lines of a block.
    ///
    /// @param last whether these are its last lines, or the last that are shown
    record CodeLines(Block.Code block, int from, int to, boolean last) implements Piece {}

    /// Offers the lines that are not shown.
    record CodeMore(Folds.Place place, int hidden) implements Piece {}

    record Judged(Opinion opinion) implements Piece {}

    record Caption(String text) implements Piece {}

    record Fold(Item.Folded fold, Folds.Place place, boolean open) implements Piece {}

    record Files(List<Part> parts) implements Piece {}

    record Sources(List<Part> parts) implements Piece {}

    record NoteCard(Note note, Written words) implements Piece {}

    /// Keeps the room of a text that is still being read.
    record Unread(int length) implements Piece {}

    record Cut(int shown, int length) implements Piece {}
  }

  Row on(Panel other) {
    return new Row(at, ordinal, piece, other, gap, inset);
  }

  Row showing(Piece other) {
    return new Row(at, ordinal, other, panel, gap, inset);
  }

  /// Where the bar beside the current passage begins: below the gap in the passage's first row, at
  /// the top of the others, so that it is one line.
  double barTop() {
    return ordinal == 0 ? gap : 0;
  }

  /// The texts in which words are looked for, each lit by itself.
  List<String> texts() {
    if (piece instanceof Piece.Table(Block.Table table)) {
      return table.rows().stream()
          .limit(TableGrid.MOST_ROWS)
          .flatMap(cells -> cells.stream().map(RichText::text))
          .toList();
    }
    if (piece instanceof Piece.NoteCard(_, Written words)) {
      return words.pieces().stream().map(Written.Piece::text).toList();
    }
    String text = text();
    return text.isEmpty() || piece instanceof Piece.Caption ? List.of() : List.of(text);
  }

  /// The text that a person can select in the row; empty for rows without any.
  String text() {
    return switch (piece) {
      case Piece.Prose prose -> prose.block().text().text();
      case Piece.CodeLines code -> Lines.between(code.block().text(), code.from(), code.to());
      case Piece.NoteCard card -> card.words().text().stripTrailing();
      case Piece.Judged judged -> judged.opinion().comment();
      case Piece.Caption caption -> caption.text();
      default -> "";
    };
  }
}
