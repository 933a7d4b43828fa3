package app.commonplace.ui.controls;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// Words that show under a resting pointer. A tooltip is a window with a scene of its own, and a
/// screen has dozens: each is made when the pointer first comes by. FX thread.
public final class Tips {
  private Tips() {}

  /// Sets or changes what is said of a control.
  public static void set(Control over, String text) {
    boolean first = over.getProperties().put(Tips.class, text) == null;
    if (first) {
      over.addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> make(over));
    }
    if (over.getTooltip() != null) {
      over.getTooltip().setText(text);
    }
  }

  private static void make(Control over) {
    if (over.getTooltip() == null && over.getProperties().get(Tips.class) instanceof String text) {
      over.setTooltip(new Tooltip(text));
    }
  }
}
