package app.commonplace.ui.importing;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.scene.layout.HBox;

/// Says over all screens that a library holds the sample, until it is removed. FX thread.
public final class SampleBar extends HBox {
  public SampleBar(Sample sample, Desk desk) {
    setId("sample-bar");
    getStyleClass().add("banner");
    getChildren()
        .addAll(
            Labels.of(desk.text("sample.here"), Styles.SMALL),
            Buttons.of(
                "remove-sample", desk.text("sample.remove"), sample::remove, Styles.COMPACT));
    sample.hereProperty().subscribe(here -> Parts.show(this, here));
  }
}
