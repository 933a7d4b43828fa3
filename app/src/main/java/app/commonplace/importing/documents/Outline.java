package app.commonplace.importing.documents;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
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
  private int nowhere;

  private Outline(PDDocument pdf) {
    this.pdf = pdf;
  }

  /// The first heading of each page, by the number of the page.
  ///
  /// @param remarks where it says how many headings lead nowhere
  static Map<Integer, String> of(PDDocument pdf, List<String> remarks) {
    var outline = new Outline(pdf);
    PDOutlineNode root = pdf.getDocumentCatalog().getDocumentOutline();
    if (root != null) {
      outline.walk(root, 0);
    }
    if (outline.nowhere > 0) {
      remarks.add(
          "Headings of its outline that lead to no page were left out (%d)."
              .formatted(outline.nowhere));
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
    String title = item.getTitle();
    if (title == null || title.isBlank()) {
      return;
    }
    int page = page(item);
    if (page > 0) {
      headings.putIfAbsent(page, title.strip());
    } else if (page == 0 || !item.hasChildren()) {
      nowhere++; // one that only holds others together need not lead anywhere
    }
  }

  /// The number of the page that a heading leads to; 0 when there is no such page, -1 when it names
  /// none.
  private int page(PDOutlineItem item) {
    try {
      if (item.getDestination() == null && item.getAction() == null) {
        return -1;
      }
      PDPage page = item.findDestinationPage(pdf);
      return page == null ? 0 : pdf.getPages().indexOf(page) + 1;
    } catch (IOException
        | IndexOutOfBoundsException
        | IllegalStateException
        | IllegalArgumentException
        | ClassCastException _) {
      return 0; // PDFBox throws all of these where a file names a page that it lacks
    }
  }
}
