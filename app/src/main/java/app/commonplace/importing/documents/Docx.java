package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the text of a DOCX: paragraphs, headings, lists, tables and notes. Deleted text of tracked
/// changes is left out. One for each part of the file; one thread.
final class Docx extends DefaultHandler {
  private static final Pattern HEADING =
      Pattern.compile("(?i)(?:heading|berschrift|überschrift|titre|título|titolo|kop|rubrik)(\\d)");

  private final OfficeText text = new OfficeText();
  private boolean inText;
  private int level;
  private boolean listItem;

  /// How deep inside what repeats a drawing for older programs.
  private int repeated;

  private Docx() {}

  static Paper read(Archive zip) throws IOException {
    List<Map.Entry<String, String>> texts = new ArrayList<>();
    String main = Kind.docxMain(zip).map(Member::name).orElse("");
    String number = main.replaceAll("\\D", "");
    texts.add(Map.entry("", markdown(zip, main)));
    for (String notes : List.of("footnotes", "endnotes", "comments")) {
      String numbered = markdown(zip, "word/" + notes + number + ".xml");
      String found = numbered.isEmpty() ? markdown(zip, "word/" + notes + ".xml") : numbered;
      if (!found.isBlank()) {
        texts.add(Map.entry(notes, found));
      }
    }
    return Properties.of(zip, "docProps/core.xml")
        .paper(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Sections.ofMarkdown(texts),
            List.of());
  }

  private static String markdown(Archive zip, String name) throws IOException {
    var handler = new Docx();
    return Xml.read(zip, name, handler) ? handler.text.markdown() : "";
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    if (repeated > 0 || local.equals("Fallback")) {
      repeated++;
      return;
    }
    switch (local) {
      case "p" -> {
        level = 0;
        listItem = false;
      }
      case "pStyle" -> style(value(attributes));
      case "outlineLvl" -> outline(value(attributes));
      case "numPr" -> listItem = true;
      case "t" -> inText = true;
      case "tab" -> text.text("\t");
      case "br", "cr" -> text.text("\n");
      case "noBreakHyphen" -> text.text("-");
      case "tbl" -> text.tableBegins();
      default -> {}
    }
  }

  private static String value(Attributes attributes) {
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getLocalName(i).equals("val")) {
        return attributes.getValue(i);
      }
    }
    return "";
  }

  private void style(String style) {
    Matcher heading = HEADING.matcher(style);
    if (heading.matches()) {
      level = Integer.parseInt(heading.group(1));
    } else if (style.equalsIgnoreCase("title") || style.equalsIgnoreCase("titel")) {
      level = 1;
    }
  }

  private void outline(String value) {
    if (value.matches("[0-8]")) {
      level = Integer.parseInt(value) + 1;
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inText && repeated == 0) {
      text.text(new String(characters, start, length));
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    if (repeated > 0) {
      repeated--;
      return;
    }
    switch (local) {
      case "t" -> inText = false;
      case "p" -> text.paragraph(level, listItem);
      case "tc" -> text.cellEnds();
      case "tr" -> text.rowEnds();
      case "tbl" -> text.tableEnds();
      default -> {}
    }
  }
}
