package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// How the library is found by meaning, and what that costs: settings at the left, the ledger at
/// the right, or below where there is little room. FX thread.
final class EmbeddingsPage extends StackPane {
  private static final double TWO_COLUMNS = 1040;
  private static final double SETTINGS_WIDTH = 640;

  private final VBox left = new VBox();
  private final LedgerCard ledger;

  EmbeddingsPage(SettingsModel model, Desk desk) {
    ledger = new LedgerCard(model, desk);
    var head =
        new PageHead(
            model.words().name(SettingsPage.EMBEDDINGS),
            desk.text("settings.embeddings.about"),
            Buttons.of(
                "settings-defaults",
                desk.text("settings.defaults"),
                model.embedding()::backToDefaults,
                Styles.COMPACT,
                Styles.QUIET));
    left.getChildren()
        .addAll(
            head,
            new CoverageCard(model, desk),
            SettingRow.heading(desk.text("settings.model.heading")),
            new ModelCard(model, desk),
            SettingRow.heading(desk.text("settings.key.heading")),
            new KeyCard(model, desk),
            SettingRow.heading(desk.text("settings.held.heading")),
            new HeldCard(model, desk),
            SettingRow.heading(desk.text("settings.tune.heading")),
            new TuneCard(model, desk));
    left.setMinWidth(0);
    getStyleClass().add("settings-page");
    widthProperty().subscribe(this::fit);
  }

  private void fit(Number width) {
    boolean beside = width.doubleValue() >= TWO_COLUMNS;
    left.setMaxWidth(beside ? SETTINGS_WIDTH : Double.MAX_VALUE);
    left.setPrefWidth(beside ? SETTINGS_WIDTH : USE_COMPUTED_SIZE);
    HBox.setHgrow(ledger, Priority.ALWAYS);
    Pane box = beside ? new HBox(32) : new VBox();
    ledger.getStyleClass().remove("beside");
    if (beside) {
      ledger.getStyleClass().add("beside");
    }
    getChildren().clear();
    box.getChildren().setAll(left, ledger);
    getChildren().add(box);
  }
}
