package app.commonplace.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The lines in which our own Markdown tells what is no prose. Exporting writes them, importing
/// reads them back. What was said may hold such a line itself: it is written with a backslash
/// before it, which Markdown does not show. Stateless.
public final class OwnMarkdown {
  /// What stands in a frame of its own beside the prose.
  public enum Aside {
    THINKING("Thinking", true),
    TOOL_CALL("Tool call", true),
    TOOL_RESULT("Tool result", true),
    /// A picture or a file that the library does not have.
    IMAGE("Image", false),
    FILE("File", false),
    /// The text of the file before it.
    FILE_TEXT("Text", true),
    /// A citation without an address.
    SOURCE("Source", false),
    NOTE("Your note", false);

    private final String word;
    private final boolean folded;

    Aside(String word, boolean folded) {
      this.word = word;
      this.folded = folded;
    }
  }

  /// @param name null when the line says none
  public record Head(Aside what, @Nullable String name) {}

  /// A link that is a line of its own.
  ///
  /// @param picture whether it is shown in its place
  public record Link(String name, String address, boolean picture) {}

  /// The heading above a message: its number, who speaks and when, and where it is on another
  /// branch the number of the one before it.
  public static final Pattern HEADING =
      Pattern.compile(
          "##\\s+(?<number>\\d{1,9}) · (?<who>.+?)(?: · (?<when>\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z))?"
              + "(?: · after (?<after>\\d{1,9}))?(?<said>)");

  /// Stands above what is not on the current branch.
  public static final String OTHERS = "## Other branches";

  private static final String MARK = "[!note]";
  private static final String FOLDED = "-";
  private static final Pattern MARK_BEFORE =
      Pattern.compile(Pattern.quote(MARK) + FOLDED + "? (.*)", Pattern.DOTALL);

  private static final Pattern HEAD =
      Pattern.compile(
          Stream.of(Aside.values())
              .map(aside -> aside.word)
              .collect(
                  Collectors.joining(
                      "|", "> ?" + Pattern.quote(MARK) + FOLDED + "? (", ")(?:: (.*))?")));
  private static final Pattern FILE = Pattern.compile("(!?)\\[(.*)\\]\\(<(files/[^<>]+)>\\)");
  private static final Pattern CITATION = Pattern.compile("- (\\[)(.*)\\]\\(<([^<>]+)>\\)");
  private static final Pattern MARKS = Pattern.compile("[\\[\\]\\\\]");
  private static final Pattern MARKED = Pattern.compile("\\\\([\\[\\]\\\\])");
  private static final Pattern FENCE = Pattern.compile("[ \\t]*(`{3,}|~{3,})(.*)");

  /// What a file goes by that has no name.
  public static final String UNNAMED = "file";

  private OwnMarkdown() {}

  /// Something beside the prose, each of its lines behind a mark of quotation.
  public static String aside(Aside what, @Nullable String name, String text) {
    String head = "> " + MARK + (what.folded ? FOLDED : "") + " " + what.word;
    String named = name == null ? head : head + ": " + name;
    return Stream.concat(Stream.of(named), text.strip().lines().map(line -> "> " + line))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// What the first line of something beside the prose says behind its mark, where nothing draws a
  /// frame around it.
  public static Optional<String> withoutMark(String line) {
    Matcher mark = MARK_BEFORE.matcher(line);
    return mark.matches() ? Optional.of(mark.group(1)) : Optional.empty();
  }

  /// The beginning of something beside the prose.
  public static Optional<Head> head(String line) {
    Matcher head = HEAD.matcher(line.stripTrailing());
    if (!head.matches()) {
      return Optional.empty();
    }
    String word = head.group(1);
    return Stream.of(Aside.values())
        .filter(aside -> aside.word.equals(word))
        .map(aside -> new Head(aside, head.group(2)))
        .findFirst();
  }

  /// The link to a file beside the page.
  public static String file(Link link) {
    return (link.picture() ? "!" : "") + link(link);
  }

  public static String citation(Link link) {
    return "- " + link(link);
  }

  private static String link(Link link) {
    String name = MARKS.matcher(link.name()).replaceAll(mark -> "\\\\\\" + mark.group());
    String address = link.address().replace("<", "%3C").replace(">", "%3E");
    return "[" + name + "](<" + address + ">)";
  }

  public static Optional<Link> fileOf(String line) {
    return linkOf(FILE.matcher(line.stripTrailing()));
  }

  public static Optional<Link> citationOf(String line) {
    return linkOf(CITATION.matcher(line.stripTrailing()));
  }

  private static Optional<Link> linkOf(Matcher link) {
    return link.matches()
        ? Optional.of(
            new Link(
                MARKED.matcher(link.group(2)).replaceAll("$1"),
                link.group(3),
                link.group(1).equals("!")))
        : Optional.empty();
  }

  /// What was said, so that no line of it is taken for one of ours, and no fence that a model
  /// forgot to close makes code of what follows.
  public static String prose(String text) {
    List<String> lines = text.strip().lines().toList();
    String safe = lines.stream().map(OwnMarkdown::safe).collect(Collectors.joining("\n"));
    String open = openFence(lines);
    return open.isEmpty() ? safe : safe + "\n" + open;
  }

  private static String safe(String line) {
    return isLikeOurs(line) ? "\\" + line : line;
  }

  /// A line of prose as it was said.
  public static String said(String line) {
    return line.startsWith("\\") && isLikeOurs(line) ? line.substring(1) : line;
  }

  private static boolean isLikeOurs(String line) {
    String bare = line.stripTrailing();
    int from = 0;
    while (from < bare.length() && bare.charAt(from) == '\\') {
      from++;
    }
    bare = bare.substring(from);
    return bare.equals(OTHERS)
        || HEADING.matcher(bare).matches()
        || head(bare).isPresent()
        || fileOf(bare).isPresent()
        || citationOf(bare).isPresent();
  }

  /// The marks that would close the last fence; empty when it is closed.
  private static String openFence(List<String> lines) {
    String open = "";
    for (String line : lines) {
      Matcher fence = FENCE.matcher(line);
      if (!fence.matches()) {
        continue;
      }
      String marks = fence.group(1);
      String rest = fence.group(2);
      if (open.isEmpty()) {
        // backticks on both sides of a word are code within a line
        open = marks.startsWith("`") && rest.contains("`") ? "" : marks;
      } else if (marks.startsWith(open) && rest.isBlank()) {
        open = "";
      }
    }
    return open;
  }
}
