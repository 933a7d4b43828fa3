package app.commonplace.ui.reader;

import app.commonplace.ui.code.Highlighter;
import app.commonplace.ui.code.Token;
import app.commonplace.ui.flow.Pieces;
import app.commonplace.ui.markdown.Block;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.text.Text;

/// What the rows of one block of code share: its colours, and how far it is moved to the side. FX
/// thread.
final class CodeBlocks {
  private static final int KEPT = 64;

  /// Letters of a line that are surely in view, and how wide one is.
  private static final int IN_VIEW = 50;

  private static final double LETTER = 7.5;

  private record Shared(List<Token> tokens, DoubleProperty shift, int longestLine) {}

  private final Map<Block.Code, Shared> shared = new IdentityHashMap<>();
  private final ReadingLook look;

  CodeBlocks(ReadingLook look) {
    this.look = look;
  }

  /// How the person likes to read.
  ReadingLook look() {
    return look;
  }

  /// How far the lines of a block are moved to the left.
  DoubleProperty shift(Block.Code block) {
    return of(block).shift;
  }

  /// Characters in the longest line.
  int longestLine(Block.Code block) {
    return of(block).longestLine;
  }

  /// Text nodes of some lines of a block, coloured.
  List<Text> texts(Block.Code block, int from, int to) {
    String code = block.text();
    int start = Lines.start(code, from);
    String shown = Lines.between(code, from, to);
    int end = start + shown.length();
    var texts = new ArrayList<Text>();
    for (Token token : of(block).tokens) {
      int first = Math.max(start, token.start());
      int last = Math.min(end, token.end());
      if (first < last) {
        texts.addAll(texts(code.substring(first, last), token.kind()));
      }
    }
    return texts;
  }

  private static List<Text> texts(String words, Token.Kind kind) {
    return kind == Token.Kind.PLAIN
        ? Pieces.nodes(words)
        : Pieces.nodes(words, "code-" + kind.name().toLowerCase(java.util.Locale.ROOT));
  }

  /// Moves a block so far to the side that a place in its lines is in view.
  void reveal(Row row, Find find) {
    if (row.piece() instanceof Row.Piece.CodeLines lines && !look.wrapsProperty().get()) {
      String text = row.text();
      int column = find.end() - 1 - text.lastIndexOf('\n', find.end() - 1);
      shift(lines.block()).set(Math.max(0, (column - IN_VIEW) * LETTER));
    }
  }

  private Shared of(Block.Code block) {
    if (shared.size() > KEPT && !shared.containsKey(block)) {
      shared.clear();
    }
    return shared.computeIfAbsent(
        block,
        code ->
            new Shared(
                Highlighter.tokens(code.language(), code.text()),
                new SimpleDoubleProperty(),
                code.text().lines().mapToInt(String::length).max().orElse(0)));
  }
}
