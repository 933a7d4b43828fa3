package app.commonplace.ui.reader;

import app.commonplace.search.Asked;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Says quietly how often a prompt was asked; pressing it lists the times.
final class AskedLines extends VBox {
  private final Desk desk;
  private final ReaderModel model;
  private final Button line;
  private final VBox times = new VBox(2);

  AskedLines(List<Asked> asked, Desk desk, ReaderModel model) {
    super(2);
    this.desk = desk;
    this.model = model;
    line =
        Buttons.of(
            "asked-before", desk.text("inspector.asked", asked.size()), this::turn, Styles.LINK);
    asked.forEach(time -> times.getChildren().add(time(time)));
    show(false);
    getChildren().addAll(line, times);
  }

  private void turn() {
    show(!times.isVisible());
  }

  private void show(boolean open) {
    Parts.show(times, open);
  }

  private Node time(Asked time) {
    String title = desk.titled(time.title());
    String when = time.at() == null ? "" : desk.dates().day(time.at());
    var button = new Button();
    button.getStyleClass().setAll("link-end");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setMinWidth(0);
    button.setGraphic(new VBox(Labels.of(title), Labels.of(when, Styles.CAPTION)));
    button.setAccessibleText(title + ", " + when);
    button.setOnAction(_ -> model.openAt(time.entry(), time.passage()));
    return button;
  }
}
