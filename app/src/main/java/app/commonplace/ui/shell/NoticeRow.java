package app.commonplace.ui.shell;

import app.commonplace.problems.Problem;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Clipboards;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One thing that was said, with its time; a problem with its next step, and a button that copies
/// it whole. FX thread.
final class NoticeRow extends HBox {
  NoticeRow(Notice notice, Texts texts, Dates dates) {
    super(10);
    getStyleClass().add("notice-row");
    setAlignment(Pos.TOP_LEFT);
    var words = new VBox(2, wrapped(notice.text(), Styles.SMALL));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label time = Labels.fixed(dates.brief(notice.when()), Styles.STATUS, Styles.FG_SUBTLE);
    getChildren().addAll(time, words);
    Notice.Offer offer = notice.offer();
    if (offer != null) {
      getChildren().add(Buttons.of("notice-offer", offer.name(), offer.take(), Styles.COMPACT));
    }
    Problem problem = notice.problem();
    if (problem != null) {
      getStyleClass().add("problem");
      words
          .getChildren()
          .add(wrapped(problem.hint() + " (" + problem.code().word() + ")", Styles.STATUS));
      var copy = new IconButton("notice-copy", Feather.COPY, texts.get("activity.copy"));
      copy.setOnAction(_ -> Clipboards.put(notice.report()));
      getChildren().addFirst(Icons.of(Feather.ALERT_TRIANGLE, 14, Styles.FG_DANGER));
      getChildren().add(copy);
    }
  }

  private static Label wrapped(String text, String style) {
    Label label = Labels.of(text.strip(), style);
    Wrapping.of(label);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
