package app.commonplace.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;

/// Controls of what does not exist yet: in their place, out of reach, and they say why.
public final class Soon {
  private Soon() {}

  /// A small quiet button with a word.
  public static Node button(String id, Ikon glyph, String text, String reason) {
    return explained(Buttons.of(id, glyph, text, () -> {}, "quiet", "small"), reason);
  }

  /// A button that is only a glyph.
  public static Node icon(String id, Ikon glyph, String name, String reason) {
    return explained(new IconButton(id, glyph, name), reason);
  }

  private static Node explained(Button button, String reason) {
    button.setDisable(true);
    button.setAccessibleHelp(reason);
    // the tooltip is on what is around the button, since a disabled one shows none
    var around = new StackPane(button);
    around.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
    Tooltip.install(around, new Tooltip(reason));
    return around;
  }
}
