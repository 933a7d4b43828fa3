package app.commonplace.ui.controls;

import javafx.scene.control.Label;

/// Short words in a frame: the state of a thing, or a key of the keyboard.
public final class Pills {
  private Pills() {}

  /// @param styles `success`, `warning` or `danger`; nothing for a plain one
  public static Label of(String text, String... styles) {
    Label pill = Labels.fixed(text, "pill");
    pill.getStyleClass().addAll(styles);
    return pill;
  }

  /// A key as it is printed on the keyboard.
  public static Label key(String name) {
    return Labels.fixed(name, "key-cap");
  }
}
