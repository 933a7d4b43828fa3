package app.commonplace.ui.settings;

import app.commonplace.runtime.Component;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Clipboards;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What this program is and is built of, and where the person's files are. FX thread.
final class AboutPage extends VBox {
  private final Desk desk;
  private final VBox card = new VBox();
  private final VBox components = new VBox();

  AboutPage(SettingsModel model, Desk desk) {
    this.desk = desk;
    setId("about-page");
    getStyleClass().add("settings-page");
    card.setId("about-card");
    card.getStyleClass().addAll(Styles.CARD, "settings-card");
    getChildren()
        .addAll(
            new PageHead(
                model.words().name(SettingsPage.ABOUT),
                desk.text("settings.about.about"),
                Buttons.of(
                    "copy-diagnostics",
                    Feather.COPY,
                    desk.text("settings.diagnostics"),
                    () -> copy(model.aboutProperty().get()),
                    Styles.COMPACT)),
            card,
            SettingRow.heading(desk.text("settings.components")),
            components);
    components.setId("components");
    components.getStyleClass().addAll(Styles.CARD, "settings-card");
    model.aboutProperty().subscribe(this::show);
  }

  private void show(SettingsDoor.@Nullable About about) {
    card.getChildren().clear();
    components.getChildren().clear();
    if (about != null) {
      card.getChildren()
          .addAll(
              row(Feather.BOOKMARK, "settings.about.version", about.version()),
              row(Feather.DATABASE, "settings.about.library", about.library().toString()),
              row(Feather.FOLDER, "settings.about.data", about.data().toString()),
              row(Feather.SETTINGS, "settings.about.config", about.config().toString()),
              row(Feather.FILE_TEXT, "settings.about.logs", about.logs().toString()));
      card.getChildren().getFirst().getStyleClass().add("first");
      components.getChildren().setAll(about.components().stream().map(this::component).toList());
    }
  }

  private void copy(SettingsDoor.@Nullable About about) {
    if (about != null) {
      Clipboards.put(about.diagnostics());
      desk.messages().say(desk.text("settings.diagnostics.copied"));
    }
  }

  /// Name, version, and the licence as far as the part's own file tells it.
  private HBox component(Component one) {
    String licence =
        one.licence().isEmpty() ? desk.text("settings.components.silent") : one.licence();
    var line =
        new HBox(
            16,
            Labels.filling(one.name() + " " + one.version()),
            Labels.fixed(licence, Styles.SMALL, Styles.FG_MUTED));
    line.getStyleClass().add("component");
    return line;
  }

  private SettingRow row(Feather glyph, String key, String value) {
    var row = new SettingRow(Icons.of(glyph), Labels.of(desk.text(key), "name"));
    row.detail(value);
    return row;
  }
}
