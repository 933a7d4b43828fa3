package app.commonplace.importing.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// The headings that a PDF states for its pages. One for each file; one thread.
final class Outline {
  private static final int MOST = 5_000;

  private final PDDocument pdf;
  private final Map<Integer, String> headings = new HashMap<>();
  private int seen;

  private Outline(PDDocument pdf) {
    this.pdf = pdf;
  }

  /// The first heading of each page, by the number of the page.
  static Map<Integer, String> of(PDDocument pdf) {
    var outline = new Outline(pdf);
    PDOutlineNode root = pdf.getDocumentCatalog().getDocumentOutline();
    if (root != null) {
      outline.walk(root, 0);
    }
    return outline.headings;
  }

  private void walk(PDOutlineNode node, int depth) {
    // links of a hostile file can run in a circle
    for (PDOutlineItem item : node.children()) {
      if (++seen > MOST || depth > 20) {
        return;
      }
      add(item);
      walk(item, depth + 1);
    }
  }

  private void add(PDOutlineItem item) {
    try {
      PDPage page = item.findDestinationPage(pdf);
      String title = item.getTitle();
      if (page != null && title != null && !title.isBlank()) {
        headings.putIfAbsent(pdf.getPages().indexOf(page) + 1, title.strip());
      }
    } catch (IOException _) {
      // a heading that leads nowhere heads no page
      return;
    }
  }
}
