package app.commonplace.ui.search;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Nothing was found, or the search failed: why, and what can be done about it.
final class NoHitsPane extends VBox {
  private final SearchModel model;
  private final Desk desk;
  private final Label sentence = Labels.of("", Styles.HEADING);
  private final Label notice = Labels.of("", Styles.FG_MUTED);
  private final FlowPane repairs = new FlowPane(8, 8);

  NoHitsPane(SearchModel model, Desk desk) {
    super(12);
    this.model = model;
    this.desk = desk;
    setId("no-hits");
    getStyleClass().add("no-hits");
    setAlignment(Pos.CENTER);
    sentence.setId("no-hits-sentence");
    Wrapping.of(sentence);
    Wrapping.of(notice);
    notice.setTextAlignment(TextAlignment.CENTER);
    repairs.setAlignment(Pos.CENTER);
    getChildren().addAll(sentence, notice, repairs);
    model.stageProperty().subscribe(this::say);
    model.results().resultProperty().subscribe(this::say);
    model.results().noticeProperty().subscribe(this::say);
    model.repairs().all().subscribe(this::offer);
  }

  private void say() {
    boolean failed = model.stageProperty().get() == Stage.FAILED;
    boolean empty = !failed && model.results().passagesProperty().get() == 0;
    if (failed) {
      sentence.setText(desk.text("search.failed"));
    } else if (empty) {
      sentence.setText(desk.text("search.empty"));
    } else {
      sentence.setText(desk.text("search.noHits", model.results().asked()));
    }
    notice.setText(empty ? model.words().fill() : model.results().noticeProperty().get());
    Parts.show(notice, !notice.getText().isEmpty());
  }

  private void offer() {
    repairs.getChildren().clear();
    int index = 0;
    for (Repair repair : model.repairs().all()) {
      repairs
          .getChildren()
          .add(
              Buttons.of(
                  "repair-" + index++, model.words().repair(repair), () -> model.repair(repair)));
    }
  }
}
