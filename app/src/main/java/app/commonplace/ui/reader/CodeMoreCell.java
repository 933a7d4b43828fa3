package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Buttons;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Offers the lines of a long block that are not shown.
final class CodeMoreCell extends ReaderCell {
  private final Button more;

  CodeMoreCell(ReaderContext context) {
    super(context);
    more = Buttons.of("code-more", Feather.CHEVRON_DOWN, "", this::showWhole, "quiet", "small");
    var foot = new HBox(more);
    foot.getStyleClass().add("code-more");
    content(foot);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.CodeMore(_, int hidden)) {
      more.setText(context().text("reader.moreLines", hidden));
      setAccessibleText(more.getText());
    }
  }

  private void showWhole() {
    if (row().piece() instanceof Row.Piece.CodeMore(Folds.Place place, _)) {
      int index = context().model().pageProperty().get().rows().indexOf(row());
      context().model().layout().showWhole(place, index);
    }
  }
}
