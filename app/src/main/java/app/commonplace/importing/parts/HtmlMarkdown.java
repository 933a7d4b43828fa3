package app.commonplace.importing.parts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Turns HTML into Markdown that reads like it: headings, lists, code, tables, links, emphasis.
/// Nothing is loaded, run or kept of scripts, styles and pictures but their captions. One for each
/// text; one thread.
public final class HtmlMarkdown {
  private static final Pattern SPACE = Pattern.compile("[ \\t\\r\\n\\f]+");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n[ \\t]*(\\n[ \\t]*)+");
  private static final Pattern LINE_ENDS = Pattern.compile("(?m)(?<! )[ \\t]+$");
  private static final int DEEPEST = 200;

  private final StringBuilder out = new StringBuilder();

  private HtmlMarkdown() {}

  /// The Markdown of a piece of HTML.
  public static String of(String html) {
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /// The Markdown of what stands inside a node.
  public static String of(Element element) {
    return of(element.childNodes());
  }

  /// The Markdown of nodes that follow each other.
  public static String of(List<Node> nodes) {
    var markdown = new HtmlMarkdown();
    nodes.forEach(node -> markdown.node(node, "", 0));
    return tidy(markdown.out.toString());
  }

  private static String tidy(String text) {
    String lines = LINE_ENDS.matcher(text.replace('\u00a0', ' ')).replaceAll("");
    return BLANK_LINES.matcher(lines).replaceAll("\n\n").strip();
  }

  private void node(Node node, String indent, int depth) {
    if (node instanceof TextNode text) {
      words(text.getWholeText());
    } else if (node instanceof Element element) {
      if (depth > DEEPEST) {
        words(element.text());
      } else {
        element(element, indent, depth);
      }
    }
  }

  private void words(String text) {
    String flat = SPACE.matcher(text).replaceAll(" ");
    boolean atStart = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    out.append(atStart ? flat.stripLeading() : flat);
  }

  private void element(Element element, String indent, int depth) {
    String name = element.normalName().toLowerCase(Locale.ROOT);
    switch (name) {
      case "script", "style", "noscript", "template", "head", "svg", "iframe", "object" -> {}
      case "br" -> out.append('\n').append(indent);
      case "hr" -> block("---", indent);
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, name.charAt(1) - '0', depth);
      case "p",
          "div",
          "section",
          "article",
          "header",
          "footer",
          "main",
          "figure",
          "dl",
          "dd",
          "dt" ->
          paragraph(element, indent, depth);
      case "strong", "b" -> wrapped("**", element, indent, depth);
      case "em", "i" -> wrapped("*", element, indent, depth);
      case "del", "s" -> wrapped("~~", element, indent, depth);
      case "code", "tt", "kbd" -> out.append('`').append(element.wholeText()).append('`');
      case "pre" -> fence(element, indent);
      case "a" -> link(element, indent, depth);
      case "img" -> words(element.attr("alt"));
      case "ul", "ol" -> list(element, indent);
      case "blockquote" -> quote(element, indent);
      case "table" -> table(element, indent);
      default -> children(element, indent, depth);
    }
  }

  private void children(Element element, String indent, int depth) {
    element.childNodes().forEach(child -> node(child, indent, depth + 1));
  }

  private void paragraph(Element element, String indent, int depth) {
    gap(indent);
    children(element, indent, depth);
    gap(indent);
  }

  private void gap(String indent) {
    if (!out.isEmpty()) {
      out.append("\n\n").append(indent);
    }
  }

  private void block(String text, String indent) {
    gap(indent);
    out.append(text.replace("\n", "\n" + indent));
    gap(indent);
  }

  private void heading(Element element, int level, int depth) {
    gap("");
    out.append("#".repeat(level)).append(' ');
    children(element, "", depth);
    gap("");
  }

  private void wrapped(String mark, Element element, String indent, int depth) {
    if (element.text().isBlank()) {
      children(element, indent, depth);
      return;
    }
    out.append(mark);
    children(element, indent, depth);
    out.append(mark);
  }

  private void fence(Element element, String indent) {
    Element code = element.selectFirst("code");
    String language = language(code == null ? element : code);
    String text = (code == null ? element : code).wholeText().stripTrailing();
    String fence = text.contains("```") ? "````" : "```";
    block(fence + language + "\n" + text + "\n" + fence, indent);
  }

  private static String language(Element code) {
    for (String name : code.classNames()) {
      if (name.startsWith("language-")) {
        return name.substring("language-".length());
      }
    }
    return "";
  }

  private void link(Element element, String indent, int depth) {
    String url = element.attr("href");
    if (url.isBlank() || url.startsWith("#") || element.text().isBlank()) {
      children(element, indent, depth);
    } else {
      out.append(MarkdownLink.of(element.text(), url));
    }
  }

  private void list(Element element, String indent) {
    gap(indent);
    int number = 1;
    for (Element item : element.children()) {
      String mark = element.normalName().equals("ol") ? number++ + ". " : "- ";
      String text = of(item).replace("\n", "\n" + " ".repeat(mark.length()));
      out.append(mark).append(text.replace("\n", "\n" + indent)).append('\n').append(indent);
    }
    gap(indent);
  }

  private void quote(Element element, String indent) {
    block("> " + of(element).replace("\n", "\n> "), indent);
  }

  private void table(Element element, String indent) {
    var lines = new StringBuilder();
    boolean first = true;
    for (Element row : element.select("tr")) {
      List<String> cells =
          row.select("th, td").stream()
              .map(cell -> of(cell).replace("\n", " ").replace("|", "\\|"))
              .toList();
      lines.append("| ").append(String.join(" | ", cells)).append(" |\n");
      if (first) {
        lines.append("|").append(" --- |".repeat(Math.max(1, cells.size()))).append('\n');
        first = false;
      }
    }
    block(lines.toString().stripTrailing(), indent);
  }
}
