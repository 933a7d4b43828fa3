package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.flow.TextSurface;
import java.util.Optional;
import javafx.scene.control.Label;

/// A line of its own: the name of a document, or that a text is not shown whole.
final class LineCell extends ReaderCell {
  private final Label line = Labels.filling("", "caption-row");

  LineCell(ReaderContext context) {
    super(context);
    content(line);
  }

  @Override
  void fill(Row next) {
    switch (next.piece()) {
      case Row.Piece.Caption(String text) -> line.setText(text);
      case Row.Piece.Cut(int shown, int length) ->
          line.setText(context().text("reader.cut", shown, length));
      default -> throw new IllegalArgumentException("Not a line: " + next.piece());
    }
    setAccessibleText(line.getText());
  }

  @Override
  Optional<TextSurface> surface() {
    return Optional.empty();
  }
}
