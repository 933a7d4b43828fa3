package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.Comparator;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Where an import leads that has just ended and adds up: to the newest that came, and to search;
/// and once what came is found by meaning, that it is.
final class NextSteps extends VBox {
  private Optional<Receipt> brought = Optional.empty();

  NextSteps(Desk desk, Aftermath aftermath) {
    super(8);
    setId("next-steps");
    getStyleClass().add("next-steps");
    var buttons =
        new HBox(
            8,
            Buttons.of(
                "read-newest",
                desk.text("importing.readNewest"),
                () -> brought.ifPresent(aftermath::readNewest),
                Styles.PRIMARY),
            Buttons.of(
                "search-brought",
                Feather.SEARCH,
                desk.text("importing.search"),
                aftermath::search));
    Label meaning = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
    meaning.setId("meaning-ready");
    aftermath
        .meaningProperty()
        .subscribe(ready -> {
          meaning.setText(ready);
          Parts.show(meaning, !ready.isEmpty());
        });
    getChildren().addAll(buttons, meaning);
  }

  /// Old receipts are read as accounts, they lead nowhere.
  void show(ImportRow row) {
    Account account = row.account();
    boolean good = row.isOfThisSession() && account.is(Phase.DONE) && account.addsUp();
    brought = good ? most(account) : Optional.empty();
    Parts.show(this, brought.isPresent());
  }

  private static Optional<Receipt> most(Account account) {
    return account
        .receipts()
        .filter(receipt -> receipt.tally().entries().fresh() > 0)
        .max(Comparator.comparingLong(receipt -> receipt.tally().entries().fresh()));
  }
}
