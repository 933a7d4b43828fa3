package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The newest of what left this machine, and the way to all of it. FX thread.
final class LedgerCard extends VBox {
  private final Desk desk;
  private final SettingsWords words;
  private final Label today = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
  private final Button all;
  private final LedgerTable table;
  private final Label nothing;

  LedgerCard(SettingsModel model, Desk desk) {
    this.desk = desk;
    this.words = model.words();
    all =
        Buttons.of(
            "ledger-all", "", () -> model.pageProperty().set(SettingsPage.PRIVACY), Styles.LINK);
    table = new LedgerTable(desk, words);
    nothing = Labels.of(desk.text("settings.nothingSent"), Styles.FG_MUTED);
    nothing.setWrapText(true);
    var head =
        new HBox(12, SettingRow.heading(desk.text("settings.ledger")), Labels.spring(), today, all);
    head.setAlignment(Pos.BASELINE_LEFT);
    var card = new StackPane(table, nothing);
    card.getStyleClass().addAll(Styles.CARD, "ledger-card");
    StackPane.setAlignment(nothing, Pos.CENTER_LEFT);
    Label note = Labels.of(desk.text("settings.ledger.note"), Styles.SMALL, Styles.FG_MUTED);
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.getStyleClass().add("ledger-note");
    setId("ledger-card");
    setMinWidth(0);
    getChildren().addAll(head, card, note);
    model.factsProperty().subscribe(this::show);
  }

  private void show(@Nullable Facts facts) {
    if (facts == null) {
      return;
    }
    Facts.Ledger ledger = facts.ledger();
    boolean empty = ledger.requests() == 0;
    today.setText(
        desk.text(
            "settings.today",
            words.size(ledger.today().bytes()),
            words.dollars(ledger.today().microDollars())));
    all.setText(desk.text("settings.all", ledger.requests()));
    Parts.show(today, !empty);
    Parts.show(all, !empty);
    Parts.show(table, !empty);
    Parts.show(nothing, empty);
    table.show(ledger.newest());
  }
}
