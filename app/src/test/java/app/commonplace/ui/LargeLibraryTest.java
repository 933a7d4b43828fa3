package app.commonplace.ui;

import static app.commonplace.ui.MeasuredWindow.act;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.LargeEntries;
import app.commonplace.ui.fx.FxThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window does for large libraries, counted rather than timed.
class LargeLibraryTest {
  @TempDir Path folder;
  private MeasuredWindow window;

  @BeforeEach
  void open() {
    window = new MeasuredWindow(folder);
  }

  @AfterEach
  void close() {
    window.close();
  }

  @Test
  void theListScrollsWithoutRebuildingRowsAndMeasuresWithBareCells() {
    window.add("many", LargeEntries.many(300));
    ListView<?> list = window.find("entries", ListView.class);
    var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    scroll(flow, 60);
    List<ListCell<?>> cells = cells(list);
    var moved = new AtomicInteger();
    act(() ->
        cells.stream()
            .map(ListCell::getGraphic)
            .filter(Objects::nonNull)
            .forEach(
                row -> row.parentProperty().addListener((_, _, _) -> moved.incrementAndGet())));
    scroll(flow, 60);

    assertThat(moved).hasValue(0);
    assertThat(cells(list))
        .filteredOn(cell -> !cell.getParent().isVisible())
        .isNotEmpty()
        .allMatch(cell -> cell.getGraphic() == null);
  }

  private void scroll(VirtualFlow<?> flow, int notches) {
    for (int i = 0; i < notches; i++) {
      act(() -> {
        flow.scrollPixels(48);
        window.pulse();
      });
    }
    window.settle();
  }

  /// All cells in the scene, those included that the list only measures with.
  private static List<ListCell<?>> cells(ListView<?> list) {
    return FxThread.call(() -> {
      var found = new ArrayList<ListCell<?>>();
      list.lookupAll(".list-cell").forEach(node -> found.add((ListCell<?>) node));
      return found;
    });
  }
}
