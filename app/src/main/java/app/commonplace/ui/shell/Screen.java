package app.commonplace.ui.shell;

import java.util.List;
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

  /// Offers a key press that nothing else used. Answers whether it was used. Plain letters come
  /// only while no text field has the focus.
  default boolean press(KeyEvent key) {
    return false;
  }
}
