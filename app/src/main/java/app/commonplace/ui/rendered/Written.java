package app.commonplace.ui.rendered;

import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.RichText;
import app.commonplace.ui.markdown.Span.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The words of a text as they are read: paragraph by paragraph and cell by cell, without the signs
/// of Markdown. Immutable.
///
/// @param blocks what is shown
/// @param pieces the texts that are shown, in the order of [RenderedText#surfaces]
/// @param text all pieces, a line or more each
public record Written(List<Block> blocks, List<Piece> pieces, String text) {
  /// @param start where the piece begins in the whole text
  /// @param named the same words, with names in code between backticks
  public record Piece(int start, String text, String named, boolean code) {
    public int end() {
      return start + text.length();
    }
  }

  public Written {
    blocks = List.copyOf(blocks);
    pieces = List.copyOf(pieces);
  }

  public static Written of(List<Block> blocks) {
    var pieces = new ArrayList<Piece>();
    var text = new StringBuilder();
    for (Block block : blocks) {
      switch (block) {
        case Block.Prose prose -> add(prose.text(), pieces, text);
        case Block.Code code ->
            add(new Piece(text.length(), code.text(), code.text(), true), pieces, text);
        case Block.Table table ->
            table.rows().stream()
                .limit(TableGrid.MOST_ROWS)
                .forEach(row -> row.forEach(cell -> add(cell, pieces, text)));
        case Block.Rule _ -> {}
      }
    }
    return new Written(blocks, pieces, text.toString());
  }

  private static void add(RichText words, List<Piece> pieces, StringBuilder text) {
    String named =
        words.spans().stream()
            .map(span -> span.is(Look.CODE) ? "`" + span.text() + "`" : span.text())
            .collect(Collectors.joining());
    add(new Piece(text.length(), words.text(), named, false), pieces, text);
  }

  private static void add(Piece piece, List<Piece> pieces, StringBuilder text) {
    pieces.add(piece);
    text.append(piece.text()).append('\n');
  }

  /// All words, with names in code between backticks.
  public String named() {
    return pieces.stream().map(Piece::named).collect(Collectors.joining("\n"));
  }
}
