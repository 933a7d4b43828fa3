package app.commonplace.ui.markdown;

import app.commonplace.ui.markdown.Nesting.Level;
import app.commonplace.ui.markdown.Nesting.Marker;
import app.commonplace.ui.markdown.Span.Look;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes blocks as Markdown that reads the same again.
public final class MarkdownText {
  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>|~]");

  /// What would begin something else at the beginning of a line.
  private static final Pattern BEGINNING =
      Pattern.compile("(?m)^(\\s{0,3})(?:([#+=-])|(\\d{1,9})([.)]))");

  private static final Pattern TICKS = Pattern.compile("`+");

  /// Wide enough for every marker, narrow enough to be no code.
  private static final String INDENT = "    ";

  private MarkdownText() {}

  public static String of(List<Block> blocks) {
    var text = new StringBuilder();
    for (Block block : blocks) {
      if (!text.isEmpty()) {
        text.append(block.nesting().tight() ? "\n" : "\n\n");
      }
      text.append(indented(block));
    }
    return text.toString();
  }

  private static String indented(Block block) {
    String rest = prefix(block.nesting());
    Marker marker = block.nesting().marker();
    String first =
        marker == null || !rest.endsWith(INDENT)
            ? rest
            : rest.substring(0, rest.length() - INDENT.length()) + sign(marker);
    return first + written(block).lines().collect(Collectors.joining("\n" + rest));
  }

  private static String prefix(Nesting nesting) {
    return nesting.levels().stream()
        .map(level -> level == Level.QUOTE ? "> " : INDENT)
        .collect(Collectors.joining());
  }

  private static String sign(Marker marker) {
    return switch (marker.shape()) {
      case BULLET -> "- ";
      case NUMBER -> marker.text() + " ";
      case OPEN_TASK -> "- [ ] ";
      case DONE_TASK -> "- [x] ";
    };
  }

  private static String written(Block block) {
    return switch (block) {
      case Block.Prose prose ->
          prose.level() == 0
              ? escapedLines(inline(prose.text()))
              : "#".repeat(prose.level()) + " " + inline(prose.text()).replace('\n', ' ');
      case Block.Code code -> {
        String fence = "`".repeat(Math.max(3, longestTicks(code.text()) + 1));
        String language = code.isAsItWas() ? "" : code.language();
        yield fence + language + "\n" + code.text() + "\n" + fence;
      }
      case Block.Table table -> table(table);
      case Block.Rule _ -> "---";
    };
  }

  private static String table(Block.Table table) {
    String line =
        table.columns().stream()
            .map(column ->
                switch (column) {
                  case START -> "---";
                  case CENTER -> ":-:";
                  case END -> "--:";
                })
            .collect(Collectors.joining(" | ", "| ", " |"));
    List<String> rows = table.rows().stream().map(MarkdownText::row).toList();
    return String.join(
        "\n",
        rows.isEmpty()
            ? List.of(line)
            : List.of(rows.getFirst(), line, String.join("\n", rows.subList(1, rows.size()))));
  }

  private static String row(List<RichText> cells) {
    return cells.stream()
        .map(cell -> inline(cell).replace("\n", "<br>"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String inline(RichText text) {
    return text.spans().stream().map(MarkdownText::span).collect(Collectors.joining());
  }

  private static String span(Span span) {
    String words = span.text();
    String bare = words.strip();
    if (bare.isEmpty()) {
      return words;
    }
    int start = words.indexOf(bare);
    String marked = span.is(Look.CODE) ? code(bare) : SIGNS.matcher(bare).replaceAll("\\\\$0");
    marked = span.is(Look.EMPHASIS) ? "*" + marked + "*" : marked;
    marked = span.is(Look.STRONG) ? "**" + marked + "**" : marked;
    marked = span.is(Look.STRUCK) ? "~~" + marked + "~~" : marked;
    SafeLink link = span.link();
    if (link != null) {
      marked = "[" + marked + "](<" + link.address() + ">)";
    }
    return words.substring(0, start) + marked + words.substring(start + bare.length());
  }

  private static String code(String words) {
    String ticks = String.join("", Collections.nCopies(longestTicks(words) + 1, "`"));
    String room = words.startsWith("`") || words.endsWith("`") ? " " : "";
    return ticks + room + words + room + ticks;
  }

  private static int longestTicks(String text) {
    return TICKS.matcher(text).results().mapToInt(found -> found.group().length()).max().orElse(0);
  }

  private static String escapedLines(String text) {
    return BEGINNING
        .matcher(text)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                found.group(2) == null
                    ? found.group(1) + found.group(3) + "\\" + found.group(4)
                    : found.group(1) + "\\" + found.group(2)));
  }
}
