package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/// Images and attachments of a passage.
final class FilesCell extends ReaderCell {
  private final FlowPane files = new FlowPane(Orientation.HORIZONTAL, 8, 8);

  FilesCell(ReaderContext context) {
    super(context);
    content(files);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.Files(var parts)) {
      boolean small = next.panel() != Row.Panel.NONE;
      files.getChildren().setAll(parts.stream().map(part -> node(part, small)).toList());
      setAccessibleText(context().text("reader.filesSpoken", parts.size()));
    }
  }

  private Node node(Part part, boolean small) {
    Pictures pictures = context().pictures();
    return switch (part.kind()) {
      case IMAGE -> small ? pictures.thumbnail(part) : pictures.large(part);
      default -> pictures.attachment(part);
    };
  }
}
