package app.commonplace.exporting;

import app.commonplace.text.OwnMarkdown;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// An entry as one page: its Markdown form, rendered. Raw HTML in a text is shown as text, and a
/// picture that is not beside the page becomes a link, so that opening a page loads nothing from
/// elsewhere. Thread-safe.
final class HtmlForm {
  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), AutolinkExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .percentEncodeUrls(true)
          .softbreak("<br>\n")
          .build();
  private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n.*?\n---\n", Pattern.DOTALL);
  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <meta http-equiv="Content-Security-Policy"
        content="default-src 'none'; img-src 'self' data: file:; style-src 'unsafe-inline'">
      <title>%s</title>
      <style>
      body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6;
        font-family: Inter, system-ui, sans-serif; color: #1f2328; background: #fff }
      h2 { font-size: 1rem; margin-top: 2rem; color: #525a64 }
      pre, code { font-family: "JetBrains Mono", monospace; background: #f8f8f6 }
      pre { padding: .75rem 1rem; overflow-x: auto; border: 1px solid #e5e5e1; border-radius: 8px }
      blockquote { margin: 0; padding-left: 1rem; border-left: 3px solid #d4d5d1; color: #525a64 }
      img { max-width: 100%% } table { border-collapse: collapse }
      td, th { border: 1px solid #d4d5d1; padding: .25rem .5rem } a { color: #2a54c4 }
      @media (prefers-color-scheme: dark) {
        body { color: #dfe2e6; background: #16181b } pre, code { background: #111315 }
        pre, td, th, blockquote { border-color: #3a3f46 } a { color: #93b4ff }
        h2, blockquote { color: #a1a7b0 } }
      </style></head><body dir="auto">
      """;

  private HtmlForm() {}

  static String of(String title, String markdown) {
    return page(title, render(FRONT_MATTER.matcher(markdown).replaceFirst("")));
  }

  /// The page that leads to all others.
  static String index(List<IndexLine> lines) {
    var list = new StringBuilder("<h1>Commonplace</h1>\n<ul>\n");
    for (IndexLine line : lines) {
      list.append("<li><a href=\"").append(escaped(line.file())).append("\">");
      list.append(escaped(line.title())).append("</a></li>\n");
    }
    return page("Commonplace", list.append("</ul>\n").toString());
  }

  record IndexLine(String title, String file) {}

  private static String page(String title, String body) {
    return HEAD.formatted(escaped(title)) + body + "</body></html>\n";
  }

  private static String render(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new RemotePictures());
    document.accept(new Asides());
    return RENDERER.render(document);
  }

  /// Turns pictures from elsewhere into links.
  private static final class RemotePictures extends AbstractVisitor {
    @Override
    public void visit(Image image) {
      visitChildren(image);
      if (image.getDestination().startsWith("files/")) {
        return;
      }
      var link = new Link(image.getDestination(), image.getTitle());
      for (Node child = image.getFirstChild(); child != null; child = image.getFirstChild()) {
        link.appendChild(child);
      }
      image.insertAfter(link);
      image.unlink();
    }
  }

  /// Says in bold what stands aside: a page has no frames for it.
  private static final class Asides extends AbstractVisitor {
    @Override
    public void visit(BlockQuote quote) {
      visitChildren(quote);
      boolean begins = quote.getFirstChild() instanceof Paragraph;
      if (begins && quote.getFirstChild().getFirstChild() instanceof Text text) {
        OwnMarkdown.withoutMark(text.getLiteral())
            .ifPresent(said -> {
              var bold = new StrongEmphasis();
              bold.appendChild(new Text(said));
              text.insertBefore(bold);
              text.unlink();
            });
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
