package app.commonplace.ui.markdown;

import app.commonplace.ui.markdown.Span.Look;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// Lays the inline tree of one block flat, as runs of text. Used once, by one thread.
final class Inlines extends AbstractVisitor {
  private final List<Span> spans = new ArrayList<>();
  private final EnumSet<Look> looks = EnumSet.noneOf(Look.class);
  private @Nullable SafeLink link;

  private Inlines() {}

  static RichText of(Node block) {
    var inlines = new Inlines();
    inlines.visitChildren(block);
    return new RichText(inlines.spans);
  }

  @Override
  public void visit(Text text) {
    add(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    with(Look.CODE, () -> add(code.getLiteral()));
  }

  @Override
  public void visit(HtmlInline html) {
    String tag = html.getLiteral();
    add(tag.matches("(?i)<br\\s*/?>") ? "\n" : tag);
  }

  @Override
  public void visit(Emphasis emphasis) {
    with(Look.EMPHASIS, () -> visitChildren(emphasis));
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    with(Look.STRONG, () -> visitChildren(emphasis));
  }

  @Override
  public void visit(CustomNode node) {
    if (node instanceof Strikethrough) {
      with(Look.STRUCK, () -> visitChildren(node));
    } else {
      visitChildren(node);
    }
  }

  /// Line ends stay where the writer put them: in chats they are meant.
  @Override
  public void visit(SoftLineBreak lineBreak) {
    add("\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    add("\n");
  }

  @Override
  public void visit(Link node) {
    leadingTo(node.getDestination(), () -> visitChildren(node));
  }

  @Override
  public void visit(Image node) {
    with(
        Look.PICTURE,
        () ->
            leadingTo(
                node.getDestination(),
                () -> {
                  int before = spans.size();
                  visitChildren(node);
                  if (spans.size() == before) {
                    add(node.getDestination());
                  }
                }));
  }

  /// A place that must not be opened is written out behind its name, so that nothing is hidden.
  private void leadingTo(String destination, Runnable content) {
    if (link != null) {
      content.run();
      return;
    }
    Optional<SafeLink> safe = SafeLink.of(destination);
    link = safe.orElse(null);
    int before = length();
    content.run();
    boolean named = length() > before;
    link = null;
    if (safe.isEmpty() && !destination.isEmpty() && (!named || !endsWith(destination))) {
      add(" (" + destination + ")");
    } else if (safe.isPresent() && !named) {
      link = safe.get();
      add(destination);
      link = null;
    }
  }

  private boolean endsWith(String destination) {
    return spans.getLast().text().endsWith(destination);
  }

  private int length() {
    return spans.size();
  }

  private void with(Look look, Runnable content) {
    boolean added = looks.add(look);
    content.run();
    if (added) {
      looks.remove(look);
    }
  }

  private void add(String text) {
    if (!text.isEmpty()) {
      spans.add(new Span(text, looks, link));
    }
  }
}
