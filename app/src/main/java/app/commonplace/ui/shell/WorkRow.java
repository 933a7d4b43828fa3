package app.commonplace.ui.shell;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One line of what runs: name, bar, how far, and how to stop it. FX thread.
final class WorkRow extends HBox {
  private final Label name = Labels.filling("", Styles.BODY);
  private final Label detail = Labels.filling("", Styles.STATUS, Styles.FG_MUTED);
  private final Meter meter = Meter.wide();
  private final Button stop = Buttons.of("activity-stop", "", () -> {}, Styles.COMPACT);
  private Runnable action = () -> {};

  WorkRow(Work work) {
    super(12);
    getStyleClass().add("work-row");
    setAlignment(Pos.CENTER_LEFT);
    stop.setOnAction(_ -> action.run());
    var words = new VBox(4, name, meter, detail);
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    getChildren().addAll(words, stop);
    show(work);
  }

  void show(Work work) {
    name.setText(work.name());
    detail.setText(work.detail());
    Parts.show(detail, !work.detail().isEmpty());
    meter.share(Math.max(0, work.share()));
    meter.setAccessibleText(work.name());
    Parts.show(meter, work.share() >= 0);
    Work.Stop stops = work.stop();
    Parts.show(stop, stops != null);
    if (stops != null) {
      stop.setText(stops.text());
      stop.setAccessibleText(stops.text() + ": " + work.name());
      action = stops.action();
    }
  }
}
