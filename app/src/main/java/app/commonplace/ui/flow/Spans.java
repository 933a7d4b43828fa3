package app.commonplace.ui.flow;

import app.commonplace.ui.markdown.RichText;
import app.commonplace.ui.markdown.SafeLink;
import app.commonplace.ui.markdown.Span;
import app.commonplace.ui.markdown.Span.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;

/// Makes text nodes of spans. Immutable; makes nodes on the FX thread.
public final class Spans {
  /// A narrow blank at which no line breaks.
  private static final String ROOM = "\u202f";

  private final LinkOpener links;

  public Spans(LinkOpener links) {
    this.links = links;
  }

  /// Shows a text on a surface.
  public void show(RichText text, TextSurface surface) {
    var nodes = new ArrayList<Text>(text.spans().size());
    var fields = new ArrayList<Mark>();
    int at = 0;
    for (Span span : text.spans()) {
      int end = at + span.text().length();
      if (span.is(Look.CODE)) {
        fields.add(new Mark(at, end, Mark.Kind.CODE));
        nodes.add(pad());
        nodes.addAll(nodes(span));
        nodes.add(pad());
      } else {
        nodes.addAll(nodes(span));
      }
      at = end;
    }
    int[] pads = fields.stream().flatMapToInt(f -> IntStream.of(f.start(), f.end())).toArray();
    surface.show(text.text(), nodes, fields, pads);
  }

  private static Text pad() {
    var pad = new Text(ROOM);
    pad.getStyleClass().add("look-pad");
    return pad;
  }

  private List<Text> nodes(Span span) {
    var styles = new ArrayList<String>();
    for (Look look : span.looks()) {
      styles.add("look-" + look.name().toLowerCase(java.util.Locale.ROOT));
    }
    if (span.is(Look.STRONG) && span.is(Look.EMPHASIS)) {
      styles.add("look-strong-emphasis");
    }
    List<Text> nodes = Pieces.nodes(span.text(), styles.toArray(String[]::new));
    SafeLink link = span.link();
    if (link != null) {
      nodes.forEach(node -> lead(node, link));
      // one stop of the Tab key for a link, however many words it has
      nodes.getFirst().setFocusTraversable(true);
    }
    return nodes;
  }

  private void lead(Text text, SafeLink link) {
    text.getStyleClass().add("link");
    text.setCursor(Cursor.HAND);
    text.setAccessibleRole(AccessibleRole.HYPERLINK);
    Tooltip.install(text, new Tooltip(link.host()));
    text.setOnMouseClicked(event -> {
      if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
        links.open(link);
        event.consume();
      }
    });
    text.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER) {
        links.open(link);
        event.consume();
      }
    });
  }
}
