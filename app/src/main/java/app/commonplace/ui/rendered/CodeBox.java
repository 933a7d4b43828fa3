package app.commonplace.ui.rendered;

import app.commonplace.ui.code.Highlighter;
import app.commonplace.ui.code.Token;
import app.commonplace.ui.flow.Pieces;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/// A block of code in its colours, its long lines broken. FX thread.
final class CodeBox extends StackPane {
  private static final double BORDER = 1;

  private final TextSurface surface = new TextSurface("code-text");

  CodeBox(Block.Code block) {
    getStyleClass().add("code-box");
    getChildren().add(surface);
    surface.show(block.text(), texts(block), List.of());
    // up to the border
    insetsProperty()
        .subscribe(room -> surface.stripes(room.getLeft() - BORDER, room.getRight() - BORDER));
  }

  TextSurface surface() {
    return surface;
  }

  private static List<Text> texts(Block.Code block) {
    var texts = new ArrayList<Text>();
    for (Token token : Highlighter.tokens(block.language(), block.text())) {
      if (token.start() < token.end()) {
        texts.addAll(coloured(block.text().substring(token.start(), token.end()), token.kind()));
      }
    }
    return texts;
  }

  /// Text nodes of a stretch of code.
  static List<Text> coloured(String words, Token.Kind kind) {
    return kind == Token.Kind.PLAIN
        ? Pieces.nodes(words)
        : Pieces.nodes(words, "code-" + kind.name().toLowerCase(Locale.ROOT));
  }
}
