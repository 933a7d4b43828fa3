package app.commonplace.ui.compare;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text into its paragraphs and blocks of code. Immutable.
final class Blocks {
  private static final String FENCE = "```";

  private Blocks() {}

  /// The places of the blocks, in order; empty lines between them belong to none.
  static List<WordDiff.Span> of(String text) {
    var blocks = new ArrayList<WordDiff.Span>();
    int from = -1;
    int to = -1;
    boolean code = false;
    for (int at = 0; at < text.length(); ) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      String line = text.substring(at, end);
      boolean fence = line.stripLeading().startsWith(FENCE);
      boolean ends = !code && (line.isBlank() || fence);
      if (ends && from >= 0) {
        blocks.add(new WordDiff.Span(from, to));
        from = -1;
      }
      if (!line.isBlank()) {
        from = from < 0 ? at : from;
        to = end;
      }
      if (fence && code) {
        blocks.add(new WordDiff.Span(from, to));
        from = -1;
      }
      code = fence != code;
      at = end + 1;
    }
    if (from >= 0) {
      blocks.add(new WordDiff.Span(from, to));
    }
    return blocks;
  }
}
