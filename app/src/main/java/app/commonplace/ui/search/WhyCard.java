package app.commonplace.ui.search;

import app.commonplace.search.Explanation;
import app.commonplace.search.Hit;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.Soon;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Why a passage was found: its score, and what adds up to it.
final class WhyCard extends VBox {
  private final SearchWords words;
  private final Label score = Labels.fixed("", Styles.SEMI);
  private final Meter meter = Meter.wide();
  private final Label share = Labels.fixed("", Styles.MONO, "share");
  private final Label matched = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
  private final VBox sum = new VBox(2);

  WhyCard(SearchWords words, Desk desk) {
    this.words = words;
    setId("why");
    getStyleClass().addAll(Styles.CARD, "why-card");
    score.setId("why-score");
    var title =
        new HBox(
            Labels.fixed(desk.text("search.why"), Styles.SMALL, Styles.SEMI),
            Labels.spring(),
            score);
    title.setAlignment(Pos.CENTER_LEFT);
    Label keyword = Labels.fixed(desk.text("search.why.keyword"), Styles.SMALL, Styles.FG_MUTED);
    keyword.getStyleClass().add("side");
    meter.getStyleClass().add("keyword");
    HBox.setHgrow(meter, Priority.ALWAYS);
    var bar = new HBox(8, keyword, meter, share);
    bar.getStyleClass().add("bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    matched.setWrapText(true);
    matched.setMinHeight(USE_PREF_SIZE);
    sum.getStyleClass().add("sum");
    String notYet = desk.text("search.judge.notYet");
    var judge =
        new HBox(
            4,
            Soon.button("good-hit", Feather.THUMBS_UP, desk.text("search.judge.good"), notYet),
            Soon.button("bad-hit", Feather.THUMBS_DOWN, desk.text("search.judge.bad"), notYet));
    judge.getStyleClass().add("judge");
    getChildren().addAll(title, bar, matched, sum, judge);
  }

  void show(Hit hit, Reasons reasons) {
    setVisible(reasons != Reasons.OFF);
    setManaged(reasons != Reasons.OFF);
    score.setText(words.fullScore(hit.score()));
    meter.share(hit.keyword());
    meter.setAccessibleText(words.fullScore(hit.keyword()));
    Explanation why = hit.explanation();
    share.setText(why == null ? words.score(hit.keyword()) : words.share(why));
    matched.setText(why == null ? "" : words.matched(why));
    boolean full = reasons == Reasons.FULL_SUM && why != null;
    sum.setVisible(full);
    sum.setManaged(full);
    sum.getChildren().clear();
    if (full && why != null) {
      why.terms().forEach(term -> sum.getChildren().add(line(words.term(term), term.score())));
      sum.getChildren().add(line(words.sum(), why.words().sum()));
    }
  }

  private HBox line(String what, double amount) {
    return new HBox(
        Labels.filling(what, Styles.MONO), Labels.fixed(words.fullScore(amount), Styles.MONO));
  }
}
