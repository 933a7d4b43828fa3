package app.commonplace.ui.flow;

import app.commonplace.ui.markdown.RichText;
import app.commonplace.ui.markdown.SafeLink;
import app.commonplace.ui.markdown.Span;
import app.commonplace.ui.markdown.Span.Look;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// Makes text nodes of spans. Immutable; makes nodes on the FX thread.
public final class Spans {
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
      }
      nodes.add(node(span));
      at = end;
    }
    surface.show(text.text(), nodes, fields);
  }

  private Text node(Span span) {
    var text = new Text(span.text());
    List<String> styles = text.getStyleClass();
    for (Look look : span.looks()) {
      styles.add("look-" + look.name().toLowerCase(java.util.Locale.ROOT));
    }
    if (span.looks().contains(Look.STRONG) && span.looks().contains(Look.EMPHASIS)) {
      styles.add("look-strong-emphasis");
    }
    SafeLink link = span.link();
    if (link != null) {
      lead(text, link);
    }
    return text;
  }

  private void lead(Text text, SafeLink link) {
    text.getStyleClass().add("link");
    text.setCursor(Cursor.HAND);
    text.setAccessibleRole(AccessibleRole.HYPERLINK);
    text.setFocusTraversable(true);
    Tooltip.install(text, new Tooltip(link.host()));
    text.addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
            links.open(link);
            event.consume();
          }
        });
    text.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            links.open(link);
            event.consume();
          }
        });
  }
}
