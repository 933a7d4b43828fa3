package app.commonplace.ui.rendered;

import app.commonplace.ui.flow.Spans;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A whole text as it is read, block below block. For texts of a screen or a few; an entry has a
/// column of cells instead. FX thread.
public final class RenderedText extends VBox {
  private static final double HEADING = 14;
  private static final double PARAGRAPH = 8;

  /// The last line of a paragraph ends without the room that stands between lines.
  private static final double PARAGRAPH_TO_READ = 16;

  private static final double TIGHT = 3;

  private final TextSize size;
  private final Spans spans;
  private final List<TextSurface> surfaces = new ArrayList<>();

  public RenderedText(TextSize size, Spans spans) {
    this.size = size;
    this.spans = spans;
    getStyleClass().addAll("rendered-text", size.name().toLowerCase(java.util.Locale.ROOT));
  }

  /// Shows blocks in place of those before.
  public void show(List<Block> blocks) {
    surfaces.clear();
    getChildren().clear();
    for (Block block : blocks) {
      Node node = node(block);
      double gap = getChildren().isEmpty() ? 0 : gapAbove(block);
      setMargin(node, new Insets(gap, 0, 0, 0));
      getChildren().add(node);
    }
  }

  /// The texts that are shown, in the order of [Written#pieces].
  public List<TextSurface> surfaces() {
    return List.copyOf(surfaces);
  }

  private Node node(Block block) {
    return switch (block) {
      case Block.Prose prose -> paragraph(prose);
      case Block.Code code -> code(code);
      case Block.Table table -> table(table);
      case Block.Rule _ -> rule();
    };
  }

  private Node paragraph(Block.Prose prose) {
    var text = new NestedText(size);
    text.show(prose, spans);
    surfaces.add(text.surface());
    return text;
  }

  private Node code(Block.Code code) {
    var box = new CodeBox(code);
    surfaces.add(box.surface());
    return box;
  }

  private Node table(Block.Table table) {
    var grid = new TableGrid();
    grid.show(table, spans);
    surfaces.addAll(grid.cells());
    return grid;
  }

  private static Node rule() {
    var rule = new Region();
    rule.getStyleClass().add("page-rule");
    rule.setMinHeight(1);
    return rule;
  }

  private double gapAbove(Block block) {
    if (block instanceof Block.Prose prose && prose.level() > 0) {
      return HEADING;
    }
    if (block.nesting().tight()) {
      return TIGHT;
    }
    return size == TextSize.READING ? PARAGRAPH_TO_READ : PARAGRAPH;
  }
}
