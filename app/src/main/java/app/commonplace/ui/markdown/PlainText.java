package app.commonplace.ui.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads what a person typed. A prompt is not Markdown: `__init__` must keep its underscores and
/// line ends are meant. Only fenced code is set apart, and addresses become links.
public final class PlainText {
  private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,})[ \t]*(\\S*).*$");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]}'*]|commonplace://e/\\d{1,18}(?:#p\\d{1,18})?(?!\\d)");

  private PlainText() {}

  /// The blocks of a text in order: paragraphs as they were typed, and fenced code.
  public static List<Block> parse(String text) {
    var blocks = new ArrayList<Block>();
    var prose = new StringBuilder();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher fence = FENCE.matcher(lines.get(i));
      int end = fence.matches() ? endOfCode(lines, i, fence.group(1)) : -1;
      if (end < 0) {
        prose.append(lines.get(i)).append('\n');
      } else {
        flush(prose, blocks);
        String code = String.join("\n", lines.subList(i + 1, end));
        blocks.add(new Block.Code(Nesting.NONE, fence.group(2), code));
        i = end;
      }
    }
    flush(prose, blocks);
    return blocks;
  }

  private static int endOfCode(List<String> lines, int start, String fence) {
    for (int i = start + 1; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(fence) && line.chars().allMatch(c -> c == fence.charAt(0))) {
        return i;
      }
    }
    return -1;
  }

  private static void flush(StringBuilder prose, List<Block> blocks) {
    for (String paragraph : prose.toString().split("\n\\s*\n")) {
      if (!paragraph.isBlank()) {
        blocks.add(new Block.Prose(Nesting.NONE, 0, linked(withoutBlankLines(paragraph))));
      }
    }
    prose.setLength(0);
  }

  /// Blank lines around are dropped; spaces before the first word stay.
  private static String withoutBlankLines(String paragraph) {
    int first = 0;
    while (Character.isWhitespace(paragraph.charAt(first))) {
      first++;
    }
    int start = paragraph.lastIndexOf('\n', first) + 1;
    return paragraph.substring(start).stripTrailing();
  }

  private static RichText linked(String text) {
    var spans = new ArrayList<Span>();
    Matcher address = ADDRESS.matcher(text);
    int end = 0;
    while (address.find()) {
      spans.add(Span.plain(text.substring(end, address.start())));
      SafeLink link = SafeLink.of(address.group()).orElse(null);
      spans.add(new Span(address.group(), java.util.Set.of(), link));
      end = address.end();
    }
    spans.add(Span.plain(text.substring(end)));
    return new RichText(spans);
  }
}
