package app.commonplace.ui.settings;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// All that ever left this machine, newest first. FX thread.
final class PrivacyPage extends VBox {
  private static final double LEAST_LIST = 240;
  private static final double NARROWEST = 132;

  private final SettingsModel model;
  private final Desk desk;
  private final Label sums = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
  private final SwitchRow nothing;
  private final TextField words = new TextField();
  private final MenuButton purpose = new MenuButton();
  private String chosen = "";

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
    setId("privacy-page");
    getStyleClass().add("settings-page");
    setSpacing(12);
    nothing =
        new SwitchRow(
            Feather.SHIELD,
            "nothing-leaves",
            desk.text("settings.nothingLeaves"),
            model.leaving()::nothingLeaves);
    nothing.getStyleClass().add("first");
    var switches = new VBox(nothing);
    switches.getStyleClass().addAll(Styles.CARD, "settings-card");
    switches.setMinHeight(USE_PREF_SIZE);
    getChildren()
        .addAll(
            new PageHead(
                model.words().name(SettingsPage.PRIVACY), desk.text("settings.privacy.about")),
            switches,
            tools(),
            card,
            note);
    model.factsProperty().subscribe(this::show);
  }

  /// What narrows the ledger, what it sums up to, and the way to take it along.
  private HBox tools() {
    words.setId("ledger-find");
    words.getStyleClass().add("small");
    words.setPromptText(desk.text("settings.ledger.find"));
    words.setAccessibleText(desk.text("settings.ledger.find"));
    words.setMinWidth(NARROWEST);
    words.textProperty().subscribe(this::filter);
    purpose.setId("ledger-purpose");
    purpose.getStyleClass().add("small");
    purpose.setMinWidth(USE_PREF_SIZE);
    purpose.getItems().add(item(""));
    SettingsWords.PURPOSES.forEach(word -> purpose.getItems().add(item(word)));
    choose("");
    sums.setWrapText(true);
    sums.setMinWidth(0);
    sums.setMinHeight(USE_PREF_SIZE);
    HBox.setHgrow(sums, Priority.ALWAYS);
    sums.setMaxWidth(Double.MAX_VALUE);
    var export =
        Buttons.of(
            "ledger-export",
            Feather.DOWNLOAD,
            desk.text("settings.ledger.export"),
            model.ledger()::export,
            Styles.COMPACT);
    var tools = new HBox(8, sums, words, purpose, export);
    tools.setAlignment(Pos.CENTER_LEFT);
    return tools;
  }

  private MenuItem item(String word) {
    var item = new MenuItem(model.words().purpose(word));
    item.setOnAction(_ -> choose(word));
    return item;
  }

  private void choose(String word) {
    chosen = word;
    purpose.setText(model.words().purpose(word));
    purpose.setAccessibleText(desk.text("settings.ledger.purpose", purpose.getText()));
    filter();
  }

  private void filter() {
    model.ledger().filter(new LedgerFilter(chosen, words.getText().strip()));
  }

  private void show(@Nullable Facts facts) {
    if (facts != null) {
      boolean on = facts.settings().nothingLeaves();
      boolean sends = facts.settings().embedding().leaves();
      nothing.show(on);
      nothing.detail(
          desk.text(
              on
                  ? "settings.nothingLeaves.is"
                  : sends ? "settings.nothingLeaves.sends" : "settings.nothingLeaves.stays"));
      sums(facts);
    }
  }

  private void sums(Facts facts) {
    SettingsWords said = model.words();
    sums.setText(
        desk.text(
            "settings.sums",
            said.size(facts.ledger().today().bytes()),
            said.dollars(facts.ledger().today().microDollars()),
            said.size(facts.ledger().month().bytes()),
            said.dollars(facts.ledger().month().microDollars())));
  }
}
