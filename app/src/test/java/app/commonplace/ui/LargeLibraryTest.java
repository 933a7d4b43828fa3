package app.commonplace.ui;

import static app.commonplace.ui.MeasuredWindow.act;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.ui.fixture.LargeEntries;
import app.commonplace.ui.fx.FxThread;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
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
  void theListScrollsWithoutNewNodesAndMeasuresWithBareCells() {
    window.add("many", LargeEntries.many(300));
    ListView<?> list = window.find("entries", ListView.class);
    var flow = (VirtualFlow<?>) list.lookup(".virtual-flow");
    scroll(flow);
    Set<Node> before = nodes(list);
    scroll(flow);
    Set<Node> after = nodes(list);

    assertThat(after).isEqualTo(before);
    assertThat(before)
        .filteredOn(node -> node instanceof ListCell && !node.getParent().isVisible())
        .isNotEmpty()
        .allMatch(cell -> ((ListCell<?>) cell).getGraphic() == null);
  }

  private void scroll(VirtualFlow<?> flow) {
    for (int i = 0; i < 60; i++) {
      act(() -> {
        flow.scrollPixels(48);
        window.pulse();
      });
    }
    window.settle();
  }

  private static Set<Node> nodes(Parent root) {
    return FxThread.call(() -> {
      var found = new HashSet<Node>();
      gather(root, found);
      return found;
    });
  }

  private static void gather(Node node, Set<Node> found) {
    found.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> gather(child, found));
    }
  }
}
