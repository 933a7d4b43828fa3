package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands beside a receipt: what is kept with it, and what taking it back would do.
final class ReceiptAside extends VBox {
  private final AccountWords words;
  private final Button gone;
  private final Button doubled;
  private final Label keptTitle;
  private final Label packed = text();
  private final VBox hashes = new VBox();
  private final Button readAgain;
  private final Region rule = new Region();
  private final Label undoTitle;
  private final Label undo = text();

  ReceiptAside(
      Desk desk, AccountWords words, Runnable onReadAgain, Runnable onListGone, Runnable onReview) {
    this.words = words;
    setId("receipt-aside");
    getStyleClass().add("receipt-aside");
    readAgain =
        Buttons.of(
            "read-again",
            Feather.REFRESH_CW,
            desk.text("importing.readAgain"),
            onReadAgain,
            Styles.COMPACT);
    gone = Buttons.of("list-only-here", Feather.ARCHIVE, "", onListGone, Styles.QUIET, "only-here");
    doubled =
        Buttons.of("review-duplicates", Feather.COPY, "", onReview, Styles.QUIET, "only-here");
    hashes.getStyleClass().add("hashes");
    rule.getStyleClass().addAll("rule", "section-rule");
    setMargin(gone, new Insets(0, 0, 10, 0));
    setMargin(doubled, new Insets(0, 0, 10, 0));
    setMargin(rule, new Insets(14, 0, 14, 0));
    keptTitle = Labels.of(desk.text("importing.kept.title"), Styles.SEMI);
    undoTitle = Labels.of(desk.text("importing.undo.title"), Styles.SEMI);
    getChildren()
        .addAll(gone, doubled, keptTitle, packed, hashes, readAgain, rule, undoTitle, undo);
  }

  private static Label text() {
    Label text = Labels.of("", "text");
    Wrapping.of(text);
    text.setMinHeight(USE_PREF_SIZE);
    return text;
  }

  /// @param packedBytes what its originals take; negative while not known
  /// @param missing what its sources no longer have
  /// @param twice how many of its entries may be here twice
  void show(Account account, boolean busy, long packedBytes, Gone missing, long twice) {
    doubled.setText(words.doubled(twice));
    Parts.show(doubled, twice > 0);
    gone.setText(words.gone(missing));
    Parts.show(gone, missing.entries() > 0);
    packed.setText(words.packed(packedBytes));
    List<Receipt> receipts = account.receipts().toList();
    hashes.getChildren().setAll(receipts.stream().map(this::hash).toList());
    for (Region part : List.of(keptTitle, packed, hashes, readAgain)) {
      Parts.show(part, account.isRunning() || !receipts.isEmpty()); // what failed keeps nothing
    }
    readAgain.setDisable(busy || account.isRunning() || receipts.isEmpty());
    boolean undoable = account.canBeUndone();
    undo.setText(words.ifUndone(account));
    for (Region part : List.of(rule, undoTitle, undo)) {
      Parts.show(part, undoable);
    }
  }

  private Label hash(Receipt receipt) {
    Label hash = Labels.of(words.hash(receipt.sha256()), Styles.MONO, "hash");
    hash.setTooltip(new Tooltip(receipt.sha256()));
    return hash;
  }
}
