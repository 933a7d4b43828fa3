package app.commonplace.importing.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/// Reads the cells of one sheet of a spreadsheet as a table below the sheet's name. One for each
/// sheet; one thread.
final class SheetCells extends DefaultHandler {
  /// Cells left empty in a row that are told as such, so that columns stay below each other.
  private static final int WIDEST_GAP = 50;

  private final OfficeText text = new OfficeText();
  private final StringBuilder value = new StringBuilder();
  private final List<String> shared;
  private final int most;
  private String type = "";
  private boolean inValue;
  private int column;
  private int cell;
  private int characters;

  /// @param most characters that are read; the rest is left out
  SheetCells(String name, List<String> shared, int most) {
    this.shared = shared;
    this.most = most;
    text.text(name);
    text.paragraph(1, false);
  }

  String markdown() {
    return text.markdown();
  }

  boolean isCut() {
    return characters > most;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "sheetData" -> text.tableBegins();
      case "row" -> column = 0;
      case "c" -> {
        cell = column(attributes.getValue("r"), column);
        String stated = attributes.getValue("t");
        type = stated == null ? "" : stated;
        value.setLength(0);
      }
      case "v", "t" -> inValue = true;
      default -> {}
    }
  }

  /// The number of the column in a name such as `AB12`, or the next one.
  private static int column(@Nullable String name, int next) {
    int number = 0;
    for (int i = 0; name != null && i < Math.min(3, name.length()); i++) {
      char letter = name.charAt(i);
      number = letter >= 'A' && letter <= 'Z' ? number * 26 + letter - 'A' + 1 : number;
    }
    return number == 0 ? next : number - 1;
  }

  @Override
  public void characters(char[] found, int start, int length) {
    if (inValue) {
      value.append(found, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "v", "t" -> inValue = false;
      case "c" -> cellEnds();
      case "row" -> text.rowEnds();
      case "sheetData" -> text.tableEnds();
      default -> {}
    }
  }

  private void cellEnds() {
    String shown = shown();
    if (shown.isEmpty() || isCut()) {
      return;
    }
    characters += shown.length();
    if (isCut()) {
      return;
    }
    for (int gap = Math.min(WIDEST_GAP, cell - column); gap > 0; gap--) {
      text.cellEnds();
    }
    text.text(shown);
    text.paragraph(0, false);
    text.cellEnds();
    column = cell + 1;
  }

  private String shown() {
    String raw = value.toString().strip();
    return switch (type) {
      case "s" -> raw.matches("\\d{1,9}") ? sharedText(Integer.parseInt(raw)) : raw;
      case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
      default -> raw;
    };
  }

  private String sharedText(int number) {
    return number < shared.size() ? shared.get(number) : "";
  }
}
