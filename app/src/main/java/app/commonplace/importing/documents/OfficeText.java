package app.commonplace.importing.documents;

import java.util.ArrayList;
import java.util.List;

/// Collects paragraphs, headings, lists and tables as Markdown. One for each document; one thread.
final class OfficeText {
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder paragraph = new StringBuilder();
  private final List<String> row = new ArrayList<>();
  private final StringBuilder cell = new StringBuilder();
  private int tables;
  private boolean firstRow;

  void text(String text) {
    paragraph.append(text);
  }

  /// Ends a paragraph.
  ///
  /// @param level of a heading, 0 for none
  void paragraph(int level, boolean listItem) {
    String text = paragraph.toString().strip();
    paragraph.setLength(0);
    if (text.isEmpty()) {
      return;
    }
    if (tables > 0) {
      cell.append(cell.isEmpty() ? "" : " ").append(text.replace('\n', ' '));
    } else if (level > 0) {
      out.append("\n\n").append("#".repeat(Math.min(level, 6))).append(' ');
      out.append(text.replace('\n', ' ')).append("\n\n");
    } else {
      out.append(listItem ? "\n- " : "\n\n").append(text);
    }
  }

  void tableBegins() {
    tables++;
    firstRow = true;
    out.append(tables == 1 ? "\n" : "");
  }

  void tableEnds() {
    tables = Math.max(0, tables - 1);
    out.append(tables == 0 ? "\n" : "");
  }

  void cellEnds() {
    row.add(cell.toString().replace("|", "\\|"));
    cell.setLength(0);
  }

  void rowEnds() {
    if (!row.isEmpty()) {
      out.append("\n| ").append(String.join(" | ", row)).append(" |");
      out.append(firstRow ? "\n|" + " --- |".repeat(row.size()) : "");
      firstRow = false;
      row.clear();
    }
  }

  String markdown() {
    return out.toString().replaceAll("\\n{3,}", "\n\n").strip();
  }
}
