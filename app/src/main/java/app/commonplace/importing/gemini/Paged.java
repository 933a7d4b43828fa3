package app.commonplace.importing.gemini;

import app.commonplace.importing.parts.HtmlMarkdown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Brings an activity of the web page into the shape that the JSON of Takeout has. The date parts
/// what was asked from what was answered; where it stands above them, the first paragraph is what
/// was asked. Stateless.
final class Paged {
  private static final int LONGEST_LABEL = 40;

  /// Pictures from the web within an answer are named so, and are in no archive.
  private static final String PICTURE_FOUND = "image_agent_tag_";

  private static final Pattern COUNT = Pattern.compile("(?U)\\D{0,40}\\b\\d{1,3}\\b\\D{0,40}");

  private Paged() {}

  /// The activity as an object with `header`, `title`, `time` and so on.
  static JsonNode listed(String html) {
    ObjectNode listed = JsonNodeFactory.instance.objectNode();
    Element cell = Jsoup.parseBodyFragment(html).body();
    Element header = cell.selectFirst(".header-cell");
    Element content = cell.selectFirst(".content-cell");
    if (content == null) {
      return listed;
    }
    List<Element> heads = header == null ? List.of() : header.select("p, h3");
    if (!heads.isEmpty()) {
      listed.put("header", heads.getFirst().text());
    }
    Instant above = null;
    for (Element head : heads) {
      Instant time = LocalDates.of(head.text());
      above = time == null ? above : time;
    }
    listed.set("attachedFiles", files(content));
    details(cell, listed);
    if (above == null) {
      byDate(content, listed);
    } else {
      listed.put("time", above.toString());
      byParagraphs(content, heads.size() > 2 ? heads.get(1).text() : "", listed);
    }
    return listed;
  }

  /// Where it was held stands below, among other remarks.
  private static void details(Element cell, ObjectNode listed) {
    for (Element link : cell.select(".mdl-typography--caption a[href]")) {
      listed.withArray("details").addObject().put("url", link.attr("href"));
    }
  }

  private static void byParagraphs(Element content, String label, ObjectNode listed) {
    List<Node> nodes = new ArrayList<>(content.childNodes());
    nodes.removeIf(node -> node instanceof TextNode text && text.isBlank());
    String prompt = nodes.isEmpty() ? "" : HtmlMarkdown.of(List.of(nodes.removeFirst()));
    listed.put("label", label);
    listed.put("title", prompt);
    answer(nodes, listed);
  }

  /// A date that cannot be read parts the two as well; such an activity is without a time.
  private static void byDate(Element content, ObjectNode listed) {
    List<Node> nodes = content.childNodes();
    int date = first(nodes, line -> LocalDates.of(line) != null);
    int parting = date >= 0 ? date : first(nodes, LocalDates::hasClock);
    Instant time = date >= 0 ? LocalDates.of(line(nodes.get(date))) : null;
    if (time != null) {
      listed.put("time", time.toString());
    }
    title(new ArrayList<>(nodes.subList(0, parting < 0 ? nodes.size() : parting)), listed);
    answer(parting < 0 ? List.of() : nodes.subList(parting + 1, nodes.size()), listed);
  }

  private static int first(List<Node> nodes, Predicate<String> what) {
    for (int i = 0; i < nodes.size(); i++) {
      if (what.test(line(nodes.get(i)))) {
        return i;
      }
    }
    return -1;
  }

  private static String line(Node node) {
    return switch (node) {
      case TextNode text -> text.text();
      case Element element -> element.text();
      default -> "";
    };
  }

  /// The first line, up to a space that does not break, is what Google calls the activity.
  private static void title(List<Node> before, ObjectNode listed) {
    withoutFiles(before);
    String first = before.isEmpty() ? "" : text(before.getFirst());
    int end = first.indexOf('\u00a0');
    if (end > 0 && end <= LONGEST_LABEL) {
      listed.put("label", first.substring(0, end).strip());
      before.set(0, new TextNode(first.substring(end + 1)));
    }
    listed.put("title", HtmlMarkdown.of(before).strip());
  }

  /// Takes out the list of files below a prompt: a line that counts them, and a dash and a link for
  /// each.
  private static void withoutFiles(List<Node> before) {
    int links = 0;
    for (int i = before.size() - 1; i >= 0; i--) {
      Node node = before.get(i);
      String text = text(node).replace('\u00a0', ' ').strip();
      boolean link = node instanceof Element element && element.normalName().equals("a");
      boolean counts = links > 0 && COUNT.matcher(text).matches();
      links += link ? 1 : 0;
      if (link || (links > 0 && text.equals("-")) || counts) {
        before.remove(i);
      }
      if (counts) {
        return;
      }
    }
  }

  private static String text(Node node) {
    return node instanceof TextNode text ? text.getWholeText().stripLeading() : "";
  }

  private static void answer(List<Node> nodes, ObjectNode listed) {
    var html = new StringBuilder();
    nodes.forEach(node -> html.append(node.outerHtml()));
    if (!Jsoup.parseBodyFragment(html.toString()).text().isBlank()) {
      listed.putArray("safeHtmlItem").addObject().put("html", html.toString());
    }
  }

  private static JsonNode files(Element content) {
    var files = JsonNodeFactory.instance.arrayNode();
    for (Element link : content.select("a[href], img[src]")) {
      String target = link.hasAttr("href") ? link.attr("href") : link.attr("src");
      boolean file = target.indexOf(':') < 0 && !target.startsWith("#");
      if (!target.isBlank() && file && !target.startsWith(PICTURE_FOUND)) {
        files.add(target);
      }
    }
    return files;
  }
}
