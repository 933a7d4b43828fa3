package app.commonplace.importing.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts text into the sections that become passages: Markdown at its headings, everything else at
/// empty lines once a section is long. One for each document; one thread.
final class Sections {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(.*?)\\s*#*");
  private static final Pattern FENCE = Pattern.compile("\\s{0,3}(```+|~~~+).*");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONG = 6_000;
  private static final int LONGEST = 60_000;

  private final List<Page> pages = new ArrayList<>();
  private final Map<String, Integer> anchors = new HashMap<>();
  private final String[] path = {"", "", "", "", "", "", ""};

  private Sections() {}

  static List<Page> ofMarkdown(String text) {
    var sections = new Sections();
    sections.markdown("", text);
    return sections.pages;
  }

  /// Several texts of one document, each under a name of its own.
  static List<Page> ofMarkdown(List<Map.Entry<String, String>> texts) {
    var sections = new Sections();
    texts.forEach(text -> sections.markdown(text.getKey(), text.getValue()));
    return sections.pages;
  }

  static List<Page> ofText(String text, @Nullable String language) {
    var sections = new Sections();
    int number = 0;
    for (String piece : pieces(text)) {
      sections.pages.add(new Page("part-" + ++number, null, language, piece));
    }
    return sections.pages;
  }

  private void markdown(String prefix, String text) {
    var section = new StringBuilder();
    String heading = null;
    String anchor = prefix.isEmpty() ? "top" : prefix;
    String fence = "";
    for (String line : text.lines().toList()) {
      Matcher mark = FENCE.matcher(line);
      if (mark.matches()) {
        String found = mark.group(1);
        fence = fence.isEmpty() ? found : line.strip().startsWith(fence) ? "" : fence;
      }
      Matcher next = HEADING.matcher(line);
      if (fence.isEmpty() && next.matches()) {
        add(anchor, heading, section);
        heading = next.group(2);
        anchor = anchor(prefix, next.group(1).length(), heading);
      }
      section.append(line).append('\n');
    }
    add(anchor, heading, section);
  }

  private String anchor(String prefix, int level, String heading) {
    String slug = OTHER.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("-");
    path[level] = slug.replaceAll("^-|-$", "");
    java.util.Arrays.fill(path, level + 1, path.length, "");
    var anchor = new StringBuilder(prefix);
    for (int i = 1; i <= level; i++) {
      if (!path[i].isEmpty()) {
        anchor.append(anchor.isEmpty() ? "" : "/").append(path[i]);
      }
    }
    return anchor.isEmpty() ? "section" : anchor.toString();
  }

  private void add(String anchor, @Nullable String heading, StringBuilder section) {
    String text = section.toString().strip();
    section.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    int piece = 0;
    for (String part : text.length() > LONGEST ? pieces(text) : List.of(text)) {
      String wanted = piece++ == 0 ? anchor : anchor + "-" + piece;
      int times = anchors.merge(wanted, 1, Integer::sum);
      pages.add(new Page(times == 1 ? wanted : wanted + "#" + times, heading, null, part));
    }
  }

  /// Cuts after an empty line once a piece is long, and anywhere once it is too long.
  private static List<String> pieces(String text) {
    var pieces = new ArrayList<String>();
    int from = 0;
    while (text.length() - from > LONG) {
      int end = text.indexOf("\n\n", from + LONG);
      if (end < 0 || end - from > LONGEST) {
        end = text.lastIndexOf('\n', Math.min(text.length(), from + LONGEST) - 1);
      }
      if (end <= from) {
        end = Math.min(text.length(), from + LONGEST);
        end -= Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
      }
      pieces.add(text.substring(from, end).stripTrailing());
      from = end;
    }
    pieces.add(text.substring(from).stripTrailing());
    pieces.removeIf(String::isBlank);
    return pieces.stream().map(piece -> piece.replaceFirst("^\\n+", "")).toList();
  }
}
