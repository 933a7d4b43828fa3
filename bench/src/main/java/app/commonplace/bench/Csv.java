package app.commonplace.bench;

import java.util.ArrayList;
import java.util.List;

/// Reads tables in which fields may be quoted and hold line ends.
final class Csv {
  private final String text;
  private int at;

  private Csv(String text) {
    this.text = text;
  }

  static List<List<String>> rows(String text) {
    var csv = new Csv(text);
    var rows = new ArrayList<List<String>>();
    while (csv.at < text.length()) {
      rows.add(csv.row());
    }
    return rows;
  }

  private List<String> row() {
    var row = new ArrayList<String>();
    while (true) {
      row.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at >= text.length() || text.charAt(at++) == '\n') {
        return row;
      }
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String field = text.substring(start, at);
    skipReturn();
    return field;
  }

  private String quoted() {
    var field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      boolean isQuote = c == '"';
      boolean isDoubled = isQuote && at < text.length() && text.charAt(at) == '"';
      if (isQuote && !isDoubled) {
        break;
      }
      at += isDoubled ? 1 : 0;
      field.append(c);
    }
    skipReturn();
    return field.toString();
  }

  private void skipReturn() {
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
  }
}
