package app.commonplace.ui.importing;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.PaneHeader;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The receipt that is chosen in the list, with what can be done about it.
final class ReceiptPane extends BorderPane {
  private static final double ROOM_FOR_ASIDE = 800;

  private final Desk desk;
  private final ImportsModel model;
  private final Runnable giveBack;
  private final Label name = Labels.of("", Styles.PANE);
  private final ReceiptDocument document;
  private final ReceiptAside aside;

  /// A folder brings dozens of files, each with its hash.
  private final ScrollPane beside = new ScrollPane();

  private final VBox page;
  private final Button save;
  private final Button pause;
  private final Button cancel;
  private final Button undo;
  private final Button again;
  private Subscription following = Subscription.EMPTY;

  /// @param giveBack takes the focus when what had it is no longer there to be pressed
  ReceiptPane(Desk desk, ImportsModel model, Runnable giveBack) {
    this.desk = desk;
    this.model = model;
    this.giveBack = giveBack;
    setId("receipt");
    getStyleClass().addAll("pane", "receipt");
    document = new ReceiptDocument(desk, model);
    aside =
        new ReceiptAside(
            desk,
            model.words(),
            () -> onChosen(model::readAgain),
            model.aftermath()::list,
            model.aftermath()::review);
    page = new VBox(document);
    save = button("save-receipt", Feather.SHARE, "importing.save", () -> onChosen(model::save));
    pause = button("pause-import", Feather.PAUSE, "importing.pause", model::pauseOrGoOn);
    cancel = button("cancel-import", Feather.X, "importing.cancel", () -> onChosen(model::cancel));
    undo = button("undo-import", Feather.ROTATE_CCW, "importing.undo", () -> onChosen(model::undo));
    again =
        button("import-again", Feather.ROTATE_CW, "importing.again", () -> onChosen(model::again));
    save.getStyleClass().add(Styles.QUIET);
    pause.getStyleClass().add(Styles.QUIET);
    cancel.getStyleClass().add(Styles.DANGER);
    undo.getStyleClass().add(Styles.DANGER);
    setTop(header());
    var scroll = new ScrollPane(page);
    scroll.setId("receipt-scroll");
    scroll.setFitToWidth(true);
    setCenter(scroll);
    beside.setId("receipt-beside");
    beside.setFitToWidth(true);
    beside.setFitToHeight(true);
    beside.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    beside.getStyleClass().add("receipt-beside");
    widthProperty().subscribe(this::placeAside);
    model.selectedProperty().subscribe(this::follow);
    model.pausedProperty().subscribe(this::refresh);
    model.stoppingProperty().subscribe(this::refresh);
    model.busyProperty().subscribe(this::refresh);
    model.aftermath().packedProperty().subscribe(this::refresh);
    model.aftermath().sinceProperty().subscribe(this::refresh);
    model.aftermath().doubledProperty().subscribe(this::refresh);
  }

  private Button button(String id, Feather glyph, String key, Runnable action) {
    return Buttons.of(id, glyph, desk.text(key), action);
  }

  private PaneHeader header() {
    var header =
        new PaneHeader(
            Labels.fixed(desk.text("place.imports"), Styles.FG_MUTED),
            Icons.of(Feather.CHEVRON_RIGHT, 14, Styles.FG_SUBTLE),
            name,
            Labels.spring(),
            save,
            pause,
            cancel,
            undo,
            again);
    header.getStyleClass().add("receipt-header");
    return header;
  }

  private void onChosen(java.util.function.Consumer<ImportRow> action) {
    ImportRow row = model.selectedProperty().get();
    if (row != null) {
      action.accept(row);
    }
  }

  private void follow(@Nullable ImportRow row) {
    following.unsubscribe();
    following = row == null ? Subscription.EMPTY : row.accountProperty().subscribe(_ -> show(row));
  }

  private void refresh() {
    onChosen(this::show);
  }

  private void show(ImportRow row) {
    Account account = row.account();
    boolean running = account.isRunning();
    boolean busy = model.busyProperty().get();
    name.setText(model.words().name(account));
    name.setTooltip(new javafx.scene.control.Tooltip(model.words().exactly(account.startedAt())));
    document.show(row);
    aside.show(
        account,
        busy,
        model.aftermath().packedProperty().get(),
        model.aftermath().sinceProperty().get(),
        model.aftermath().doubledProperty().get());
    Parts.show(beside, aside.saysAnything());
    save.setDisable(running || account.number() == 0);
    Parts.show(pause, running);
    Parts.show(cancel, running);
    boolean undone = account.is(Phase.UNDONE);
    Parts.show(undo, !running && !undone);
    Parts.show(again, undone || account.brokeOff());
    again.setDisable(busy);
    boolean paused = model.pausedProperty().get();
    boolean stopping = model.stoppingProperty().get();
    pause.setDisable(account.readingAt() == 0 || stopping);
    pause.setText(desk.text(paused ? "importing.goOn" : "importing.pause"));
    pause.setGraphic(Icons.of(paused ? Feather.PLAY : Feather.PAUSE));
    undo.setDisable(busy || !account.canBeUndone());
    keepFocus();
  }

  /// What was pressed gives way to what can be done next: the focus goes back to the list, not to
  /// whatever follows in the window, nor to a button that would undo what was just begun.
  private void keepFocus() {
    Node focused = getScene() == null ? null : getScene().getFocusOwner();
    if (focused != null && Parts.contains(this, focused) && !Parts.canBeUsed(focused)) {
      giveBack.run();
    }
  }

  /// Beside the document where there is room, else below it.
  private void placeAside(Number width) {
    boolean room = width.doubleValue() >= ROOM_FOR_ASIDE;
    if (room && getRight() == null) {
      page.getChildren().setAll(document);
      aside.getStyleClass().remove("below");
      beside.setContent(aside);
      setRight(beside);
    } else if (!room && page.getChildren().size() == 1) {
      setRight(null);
      aside.getStyleClass().add("below");
      beside.setContent(null);
      page.getChildren().setAll(document, aside);
    }
  }
}
