package app.commonplace.ui.controls;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ListView;
import javafx.scene.control.Toggle;

/// What Tab stops at within a part of the window, in its order. FX thread.
public final class TabStops {
  private TabStops() {}

  /// Where a pane begins for who comes by keyboard: at its list, if it has one, else at its first
  /// stop.
  public static Optional<Node> beginning(Node pane) {
    if (!pane.isVisible() || pane.isDisabled()) {
      return Optional.empty();
    }
    if (pane.isFocusTraversable() || !(pane instanceof Parent parent)) {
      return Optional.of(pane).filter(Node::isFocusTraversable);
    }
    List<Node> stops = in(parent);
    return stops.stream()
        .filter(ListView.class::isInstance)
        .findFirst()
        .or(() -> stops.stream().findFirst());
  }

  /// Gives a control the focus and shows that it has it, which a focus that was only asked for is
  /// not: so it comes from the neighbour.
  public static void show(Node target) {
    target.requestFocus();
    target.requestFocusTraversal(TraversalDirection.NEXT);
    Node beside = target.getScene() == null ? null : target.getScene().getFocusOwner();
    if (beside != null && !beside.equals(target)) {
      beside.requestFocusTraversal(TraversalDirection.PREVIOUS);
      if (!target.isFocused()) {
        target.requestFocus();
      }
    }
  }

  static List<Node> in(Parent part) {
    var stops = new ArrayList<Node>();
    collect(part, stops);
    return stops;
  }

  private static void collect(Parent part, List<Node> stops) {
    for (Node node : part.getChildrenUnmodifiable()) {
      if (node.isVisible() && !node.isDisabled()) {
        if (node.isFocusTraversable() && !isBesideChosen(node)) {
          stops.add(node);
        }
        if (node instanceof Parent inner) {
          collect(inner, stops);
        }
      }
    }
  }

  /// Of a group the chosen one is stopped at, and the others are reached from it by arrows.
  private static boolean isBesideChosen(Node node) {
    return node instanceof Toggle toggle
        && toggle.getToggleGroup() != null
        && !toggle.isSelected()
        && toggle.getToggleGroup().getSelectedToggle() != null;
  }

  /// Gives the first stop the focus, or the last one. It is shown as after any other Tab, which a
  /// focus that was only asked for is not: so it comes from the neighbour.
  static void enter(List<Node> stops, boolean last) {
    if (stops.size() > 1) {
      Node beside = last ? stops.get(stops.size() - 2) : stops.get(1);
      beside.requestFocus();
      beside.requestFocusTraversal(last ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
    }
  }
}
