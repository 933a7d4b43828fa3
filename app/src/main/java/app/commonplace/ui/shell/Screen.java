package app.commonplace.ui.shell;

import app.commonplace.ui.keys.KeyPlace;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// What fills the window at one place of the rail. FX thread.
public interface Screen {
  Place place();

  Parent node();

  /// The screen comes into view: put the focus where work begins.
  void enter();

  /// The panes that F6 walks through, in order.
  List<Node> panes();

  /// What has the focus where the keys of a place act that lies within the screen; empty where they
  /// act on all of it.
  default Optional<Node> target(KeyPlace place) {
    return Optional.empty();
  }

  /// Offers a key press that nothing else used. Answers whether it was used. Plain letters come
  /// only while no text field has the focus.
  default boolean press(KeyEvent key) {
    return false;
  }
}
