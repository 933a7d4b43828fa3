package app.commonplace.ui.importing;

import app.commonplace.importing.Receipt;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The account of one source: what it is, how far it is, its ledger or what went wrong.
final class SourceCard extends VBox {
  private final Desk desk;
  private final AccountWords words;
  private final ProviderTile tile = new ProviderTile("");
  private final Label name = Labels.fixed("", Styles.SEMI);
  private final Label facts = Labels.filling("", Styles.SMALL, Styles.FG_MUTED);
  private final Label state = Labels.fixed("", Styles.SMALL, "state");
  private final Ledger ledger;
  private final Label recognised = Labels.of("", "line", "recognised");
  private final Label leftOut = Labels.of("", "line", "left-out");
  private final Label repaired = Labels.of("", "line");
  private final Label trouble = Labels.of("", "line");

  private final HBox offer;
  private @Nullable Receipt shown;
  private @Nullable SourceAccount current;

  /// @param list shows the entries that a receipt counts in a column
  /// @param importRest imports what is left of a damaged source
  SourceCard(
      Desk desk,
      AccountWords words,
      BiConsumer<Receipt, String> list,
      Consumer<SourceAccount> importRest) {
    this.desk = desk;
    this.words = words;
    this.ledger =
        new Ledger(
            desk,
            column -> {
              if (shown != null) {
                list.accept(shown, column);
              }
            });
    getStyleClass().addAll(Styles.CARD, "source-card");
    var head = new HBox(10, tile, name, facts, state);
    head.getStyleClass().add("head");
    head.setAlignment(Pos.CENTER_LEFT);
    Wrapping.of(trouble);
    trouble.getStyleClass().add("trouble");
    for (Label line : List.of(recognised, leftOut, repaired)) {
      Wrapping.of(line);
    }
    Button rest =
        Buttons.of(
            "import-rest",
            desk.text("importing.rest"),
            () -> {
              if (current != null) {
                importRest.accept(current);
              }
            });
    offer = new HBox(rest);
    offer.getStyleClass().add("offer");
    getChildren().addAll(head, ledger, recognised, leftOut, repaired, trouble, offer);
  }

  void show(SourceAccount source) {
    current = source;
    Parts.show(offer, source.rest() && source.phase() == Phase.FAILED);
    tile.provider(source.provider());
    name.setText(AccountWords.sourceName(source));
    facts.setText(words.facts(source));
    showState(source);
    Receipt receipt = source.receipt();
    shown = receipt;
    boolean counted = receipt != null;
    Parts.show(ledger, counted);
    if (receipt != null) {
      ledger.name(Account.isOfDocuments(receipt));
      boolean over = source.phase().isOver();
      boolean whole = over && !source.phase().brokeOff();
      ledger.show(
          receipt.tally(), whole, over && receipt.run() > 0 && source.phase() != Phase.UNDONE);
    }
    recognised.setText(words.recognised(receipt));
    Parts.show(recognised, !recognised.getText().isEmpty());
    long left = receipt == null ? 0 : receipt.leftOut();
    leftOut.setText(desk.text("importing.leftOut", left));
    Parts.show(leftOut, left > 0);
    int repairs = receipt == null ? 0 : receipt.repaired();
    repaired.setText(desk.text("importing.repaired", repairs));
    Parts.show(repaired, repairs > 0);
    trouble.setText(desk.told(source.trouble()));
    trouble.getStyleClass().removeAll(Styles.FG_DANGER, Styles.FG_WARNING);
    trouble
        .getStyleClass()
        .add(source.phase() == Phase.SKIPPED ? Styles.FG_WARNING : Styles.FG_DANGER);
    Parts.show(trouble, !source.trouble().isEmpty());
  }

  private void showState(SourceAccount source) {
    var icon = PhaseIcon.of(source);
    state.setGraphic(source.phase() == Phase.WAITING ? null : icon);
    state.setText(stateWord(source));
    state.getStyleClass().removeIf(style -> style.startsWith("fg-"));
    icon.getStyleClass().stream()
        .filter(style -> style.startsWith("fg-"))
        .findFirst()
        .ifPresent(state.getStyleClass()::add);
  }

  private String stateWord(SourceAccount source) {
    return switch (source.phase()) {
      case WAITING -> desk.text("importing.state.waiting");
      case ASKING -> desk.text("importing.state.asking");
      case READING -> words.percent(source.share());
      case DONE ->
          desk.text(source.addsUp() ? "importing.state.addsUp" : "importing.state.doesNotAddUp");
      case CANCELLED, INTERRUPTED -> desk.text("importing.state.stopped");
      case FAILED -> desk.text("importing.state.failed");
      case UNDONE -> desk.text("importing.state.undone");
      case SKIPPED -> desk.text("importing.state.skipped");
    };
  }
}
