package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.reader.Opinion.Line;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says under the head of an answer, in a quiet line, how the person rated it and how it did
/// against another; what the person wrote about it can be selected like any text.
final class OpinionCell extends ReaderCell {
  /// What a comment stands in by, so that it begins under the words and not under the sign.
  private static final double UNDER_WORDS = 19;

  private final VBox lines = new VBox(3);
  private final TextSurface comment = new TextSurface("note-text");

  OpinionCell(ReaderContext context) {
    super(context);
    lines.getStyleClass().add("opinion");
    VBox.setMargin(comment, new Insets(0, 0, 0, UNDER_WORDS));
    content(lines);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.Judged(Opinion opinion)) {
      List<Line> said = opinion.lines(context().desk().texts());
      lines.getChildren().setAll(said.stream().map(OpinionCell::line).toList());
      comment.show(opinion.comment());
      if (hasComment(next)) {
        lines.getChildren().add(comment);
      }
      String words = said.stream().map(Line::words).collect(Collectors.joining(". "));
      setAccessibleText(hasComment(next) ? words + ". " + opinion.comment() : words);
    }
  }

  private static boolean hasComment(Row row) {
    return !row.text().isEmpty();
  }

  private static Node line(Line said) {
    Label words = Labels.filling(said.words());
    Wrapping.of(words);
    var line = new HBox(6, Icons.of(glyph(said)), words);
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }

  private static Feather glyph(Line said) {
    return switch (said.sign()) {
      case UP -> Feather.THUMBS_UP;
      case DOWN -> Feather.THUMBS_DOWN;
      case RATED, WRITTEN -> Feather.MESSAGE_SQUARE;
      case VERDICT -> Feather.AWARD;
    };
  }

  @Override
  Optional<TextSurface> surface() {
    return comment.getParent() == null ? Optional.empty() : Optional.of(comment);
  }
}
