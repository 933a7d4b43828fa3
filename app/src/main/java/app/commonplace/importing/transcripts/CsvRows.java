package app.commonplace.importing.transcripts;

import java.util.ArrayList;
import java.util.List;

/// Cuts comma separated values into rows, as RFC 4180 has them: a field between quotes may hold
/// commas, line feeds, and quotes written twice. Stateless.
final class CsvRows {
  private CsvRows() {}

  static List<List<String>> of(String text) {
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '"') {
        boolean twice = i + 1 < text.length() && text.charAt(i + 1) == '"';
        if (twice) {
          field.append(c);
          i++;
        } else {
          quoted = false;
        }
      } else if (quoted) {
        field.append(c);
      } else if (c == '"' && field.isEmpty()) {
        quoted = true;
      } else if (c == ',' || c == '\n') {
        row.add(field.toString());
        field.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(row));
          row.clear();
        }
      } else {
        field.append(c);
      }
    }
    if (!row.isEmpty() || !field.isEmpty()) {
      row.add(field.toString());
      rows.add(List.copyOf(row));
    }
    return rows;
  }
}
