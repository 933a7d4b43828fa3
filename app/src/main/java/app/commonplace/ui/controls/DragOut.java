package app.commonplace.ui.controls;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.TransferMode;

/// Lets a person drag something out of the window as a file. FX thread.
public final class DragOut {
  private DragOut() {}

  /// What is dragged.
  ///
  /// @param file what other programs get
  /// @param words what editors get; empty for nothing but the file
  public record Dragged(Path file, String words) {
    /// What a drag hands over.
    public Map<DataFormat, Object> content() {
      Map<DataFormat, Object> content = new HashMap<>();
      content.put(DataFormat.FILES, List.of(file.toFile()));
      if (!words.isEmpty()) {
        content.put(DataFormat.PLAIN_TEXT, words);
      }
      return content;
    }
  }

  /// @param what asked when a drag begins; empty where there is nothing to drag
  public static void from(Node node, Supplier<Optional<Dragged>> what) {
    node.setOnDragDetected(event ->
        what.get()
            .ifPresent(dragged -> {
              node.startDragAndDrop(TransferMode.COPY).setContent(dragged.content());
              event.consume();
            }));
  }
}
