package app.commonplace.ui.library;

import app.commonplace.model.EntryId;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// What is dragged inside the library: entries, a tag, or a saved search. FX thread.
final class Drags {
  private static final DataFormat ENTRIES = format("application/x-commonplace-entries");
  private static final DataFormat TAG = format("application/x-commonplace-tag");
  private static final DataFormat SEARCH = format("application/x-commonplace-search");

  private Drags() {}

  /// A format may be made only once, however many windows there are.
  private static DataFormat format(String type) {
    DataFormat known = DataFormat.lookupMimeType(type);
    return known == null ? new DataFormat(type) : known;
  }

  /// Begins to drag entries.
  ///
  /// @param titles what editors get of them
  /// @param files what other programs get of them; may be empty
  static void entries(Node from, List<EntryId> ids, String titles, List<Path> files) {
    Map<DataFormat, Object> content = new HashMap<>();
    content.put(
        ENTRIES,
        ids.stream().map(id -> Long.toString(id.value())).collect(Collectors.joining(" ")));
    content.put(DataFormat.PLAIN_TEXT, titles);
    if (!files.isEmpty()) {
      content.put(DataFormat.FILES, files.stream().map(Path::toFile).toList());
    }
    from.startDragAndDrop(TransferMode.LINK, TransferMode.COPY).setContent(content);
  }

  /// Begins to drag a tag.
  static void tag(Node from, String name) {
    from.startDragAndDrop(TransferMode.MOVE).setContent(Map.of(TAG, name));
  }

  /// The entries that are dragged; none when something else is.
  static List<EntryId> entries(Dragboard board) {
    return board.getContent(ENTRIES) instanceof String ids
        ? Arrays.stream(ids.split(" ")).map(id -> new EntryId(Long.parseLong(id))).toList()
        : List.of();
  }

  /// The tag that is dragged; empty when something else is.
  static Optional<String> tag(Dragboard board) {
    return board.getContent(TAG) instanceof String name ? Optional.of(name) : Optional.empty();
  }

  /// Begins to drag a saved search.
  static void search(Node from, long id) {
    from.startDragAndDrop(TransferMode.MOVE).setContent(Map.of(SEARCH, id));
  }

  /// The saved search that is dragged; empty when something else is.
  static Optional<Long> search(Dragboard board) {
    return board.getContent(SEARCH) instanceof Long id ? Optional.of(id) : Optional.empty();
  }
}
