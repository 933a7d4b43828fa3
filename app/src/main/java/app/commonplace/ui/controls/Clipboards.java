package app.commonplace.ui.controls;

import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

/// Puts text where other programs can paste it from.
public final class Clipboards {
  private Clipboards() {}

  public static void put(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
  }
}
