package app.commonplace.ui.importing;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// One import in the list: state, number, date, what it brought; a bar while it runs.
final class ImportCell extends ListCell<ImportRow> {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

  private final AccountWords words;
  private final StackPane icon = new StackPane();
  private final Label name = Labels.filling("", "name");
  private final Label when = Labels.fixed("", Styles.CAPTION, Styles.FG_SUBTLE);
  private final Label note = Labels.filling("", "summary");
  private final Meter meter = Meter.wide();
  private final HBox content;
  private Subscription following = Subscription.EMPTY;

  ImportCell(AccountWords words) {
    this.words = words;
    getStyleClass().add("import-row");
    var head = new HBox(8, name, when);
    head.setAlignment(Pos.CENTER_LEFT);
    var body = new VBox(head, note, meter);
    HBox.setHgrow(body, Priority.ALWAYS);
    VBox.setMargin(meter, new javafx.geometry.Insets(8, 0, 0, 0));
    icon.getStyleClass().add("state");
    content = new HBox(10, icon, body);
    content.getStyleClass().add("content");
    // narrower than the list, so that a long name is cut and does not make the list scroll sideways
    content.setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(ImportRow row, boolean empty) {
    super.updateItem(row, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      setGraphic(content);
      following = row.accountProperty().subscribe(this::show);
    }
  }

  private void show(Account account) {
    icon.getChildren().setAll(PhaseIcon.of(account));
    name.setText(words.name(account));
    when.setText(words.when(account));
    note.setText(words.note(account));
    boolean running = account.isRunning();
    Parts.show(meter, running);
    meter.share(account.share());
    boolean gone = account.is(Phase.UNDONE);
    pseudoClassStateChanged(BAD, !running && !gone && isBad(account));
    pseudoClassStateChanged(GONE, gone);
    setAccessibleText(name.getText() + ", " + when.getText() + ", " + note.getText());
  }

  private static boolean isBad(Account account) {
    return !account.addsUp() || account.has(Phase.FAILED);
  }
}
