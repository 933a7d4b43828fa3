package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Switch;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// A setting that is on or off. FX thread.
final class SwitchRow extends SettingRow {
  private final Switch on;

  SwitchRow(Feather glyph, String id, String name, Consumer<Boolean> choose) {
    super(Icons.of(glyph), wrapped(name));
    on = new Switch(id, name);
    on.setOnAction(_ -> choose.accept(on.isSelected()));
    with(on);
  }

  private static Label wrapped(String name) {
    Label label = Labels.of(name, "name");
    label.setWrapText(true);
    return label;
  }

  void show(boolean chosen) {
    on.setSelected(chosen);
  }
}
