package app.commonplace.ui.markdown;

import app.commonplace.ui.markdown.Nesting.Level;
import app.commonplace.ui.markdown.Nesting.Marker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/// Walks the tree of a parsed text and lays its blocks flat. Used once, by one thread.
final class BlockWalk extends AbstractVisitor {
  private final List<Block> found = new ArrayList<>();
  private final Deque<Level> levels = new ArrayDeque<>();
  private @Nullable Marker marker;
  private boolean tight;
  private boolean firstOfItem;

  List<Block> found() {
    return found;
  }

  @Override
  public void visit(Heading heading) {
    prose(heading.getLevel(), Inlines.of(heading));
  }

  @Override
  public void visit(Paragraph paragraph) {
    RichText text = Inlines.of(paragraph);
    if (marker != null && marker.shape() == Marker.Shape.BULLET) {
      text = takeTask(text);
    }
    prose(0, text);
  }

  @Override
  public void visit(HtmlBlock html) {
    prose(0, RichText.plain(html.getLiteral().stripTrailing()));
  }

  @Override
  public void visit(FencedCodeBlock code) {
    String info = code.getInfo() == null ? "" : code.getInfo().strip();
    int end = info.indexOf(' ');
    code(end < 0 ? info : info.substring(0, end), code.getLiteral());
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    code("", code.getLiteral());
  }

  @Override
  public void visit(ThematicBreak rule) {
    found.add(new Block.Rule(nesting()));
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof org.commonmark.ext.gfm.tables.TableBlock table) {
      found.add(Tables.of(table, nesting()));
    } else {
      visitChildren(block);
    }
  }

  @Override
  public void visit(BlockQuote quote) {
    within(Level.QUOTE, quote);
  }

  @Override
  public void visit(BulletList list) {
    items(list, -1);
  }

  @Override
  public void visit(OrderedList list) {
    Integer start = list.getMarkerStartNumber();
    items(list, start == null ? 1 : start);
  }

  private void items(ListBlock list, int number) {
    boolean tightBefore = tight;
    boolean firstItem = true;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      marker =
          number < 0
              ? new Marker(Marker.Shape.BULLET, "")
              : new Marker(Marker.Shape.NUMBER, number++ + ".");
      tight = list.isTight() && !(firstItem && !isInList());
      firstOfItem = true;
      within(Level.LIST, item);
      if (marker != null) {
        // an item without any block still shows its marker
        prose(0, RichText.EMPTY);
      }
      firstItem = false;
    }
    tight = tightBefore;
  }

  private boolean isInList() {
    return levels.contains(Level.LIST);
  }

  private void within(Level level, Node node) {
    levels.addLast(level);
    if (node instanceof ListItem || level == Level.QUOTE) {
      visitChildren(node);
    }
    levels.removeLast();
  }

  private RichText takeTask(RichText text) {
    String plain = text.text();
    boolean open = plain.startsWith("[ ] ");
    boolean done = plain.startsWith("[x] ") || plain.startsWith("[X] ");
    if ((!open && !done) || text.spans().getFirst().text().length() < 4) {
      return text;
    }
    marker = new Marker(open ? Marker.Shape.OPEN_TASK : Marker.Shape.DONE_TASK, "");
    var spans = new ArrayList<>(text.spans());
    Span first = spans.getFirst();
    spans.set(0, new Span(first.text().substring(4), first.looks(), first.link()));
    return new RichText(spans);
  }

  private void prose(int level, RichText text) {
    if (!text.spans().isEmpty() || marker != null) {
      found.add(new Block.Prose(nesting(), level, text));
    }
  }

  private void code(String language, String text) {
    String lines = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    found.add(new Block.Code(nesting(), language, lines));
  }

  private Nesting nesting() {
    var nesting = new Nesting(List.copyOf(levels), marker, firstOfItem && tight);
    marker = null;
    firstOfItem = false;
    return nesting;
  }
}
