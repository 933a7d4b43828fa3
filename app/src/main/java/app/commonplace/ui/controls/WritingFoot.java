package app.commonplace.ui.controls;

import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/// The foot of a sheet that something is written on: at its right end the key that keeps it, the
/// button that puts it away, and the one that keeps it. FX thread.
public final class WritingFoot extends HBox {
  /// @param left what stands at the left end
  /// @param key keeps what was written, as a person reads it
  public WritingFoot(Node left, String key, Button cancel, Button keep) {
    super(8, left, Labels.spring(), Labels.fixed(key, Styles.FG_SUBTLE), cancel, keep);
    setAlignment(Pos.CENTER_LEFT);
  }
}
