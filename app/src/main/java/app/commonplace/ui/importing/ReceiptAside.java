package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What stands beside a receipt: what became of its entries at their sources, what is kept with it,
/// and what taking it back would do.
final class ReceiptAside extends VBox {
  private final AccountWords words;
  private final Label sinceTitle;
  private final Map<Since.Became, Button> since = new EnumMap<>(Since.Became.class);
  private final Button doubled;
  private final Label keptTitle;
  private final Label packed = text();
  private final VBox hashes = new VBox();
  private final Button readAgain;
  private final Region rule = new Region();
  private final Region sinceRule = new Region();
  private final Label undoTitle;
  private final Label undo = text();

  /// @param onList lists what became of entries at their sources
  ReceiptAside(
      Desk desk,
      AccountWords words,
      Runnable onReadAgain,
      Consumer<Since.Became> onList,
      Runnable onReview) {
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
    sinceTitle = Labels.of(desk.text("importing.since.title"), Styles.SEMI);
    for (Since.Became became : Since.Became.values()) {
      since.put(became, button(became, onList));
    }
    doubled =
        Buttons.of("review-duplicates", Feather.COPY, "", onReview, Styles.QUIET, "only-here");
    doubled.setMinWidth(0); // a sentence, where the others are a word and a number
    hashes.getStyleClass().add("hashes");
    rule.getStyleClass().addAll("rule", "section-rule");
    sinceRule.getStyleClass().addAll("rule", "section-rule");
    setMargin(sinceRule, new Insets(10, 0, 14, 0));
    setMargin(doubled, new Insets(0, 0, 10, 0));
    setMargin(rule, new Insets(14, 0, 14, 0));
    keptTitle = Labels.of(desk.text("importing.kept.title"), Styles.SEMI);
    undoTitle = Labels.of(desk.text("importing.undo.title"), Styles.SEMI);
    getChildren().add(sinceTitle);
    getChildren().addAll(since.values());
    getChildren().addAll(sinceRule, doubled, keptTitle, packed, hashes, readAgain, rule);
    getChildren().addAll(undoTitle, undo);
  }

  private static Button button(Since.Became became, Consumer<Since.Became> onList) {
    Feather glyph =
        switch (became) {
          case ONLY_HERE -> Feather.ARCHIVE;
          case RETITLED -> Feather.EDIT_2;
          case REWRITTEN -> Feather.EDIT_3;
        };
    String id = "list-" + became.word().replace('_', '-');
    return Buttons.of(id, glyph, "", () -> onList.accept(became), Styles.QUIET, "only-here");
  }

  private static Label text() {
    Label text = Labels.of("", "text");
    Wrapping.of(text);
    text.setMinHeight(USE_PREF_SIZE);
    return text;
  }

  /// @param packedBytes what its originals take; negative while not known
  /// @param became what its sources have otherwise now
  /// @param twice how many of its entries may be here twice
  void show(Account account, boolean busy, long packedBytes, Since became, long twice) {
    doubled.setText(words.doubled(twice));
    Parts.show(doubled, twice > 0);
    boolean any = false;
    for (Map.Entry<Since.Became, Button> line : since.entrySet()) {
      boolean some = became.count(line.getKey()) > 0;
      line.getValue().setText(words.since(became, line.getKey()));
      Parts.show(line.getValue(), some);
      any |= some;
    }
    Parts.show(sinceTitle, any);
    Parts.show(sinceRule, any);
    packed.setText(words.packed(account, packedBytes));
    List<Receipt> receipts = account.receipts().toList();
    hashes.getChildren().setAll(receipts.stream().map(this::hash).toList());
    for (Region part : List.of(keptTitle, packed, hashes, readAgain)) {
      Parts.show(part, account.isRunning() || !receipts.isEmpty()); // what failed keeps nothing
    }
    boolean undone = account.is(Phase.UNDONE);
    readAgain.setDisable(busy || account.isRunning() || receipts.isEmpty() || undone);
    boolean undoable = account.canBeUndone();
    undo.setText(words.ifUndone(account));
    for (Region part : List.of(rule, undoTitle, undo)) {
      Parts.show(part, undoable);
    }
  }

  /// Whether there is anything to say of the receipt that is shown.
  boolean saysAnything() {
    return getChildren().stream().anyMatch(Node::isManaged);
  }

  private Label hash(Receipt receipt) {
    Label hash = Labels.of(words.hash(receipt.sha256()), Styles.MONO, "hash");
    hash.setTooltip(new Tooltip(receipt.sha256()));
    return hash;
  }
}
