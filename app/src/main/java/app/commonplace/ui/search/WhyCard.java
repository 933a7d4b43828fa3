package app.commonplace.ui.search;

import app.commonplace.search.Explanation;
import app.commonplace.search.Hit;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Why a passage was found: its score, and what adds up to it.
final class WhyCard extends VBox {
  private final SearchWords words;
  private final Label score = Labels.fixed("", Styles.SEMI);
  private final Side keyword;
  private final Side meaning;
  private final Label matched = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
  private final Label sunk = Labels.of("", Styles.SMALL, "sunk");
  private final VBox sum = new VBox(2);

  WhyCard(SearchModel model, Desk desk) {
    words = model.words();
    setId("why");
    getStyleClass().addAll(Styles.CARD, "why-card");
    score.setId("why-score");
    keyword = new Side(desk.text("search.why.keyword"), "keyword");
    meaning = new Side(desk.text("search.why.meaning"), "meaning");
    var title =
        new HBox(
            Labels.fixed(desk.text("search.why"), Styles.SMALL, Styles.SEMI),
            Labels.spring(),
            score);
    title.setAlignment(Pos.CENTER_LEFT);
    matched.setId("why-matched");
    Wrapping.of(matched);
    matched.setMinHeight(USE_PREF_SIZE);
    sum.setId("why-sum");
    sum.getStyleClass().add("sum");
    var judge = new JudgeLine(model.judgements(), desk);
    sunk.setId("why-rejected");
    Wrapping.of(sunk);
    sunk.setMinHeight(USE_PREF_SIZE);
    getChildren().addAll(title, keyword, meaning, sunk, matched, sum, judge);
  }

  void show(Hit hit, Reasons reasons) {
    Parts.show(this, reasons != Reasons.OFF);
    score.setText(words.fullScore(hit.score()));
    Explanation why = hit.explanation();
    Explanation.Alike alike = why == null ? null : why.meaning();
    keyword.show(hit.keyword(), why == null ? "" : words.ofWords(why));
    Parts.show(meaning, alike != null);
    if (why != null && alike != null) {
      meaning.show(alike.meaning(), words.ofMeaning(why, alike));
    }
    sunk.setText(why == null ? "" : words.sunk(why));
    Parts.show(sunk, !sunk.getText().isEmpty());
    matched.setText(why == null ? "" : words.reasons(why));
    boolean full = reasons == Reasons.FULL_SUM && why != null;
    Parts.show(sum, full);
    sum.getChildren().clear();
    if (full && why != null) {
      words.sum(why).forEach(line -> sum.getChildren().add(line(line)));
    }
    setAccessibleText(words.spoken(hit));
  }

  private static HBox line(SumLine line) {
    var shown =
        new HBox(
            8, Labels.filling(line.what(), Styles.MONO), Labels.fixed(line.amount(), Styles.MONO));
    if (line.total()) {
      shown.getStyleClass().add("total");
    }
    return shown;
  }

  /// One side of the score: its name, its bar, and its part of the sum.
  private static final class Side extends HBox {
    private final Meter meter = Meter.wide();
    private final Label share = Labels.fixed("", Styles.MONO, "share");

    Side(String name, String style) {
      super(8);
      getStyleClass().add("bar");
      setAlignment(Pos.CENTER_LEFT);
      Label side = Labels.fixed(name, Styles.SMALL, Styles.FG_MUTED);
      side.getStyleClass().add("side");
      meter.getStyleClass().add(style);
      meter.setAccessibleText(name);
      HBox.setHgrow(meter, Priority.ALWAYS);
      share.setId("why-" + style);
      getChildren().addAll(side, meter, share);
    }

    void show(double value, String sum) {
      meter.share(value);
      share.setText(sum);
    }
  }
}
