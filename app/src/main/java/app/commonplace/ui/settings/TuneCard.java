package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import org.kordamp.ikonli.feather.Feather;

/// Fits the blend of words and meaning to what a person said of hits. FX thread.
final class TuneCard extends SettingRow {
  TuneCard(SettingsModel model, Desk desk) {
    super(Icons.of(Feather.SLIDERS), Labels.of(model.words().name(Setting.TUNE), "name"));
    setId("tune-card");
    getStyleClass().add(Styles.CARD);
    detail(desk.text("settings.tune.about"));
    with(Buttons.of("settings-tune", desk.text("settings.tune"), model::tune, Styles.COMPACT));
  }
}
