package app.commonplace.bench;

import java.io.PrintStream;
import java.util.List;

/// Prints results as Markdown, so that they can be kept in bench/RESULTS.md. One thread.
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void section(String title) {
    out.println("\n## " + title + "\n");
  }

  void line(String text) {
    out.println(text + "\n");
  }

  void table(List<String> head, List<List<String>> rows) {
    out.println("| " + String.join(" | ", head) + " |");
    out.println("|" + "---|".repeat(head.size()));
    rows.forEach(row -> out.println("| " + String.join(" | ", row) + " |"));
    out.println();
  }
}
