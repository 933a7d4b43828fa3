package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.rendered.NestedText;
import app.commonplace.ui.rendered.TextSize;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A paragraph or a heading, with small pictures at its end when it begins a prompt.
final class ProseCell extends ReaderCell {
  private final HBox line = new HBox(14);
  private final NestedText text = new NestedText(TextSize.READING);

  ProseCell(ReaderContext context) {
    super(context);
    HBox.setHgrow(text, Priority.ALWAYS);
    line.setFillHeight(false);
    line.getChildren().add(text);
    content(line);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.Prose(var block, List<Part> pictures)) {
      text.show(block, context().spans());
      line.getChildren().setAll(text);
      for (Part picture : pictures) {
        line.getChildren().add(context().pictures().thumbnail(picture));
      }
      setAccessibleText(block.text().text());
    }
  }

  @Override
  Optional<TextSurface> surface() {
    return Optional.of(text.surface());
  }
}
