package app.commonplace.ui.reader;

import app.commonplace.organizing.Target;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// A passage that is dragged: onto an entry, to link the two, or out of the window as text. FX
/// thread.
public final class PassageDrag {
  private static final DataFormat PASSAGE = format();

  private PassageDrag() {}

  /// A format may be made only once, however many windows there are.
  private static DataFormat format() {
    String type = "application/x-commonplace-passage";
    DataFormat known = DataFormat.lookupMimeType(type);
    return known == null ? new DataFormat(type) : known;
  }

  /// @param words what editors get of it
  static void begin(Node from, Target passage, String words) {
    from.startDragAndDrop(TransferMode.LINK, TransferMode.COPY)
        .setContent(Map.of(PASSAGE, passage.address(), DataFormat.PLAIN_TEXT, words));
  }

  /// The passage that is dragged; empty when something else is.
  public static Optional<Target> of(Dragboard board) {
    return board.getContent(PASSAGE) instanceof String address
        ? Optional.of(Target.parse(address))
        : Optional.empty();
  }
}
