package app.commonplace.ui.markdown;

import java.util.List;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;

/// Reads Markdown as models write it. Whatever the text is, the answer is blocks and never a
/// failure; HTML stays text. Thread-safe.
public final class Markdown {
  /// Deeper than a person nests things, and shallow enough for every walk over the tree.
  private static final int DEEPEST = 40;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  StrikethroughExtension.create(),
                  AutolinkExtension.create()))
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private Markdown() {}

  /// The blocks of a text in order.
  public static List<Block> parse(String text) {
    var blocks = new BlockWalk();
    PARSER.parse(text).accept(blocks);
    return blocks.found();
  }
}
