package app.commonplace.ui.shell;

import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.TabStops;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Moves the focus from pane to pane: rail, the screen's own, status line, and round again.
final class PaneWalk {
  private final Node first;
  private final Node last;

  PaneWalk(Node first, Node last) {
    this.first = first;
    this.last = last;
  }

  /// @param step 1 to the next pane, -1 to the one before
  boolean step(List<Node> between, int step, @Nullable Node focused) {
    var all = new ArrayList<Node>();
    all.add(first);
    between.stream().filter(PaneWalk::isInView).forEach(all::add);
    all.add(last);
    int at = indexOf(all, focused);
    for (int tried = 1; tried <= all.size(); tried++) {
      Node next = all.get(Math.floorMod(at + step * tried, all.size()));
      Optional<Node> target = TabStops.beginning(next);
      if (target.isPresent()) {
        TabStops.show(target.get());
        return true;
      }
    }
    return false;
  }

  /// Moves the focus to the first node below this one that takes it.
  static void enter(Node node) {
    TabStops.beginning(node).ifPresent(Node::requestFocus);
  }

  private static int indexOf(List<Node> panes, @Nullable Node focused) {
    for (int i = panes.size() - 1; i >= 0; i--) {
      if (Parts.contains(panes.get(i), focused)) {
        return i;
      }
    }
    return 0;
  }

  private static boolean isInView(Node pane) {
    return pane.getScene() != null && pane.isVisible();
  }
}
