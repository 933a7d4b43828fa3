package app.commonplace.ui.reader;

import app.commonplace.ui.column.RowCell;
import app.commonplace.ui.column.Rows;
import app.commonplace.ui.reader.Row.Piece;
import java.util.Map;
import java.util.function.Function;

/// Which cell shows which piece.
final class ReaderRows implements Rows<Row> {
  private static final double LETTER = 7.5;

  private static final Map<Class<?>, Function<ReaderContext, ReaderCell>> CELLS =
      Map.ofEntries(
          Map.entry(Piece.Head.class, HeadCell::new),
          Map.entry(Piece.Prose.class, ProseCell::new),
          Map.entry(Piece.Table.class, TableCell::new),
          Map.entry(Piece.Rule.class, RuleCell::new),
          Map.entry(Piece.CodeHead.class, CodeHeadCell::new),
          Map.entry(Piece.CodeLines.class, CodeLinesCell::new),
          Map.entry(Piece.CodeMore.class, CodeMoreCell::new),
          Map.entry(Piece.Judged.class, OpinionCell::new),
          Map.entry(Piece.Caption.class, LineCell::new),
          Map.entry(Piece.Fold.class, FoldCell::new),
          Map.entry(Piece.Files.class, FilesCell::new),
          Map.entry(Piece.Sources.class, SourcesCell::new),
          Map.entry(Piece.NoteCard.class, NoteCell::new),
          Map.entry(Piece.Unread.class, RoomCell::new),
          Map.entry(Piece.Cut.class, LineCell::new));

  /// Headings by their looks.
  private enum Heading {
    FIRST,
    LOWER;

    static Heading of(int level) {
      return level == 1 ? FIRST : LOWER;
    }
  }

  private final ReaderContext context;

  ReaderRows(ReaderContext context) {
    this.context = context;
  }

  @Override
  public Object kind(Row row) {
    // headings and paragraphs have cells of their own, which are not dressed anew for each other
    return row.piece() instanceof Piece.Prose prose && prose.block().level() > 0
        ? Heading.of(prose.block().level())
        : row.piece().getClass();
  }

  @Override
  public RowCell<Row> cell(Object kind) {
    Class<?> piece = kind instanceof Class<?> plain ? plain : Piece.Prose.class;
    Function<ReaderContext, ReaderCell> made = CELLS.get(piece);
    if (made == null) {
      throw new IllegalArgumentException("No cell for " + kind);
    }
    return made.apply(context);
  }

  @Override
  public double estimate(Row row, double width) {
    if (row.piece() instanceof Piece.NoteCard && context.look().hasMargin(width)) {
      return 0;
    }
    double letters = lettersInLine(context.look().width(width));
    double high =
        switch (row.piece()) {
          case Piece.Head _ -> 24;
          case Piece.Prose prose -> room(prose.block().text().length(), letters);
          case Piece.Table table -> 34 * table.block().rows().size();
          case Piece.Rule _ -> 1;
          case Piece.CodeHead _ -> 30;
          case Piece.CodeLines lines -> 19 * (lines.to() - lines.from());
          case Piece.CodeMore _ -> 34;
          case Piece.Judged judged -> 17 + commentRoom(judged.opinion().comment(), letters);
          case Piece.Caption _, Piece.Cut _ -> 17;
          case Piece.Fold _ -> 32;
          case Piece.Files files -> 64 * files.parts().size();
          case Piece.Sources sources -> 22 * sources.parts().size();
          case Piece.NoteCard _ -> 50;
          case Piece.Unread unread -> room(unread.length(), letters);
        };
    return row.gap() + high + (row.panel() == Row.Panel.WHOLE ? 20 : 0);
  }

  private static double commentRoom(String comment, double letters) {
    return comment.isEmpty() ? 0 : room(comment.length(), letters);
  }

  /// The room that a text takes when so many letters fit into a line.
  static double room(int length, double letters) {
    return 24 * Math.max(1, Math.ceil(length / letters));
  }

  static double lettersInLine(double column) {
    return Math.max(20, column / LETTER);
  }
}
