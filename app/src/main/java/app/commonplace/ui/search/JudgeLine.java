package app.commonplace.ui.search;

import app.commonplace.organizing.Verdict;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Says of the chosen hit whether it is a good one, and how many were judged so far.
final class JudgeLine extends VBox {
  private static final PseudoClass SAID = PseudoClass.getPseudoClass("said");

  private final Judgements judgements;
  private final Desk desk;
  private final Label count = Labels.fixed("", Styles.CAPTION, Styles.FG_SUBTLE);
  private final Button tune;

  JudgeLine(Judgements judgements, Desk desk) {
    super(2);
    this.judgements = judgements;
    this.desk = desk;
    getStyleClass().add("judge");
    count.setId("judged");
    tune = Buttons.of("tune", desk.text("search.tune"), judgements::tune, Styles.LINK);
    var line =
        new HBox(
            4,
            button("good-hit", Feather.THUMBS_UP, Verdict.GOOD, "+"),
            button("bad-hit", Feather.THUMBS_DOWN, Verdict.BAD, "−"),
            Labels.spring(),
            count);
    line.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(line, tune);
    judgements.countProperty().subscribe(_ -> tell());
  }

  private void tell() {
    int judged = judgements.countProperty().get();
    count.setText(judged == 0 ? "" : desk.text("search.judged", judged));
    Parts.show(tune, judgements.isEnough());
  }

  private Button button(String id, Ikon glyph, Verdict verdict, String key) {
    String name = desk.text("search.judge." + verdict.word());
    Button button =
        Buttons.of(id, glyph, name, () -> judgements.judge(verdict), Styles.QUIET, Styles.COMPACT);
    Tips.set(button, name + "  " + key);
    judgements
        .verdictProperty()
        .subscribe(said -> {
          button.pseudoClassStateChanged(SAID, said == verdict);
          button.setAccessibleText(said == verdict ? desk.text("search.judge.said", name) : name);
        });
    return button;
  }
}
