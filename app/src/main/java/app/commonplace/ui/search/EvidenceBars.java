package app.commonplace.ui.search;

import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How well a hit fits by its words and by its meaning, each a bar with its number.
final class EvidenceBars extends VBox {
  private static final double WIDTH = 52;
  private static final double WIDTH_IN_ONE_LINE = 28;

  private final SearchWords words;
  private final Meter keyword = new Meter(WIDTH, 0);
  private final Meter meaning = new Meter(WIDTH, 0);
  private final Label keywordNumber = Labels.fixed("", "number");
  private final Label meaningNumber = Labels.fixed("", "number");
  private final HBox keywordLine = new HBox(6, keyword, keywordNumber);
  private final HBox meaningLine = new HBox(6, meaning, meaningNumber);

  EvidenceBars(SearchWords words) {
    this.words = words;
    getStyleClass().add("evidence");
    keyword.getStyleClass().add("keyword");
    meaning.getStyleClass().add("meaning");
    keywordLine.setAlignment(Pos.CENTER_LEFT);
    meaningLine.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(keywordLine, meaningLine);
  }

  /// Sets the bars beside each other, shorter ones, or below each other.
  void inOneLine(boolean one) {
    keyword.width(one ? WIDTH_IN_ONE_LINE : WIDTH);
    meaning.width(one ? WIDTH_IN_ONE_LINE : WIDTH);
    if (one) {
      var line = new HBox(8, keywordLine, meaningLine);
      line.setAlignment(Pos.CENTER_LEFT);
      getChildren().setAll(line);
    } else {
      getChildren().setAll(keywordLine, meaningLine);
    }
  }

  /// @param mode how the hit was found; by words alone there is no second bar
  void show(Hit hit, Mode mode) {
    Double near = hit.meaning();
    keyword.share(hit.keyword());
    keywordNumber.setText(words.score(hit.keyword()));
    meaningLine.setVisible(mode != Mode.KEYWORD);
    meaning.share(near == null ? 0 : near);
    meaningNumber.setText(near == null ? "–" : words.score(near));
    meaning.setOpacity(near == null ? 0.4 : 1);
  }
}
