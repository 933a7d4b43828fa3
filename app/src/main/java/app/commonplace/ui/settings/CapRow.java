package app.commonplace.ui.settings;

import app.commonplace.runtime.MonthlyCap;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What was spent this month, of what. FX thread.
final class CapRow extends VBox {
  private final SettingsModel model;
  private final Desk desk;
  private final Label spent = Labels.fixed("", Styles.SEMI);
  private final TextField field = new TextField();
  private final Meter meter = Meter.wide();
  private final Label note = Labels.of("", "detail");
  private long cap;

  CapRow(SettingsModel model, Desk desk) {
    this.model = model;
    this.desk = desk;
    field.setId("monthly-cap");
    field.getStyleClass().addAll("small", "cap");
    field.setAccessibleText(desk.text("settings.cap.spoken"));
    field.setOnAction(_ -> set());
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    field.focusedProperty().subscribe(focused -> leave(focused));
    meter.getStyleClass().add("medium");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    var numbers =
        new HBox(
            6,
            Labels.of(desk.text("settings.cap"), "name"),
            Labels.spring(),
            spent,
            Labels.of(desk.text("settings.of"), Styles.FG_MUTED),
            field);
    numbers.setAlignment(Pos.CENTER_LEFT);
    var row = new SettingRow(Icons.of(Feather.DOLLAR_SIGN));
    row.detail("");
    Parts.show(row.head(), false);
    row.below(new VBox(6, numbers, meter, note));
    getStyleClass().add("model-row");
    getChildren().add(row);
  }

  private void leave(boolean focused) {
    if (!focused) {
      set();
    }
  }

  private void set() {
    if (model.factsProperty().get() != null && !model.spending().cap(field.getText())) {
      desk.messages().say(desk.text("settings.capWrong", field.getText()));
      field.setText(model.words().dollars(cap));
    }
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      field.setText(model.words().dollars(cap));
      key.consume();
    }
  }

  void show(Facts facts) {
    SettingsWords words = model.words();
    long used = facts.ledger().month().microDollars();
    cap = facts.settings().monthlyCap();
    spent.setText(words.dollars(used));
    if (!field.isFocused()) {
      field.setText(words.dollars(cap));
    }
    meter.share(cap == 0 ? 1 : (double) used / cap);
    meter.setAccessibleText(
        desk.text("settings.cap.meter", words.dollars(used), words.dollars(cap)));
    var month = new MonthlyCap(used, cap);
    note.setText(words.capNote(month));
    boolean alarming = month.isReached() || month.isNear();
    note.getStyleClass().setAll("label", alarming ? Styles.FG_WARNING : "detail");
  }
}
