package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that ever left this machine, newest first. FX thread.
final class PrivacyPage extends VBox {
  private static final double LEAST_LIST = 240;

  private final SettingsModel model;
  private final Desk desk;
  private final Label sums = Labels.of("", Styles.FG_MUTED);

  PrivacyPage(SettingsModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    var list = new LedgerList(model.ledger(), model.words(), desk);
    var card = new VBox(list.head(), list);
    card.getStyleClass().addAll(Styles.CARD, "ledger-list-card");
    card.setMinHeight(LEAST_LIST);
    VBox.setVgrow(list, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    var note = Labels.of(desk.text("settings.ledger.note"), Styles.SMALL, Styles.FG_MUTED);
    note.setWrapText(true);
    sums.getStyleClass().add("ledger-note");
    setId("privacy-page");
    getStyleClass().add("settings-page");
    setSpacing(12);
    getChildren()
        .addAll(
            new PageHead(
                model.words().name(SettingsPage.PRIVACY), desk.text("settings.privacy.about")),
            sums,
            card,
            note);
    model.factsProperty().subscribe(this::sums);
  }

  private void sums(@Nullable Facts facts) {
    if (facts != null) {
      SettingsWords words = model.words();
      sums.setText(
          desk.text(
              "settings.sums",
              words.size(facts.ledger().today().bytes()),
              words.dollars(facts.ledger().today().microDollars()),
              words.size(facts.ledger().month().bytes()),
              words.dollars(facts.ledger().month().microDollars())));
    }
  }
}
