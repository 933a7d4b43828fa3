package app.commonplace.importing.documents;

import app.commonplace.importing.archive.Archive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads an XLSX: each sheet under its name, as a table of what its cells show last. Dates are the
/// numbers that the file holds. Stateless.
final class Xlsx {
  private static final String FOLDER = "xl/";
  private static final int MOST_CHARACTERS = 20_000_000;

  /// The names of the sheets by their order, and the files that they lie in.
  private static final class Workbook extends DefaultHandler {
    /// The strict variant of the format has names of its own, which end alike.
    private static final String RELATIONS = "/relationships";

    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final Map<String, String> files = new HashMap<>();

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (local.equals("sheet")) {
        put(sheets, relation(attributes), attributes.getValue("name"));
      } else if (local.equals("Relationship")) {
        put(files, attributes.getValue("Id"), attributes.getValue("Target"));
      }
    }

    private static @Nullable String relation(Attributes attributes) {
      for (int i = 0; i < attributes.getLength(); i++) {
        if (attributes.getLocalName(i).equals("id") && attributes.getURI(i).endsWith(RELATIONS)) {
          return attributes.getValue(i);
        }
      }
      return null;
    }

    /// Programs differ in how they write the name of the file with the texts.
    private String texts() {
      return files.values().stream()
          .filter(file -> file.toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml"))
          .findFirst()
          .orElse("sharedStrings.xml");
    }

    private static void put(
        Map<String, String> words, @Nullable String key, @Nullable String value) {
      if (key != null && value != null) {
        words.put(key, value);
      }
    }
  }

  private Xlsx() {}

  static Paper read(Archive zip) throws IOException {
    var workbook = new Workbook();
    Xml.read(zip, Kind.XLSX_MAIN, workbook);
    Xml.read(zip, FOLDER + "_rels/workbook.xml.rels", workbook);
    var shared = new SharedTexts();
    Xml.read(zip, resolved(workbook.texts()), shared);

    List<String> remarks = new ArrayList<>();
    var text = new StringBuilder();
    for (Map.Entry<String, String> sheet : workbook.sheets.entrySet()) {
      String file = workbook.files.get(sheet.getKey());
      var cells = new SheetCells(sheet.getValue(), shared.texts(), MOST_CHARACTERS - text.length());
      if (file == null || !Xml.read(zip, resolved(file), cells)) {
        remarks.add("A sheet that it names is not in it: %s.".formatted(sheet.getValue()));
        continue;
      }
      text.append(cells.markdown()).append("\n\n");
      if (cells.isCut()) {
        remarks.add("It is too long; the end of %s was left out.".formatted(sheet.getValue()));
      }
    }
    return Properties.of(zip, "docProps/core.xml")
        .paper(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Sections.ofMarkdown(text.toString()),
            remarks);
  }

  private static String resolved(String target) {
    return target.startsWith("/") ? target.substring(1) : FOLDER + target;
  }
}
