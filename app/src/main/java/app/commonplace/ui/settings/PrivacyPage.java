package app.commonplace.ui.settings;

import app.commonplace.model.Sent;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All that ever left this machine, newest first. FX thread.
final class PrivacyPage extends VBox {
  private final SettingsModel model;
  private final Desk desk;
  private final LedgerTable table;
  private final Label sums = Labels.of("", Styles.FG_MUTED);
  private final Label nothing;
  private final StackPane card;
  private final Button more;

  PrivacyPage(SettingsModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    table = new LedgerTable(desk, model.words(), true);
    nothing = Labels.of(desk.text("settings.nothingSent"), Styles.FG_MUTED);
    nothing.setWrapText(true);
    card = new StackPane(table, nothing);
    card.getStyleClass().addAll(Styles.CARD, "ledger-card");
    StackPane.setAlignment(nothing, javafx.geometry.Pos.CENTER_LEFT);
    more = Buttons.of("ledger-more", desk.text("settings.more"), model.ledger()::loadMore);
    more.visibleProperty().bind(model.ledger().moreProperty());
    more.managedProperty().bind(more.visibleProperty());
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
            more,
            note);
    model.ledger().rows().addListener((ListChangeListener<Sent>) _ -> show());
    model.factsProperty().subscribe(this::sums);
    show();
  }

  private void show() {
    List<Sent> rows = model.ledger().rows();
    SettingRow.show(table, !rows.isEmpty());
    SettingRow.show(nothing, rows.isEmpty());
    table.show(rows);
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
