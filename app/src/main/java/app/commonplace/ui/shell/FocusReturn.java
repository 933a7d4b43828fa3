package app.commonplace.ui.shell;

import app.commonplace.ui.controls.TabStops;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A control that is disabled while its work is done, as a button that was pressed, hands the focus
/// to whatever comes next. It has it again as soon as it can be used, unless the person went
/// elsewhere meanwhile. FX thread.
final class FocusReturn {
  private final Node window;
  private @Nullable Node landed;
  private boolean byKey;
  private Subscription awaiting = Subscription.EMPTY;

  private FocusReturn(Node window) {
    this.window = window;
  }

  static void within(Node window) {
    var kept = new FocusReturn(window);
    window.addEventFilter(KeyEvent.KEY_PRESSED, _ -> kept.byKey = true);
    window.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> kept.byKey = false);
    window.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(kept::moved);
  }

  private void moved(@Nullable Node left, @Nullable Node at) {
    if (left != null && left.isDisabled() && left.getScene() != null) {
      awaiting.unsubscribe();
      landed = at;
      awaiting = left.disabledProperty().subscribe((_, disabled) -> enabled(left, disabled));
    } else if (landed != null && !landed.equals(at)) {
      forget();
    }
  }

  private void enabled(Node left, boolean disabled) {
    Scene scene = window.getScene();
    if (!disabled && scene != null) {
      boolean stayed = landed == null || landed.equals(scene.getFocusOwner());
      forget();
      if (stayed && byKey) {
        TabStops.show(left);
      } else if (stayed) {
        left.requestFocus();
      }
    }
  }

  private void forget() {
    awaiting.unsubscribe();
    landed = null;
  }
}
