package app.commonplace.ui.markdown;

import java.util.List;
import java.util.function.Function;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.slf4j.LoggerFactory;

/// Reads Markdown as models write it. Whatever the text is, the answer is blocks and never a
/// failure: what the parser fails on stands as it was in its file, so that one passage never takes
/// along the others. HTML stays text. Thread-safe.
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
    return parse(text, PARSER::parse);
  }

  /// @param parser makes the tree of a text
  static List<Block> parse(String text, Function<String, Node> parser) {
    try {
      var blocks = new BlockWalk();
      parser.apply(text).accept(blocks);
      return blocks.found();
    } catch (RuntimeException | StackOverflowError e) {
      LoggerFactory.getLogger(Markdown.class).warn("A text is shown as it was in its file", e);
      return List.of(Block.Code.asItWas(text));
    }
  }
}
