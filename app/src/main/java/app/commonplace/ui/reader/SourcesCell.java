package app.commonplace.ui.reader;

import app.commonplace.model.Part;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.markdown.RichText;
import app.commonplace.ui.markdown.SafeLink;
import app.commonplace.ui.markdown.Span;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The pages an answer cites, one a line, with where each really leads.
final class SourcesCell extends ReaderCell {
  private static final int MOST = 40;
  private final VBox lines = new VBox(3);

  SourcesCell(ReaderContext context) {
    super(context);
    content(lines);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.Sources(List<Part> parts)) {
      lines
          .getChildren()
          .setAll(
              Labels.of(
                  context().text("reader.sources", parts.size()),
                  Styles.CAPTION,
                  Styles.FG_SUBTLE));
      for (int i = 0; i < Math.min(MOST, parts.size()); i++) {
        lines.getChildren().add(line(i + 1, parts.get(i)));
      }
      setAccessibleText(context().text("reader.sources", parts.size()));
    }
  }

  private HBox line(int number, Part part) {
    String address = part.about(Part.Meta.URL) == null ? "" : part.about(Part.Meta.URL);
    SafeLink link = SafeLink.of(address).orElse(null);
    String title = part.name() == null || part.name().isBlank() ? part.text() : part.name();
    String shown = title.isBlank() ? address : title.strip();
    var surface = new TextSurface("small-text");
    context().spans().show(new RichText(List.of(new Span(shown, Set.of(), link))), surface);
    HBox.setHgrow(surface, Priority.ALWAYS);
    var host = Labels.fixed(link == null ? "" : link.host(), Styles.SMALL, Styles.FG_SUBTLE);
    var line =
        new HBox(
            8,
            Labels.fixed(Integer.toString(number), Styles.SMALL, Styles.FG_SUBTLE),
            surface,
            host);
    line.setFillHeight(false);
    return line;
  }
}
