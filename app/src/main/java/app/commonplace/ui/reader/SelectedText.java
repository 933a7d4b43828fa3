package app.commonplace.ui.reader;

import app.commonplace.ui.markdown.Block;
import app.commonplace.ui.markdown.MarkdownText;
import app.commonplace.ui.markdown.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What lies between two places of the page, over as many rows as that is. A row that has no text
/// of its own to select, such as a table, is part of it where it lies wholly inside. Immutable.
record SelectedText(List<Part> parts) {
  static final SelectedText NONE = new SelectedText(List.of());

  /// A stretch of one row.
  record Part(Row row, int start, int end) {}

  SelectedText {
    parts = List.copyOf(parts);
  }

  /// The words; pieces are set apart as they are on the page.
  String text() {
    return parts.stream()
        .map(SelectedText::text)
        .filter(one -> !one.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static String text(Part part) {
    return switch (part.row().piece()) {
      case Row.Piece.Table(Block.Table table) -> cells(table);
      case Row.Piece.NoteCard _ -> ""; // what a person noted is no part of the text
      default -> part.row().text().substring(part.start(), part.end());
    };
  }

  private static String cells(Block.Table table) {
    return table.rows().stream()
        .map(row -> row.stream().map(RichText::text).collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  /// The same with the signs of Markdown, so that it looks there as it does here.
  String markdown() {
    var blocks = new ArrayList<Block>();
    for (Part part : parts) {
      switch (part.row().piece()) {
        case Row.Piece.Prose(Block.Prose prose, _) ->
            blocks.add(
                new Block.Prose(
                    prose.nesting(), prose.level(), prose.text().part(part.start(), part.end())));
        case Row.Piece.Table(Block.Table table) -> blocks.add(table);
        case Row.Piece.Rule(Block.Rule rule) -> blocks.add(rule);
        case Row.Piece.CodeLines lines -> add(lines, text(part), blocks);
        default -> {
          // heads, folds and files are no text
        }
      }
    }
    return MarkdownText.of(blocks);
  }

  /// Rows of one block of code go on in one block.
  private static void add(Row.Piece.CodeLines lines, String text, List<Block> blocks) {
    Block.Code code = lines.block();
    if (lines.from() > 0
        && !blocks.isEmpty()
        && blocks.getLast() instanceof Block.Code(var nesting, var language, var before)
        && nesting.equals(code.nesting())
        && language.equals(code.language())) {
      blocks.removeLast();
      blocks.add(new Block.Code(nesting, language, before + "\n" + text));
    } else {
      blocks.add(new Block.Code(code.nesting(), code.language(), text));
    }
  }
}
