package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the text of an ODT: paragraphs, headings, lists, tables and notes. One for each file; one
/// thread.
final class Odt extends DefaultHandler {
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final int MOST_SPACES = 1_000;

  private final OfficeText text = new OfficeText();
  private int paragraphs;
  private int items;
  private int level;

  /// How deep inside what was deleted while changes were tracked.
  private int deleted;

  private Odt() {}

  static Paper read(Archive zip) throws IOException {
    var handler = new Odt();
    if (!Xml.read(zip, Kind.ODT_MAIN, handler)) {
      throw new IOException("it has no text");
    }
    return Properties.of(zip, "meta.xml")
        .paper(
            "application/vnd.oasis.opendocument.text",
            Sections.ofMarkdown(handler.text.markdown()),
            List.of());
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (deleted > 0 || (uri.equals(TEXT) && local.equals("tracked-changes"))) {
      deleted++;
      return;
    }
    if (uri.equals(TEXT)) {
      switch (local) {
        case "p", "h" -> {
          paragraphs++;
          level = local.equals("h") ? number(attributes.getValue(TEXT, "outline-level")) : 0;
        }
        case "s" ->
            text.text(" ".repeat(Math.min(MOST_SPACES, number(attributes.getValue(TEXT, "c")))));
        case "tab" -> text.text("\t");
        case "line-break" -> text.text("\n");
        case "list-item" -> items++;
        default -> {}
      }
    } else if (uri.equals(TABLE) && local.equals("table")) {
      text.tableBegins();
    }
  }

  private static int number(@Nullable String value) {
    return value != null && value.matches("\\d{1,4}") ? Integer.parseInt(value) : 1;
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (paragraphs > 0 && deleted == 0) {
      text.text(new String(characters, start, length));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (deleted > 0) {
      deleted--;
      return;
    }
    if (uri.equals(TEXT)) {
      switch (local) {
        case "p", "h" -> {
          paragraphs--;
          text.paragraph(level, items > 0);
        }
        case "list-item" -> items--;
        default -> {}
      }
    } else if (uri.equals(TABLE)) {
      switch (local) {
        case "table-cell" -> text.cellEnds();
        case "table-row" -> text.rowEnds();
        case "table" -> text.tableEnds();
        default -> {}
      }
    }
  }
}
