package app.commonplace.ui.search;

import app.commonplace.ui.controls.Clipboards;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.shell.Desk;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Copies a block of code whole, also where the preview shows its beginning, and says so until the
/// next passage is shown. FX thread.
final class CopyButton extends Button {
  CopyButton(String code, Desk desk) {
    setId("copy-preview-code");
    getStyleClass().setAll("button", "quiet", "small");
    say(desk.text("reader.copy"), Feather.COPY);
    setOnAction(_ -> {
      Clipboards.put(code);
      say(desk.text("reader.copied"), Feather.CHECK);
    });
  }

  private void say(String text, Feather glyph) {
    setText(text);
    setGraphic(Icons.of(glyph));
  }
}
