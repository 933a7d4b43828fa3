package app.commonplace.ui.compare;

import app.commonplace.organizing.Verdict;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.ProviderTile;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// The answers that can be compared, those that stand side by side set. FX thread.
final class AnswerChips extends FlowPane {
  private final CompareModel model;
  private final Desk desk;
  private final IntConsumer choose;
  private final Button more;

  /// @param choose brings an answer into the column the person is in
  /// @param add compares one more answer
  AnswerChips(CompareModel model, Desk desk, IntConsumer choose, Consumer<Answer> add) {
    super(8, 6);
    this.model = model;
    this.desk = desk;
    this.choose = choose;
    getStyleClass().add("compare-chips");
    setAlignment(Pos.CENTER_LEFT);
    setRowValignment(VPos.CENTER);
    more = new MoreButton(model, desk, add);
  }

  void show() {
    List<Answer> answers = model.answersProperty().get();
    String several = model.prompt().isEmpty() ? "compare.several" : "compare.same";
    getChildren().setAll(Labels.fixed(desk.text(several, answers.size()), Styles.FG_MUTED));
    for (int i = 0; i < answers.size(); i++) {
      getChildren().add(chip(answers.get(i), i));
    }
    getChildren().add(more);
  }

  private ToggleButton chip(Answer answer, int index) {
    int column = model.column(index);
    var words = new HBox(6, new ProviderTile(answer.provider()), Labels.of(answer.name()));
    words.setAlignment(Pos.CENTER_LEFT);
    if (column >= 0 || !answer.when().equals(first().when())) {
      words.getChildren().add(Labels.of(answer.when(), Styles.FG_MUTED));
    }
    Verdict verdict = model.deciding().verdict(answer);
    if (verdict != Verdict.NONE) {
      words.getChildren().add(Icons.of(verdict == Verdict.GOOD ? Feather.CHECK : Feather.X, 12));
    }
    var chip = new ToggleButton();
    chip.setId("compare-answer-" + index);
    chip.getStyleClass().setAll("compare-chip");
    chip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    chip.setGraphic(words);
    chip.setSelected(column >= 0);
    chip.setAccessibleText(
        answer.name()
            + ", "
            + side(column)
            + (verdict == Verdict.NONE ? "" : ", " + said(verdict)));
    chip.setOnAction(_ -> choose.accept(index));
    return chip;
  }

  /// The answer at the left: that others are of the same day as it need not be said.
  private Answer first() {
    List<Answer> answers = model.answersProperty().get();
    return answers.stream()
        .filter(answer -> model.column(answers.indexOf(answer)) == 0)
        .findFirst()
        .orElse(answers.getFirst());
  }

  private String side(int column) {
    return column < 0
        ? desk.text("compare.hidden")
        : desk.text("compare." + Decision.of(column).word(model.columns()));
  }

  private String said(Verdict verdict) {
    return desk.text("compare.verdict." + verdict.word());
  }
}
