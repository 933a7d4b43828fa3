package app.commonplace.ui.controls;

import app.commonplace.ui.flow.Direction;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import org.jspecify.annotations.Nullable;

/// Lines that go on in the next one. JavaFX 26 fails to lay out a text that runs from right to left
/// when it breaks it, so such a text stays on one line here; paragraphs that are read are cut by
/// [app.commonplace.ui.flow.Pieces] instead. FX thread.
public final class Wrapping {
  private Wrapping() {}

  /// For words that may come from a person or a file.
  public static void of(Labeled label) {
    label.wrapTextProperty().bind(label.textProperty().map(Wrapping::canBreak));
  }

  public static void of(TextArea area) {
    area.wrapTextProperty().bind(area.textProperty().map(Wrapping::canBreak));
  }

  static boolean canBreak(@Nullable String text) {
    return text == null || !Direction.hasRightToLeft(text);
  }
}
