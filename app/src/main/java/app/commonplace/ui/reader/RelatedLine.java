package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;

/// An entry like the open one, and how like. A click opens it where it is nearest.
final class RelatedLine extends LineButton {
  private static final double METER = 24;

  RelatedLine(Related related, Desk desk, ReaderModel model) {
    super(desk.titled(related.title()), "");
    getStyleClass().add("related-line");
    String title = desk.titled(related.title());
    Double likeness = related.likeness();
    if (likeness == null) {
      setAccessibleText(title);
    } else {
      String percent = desk.text("inspector.likeness", likeness);
      end(new Meter(METER, likeness), Labels.fixed(percent, Styles.CAPTION, Styles.FG_SUBTLE));
      setAccessibleText(desk.text("inspector.relatedSpoken", title, percent));
    }
    setOnAction(_ -> model.openAt(related.entry(), related.passage()));
  }
}
