package app.commonplace.library;

import app.commonplace.model.Part;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import java.util.List;

/// The tokens of one passage, joined by spaces, by where they stand.
public record FullTextRow(String prose, String code, String thinking, String tool) {

  /// What the full-text table holds of a passage made of these parts.
  public static FullTextRow of(List<Part> parts, Analyzer analyzer) {
    return of(Columns.of(parts, List.of()), analyzer);
  }

  static FullTextRow of(Columns texts, Analyzer analyzer) {
    return new FullTextRow(
        analyzer.tokens(texts.prose()),
        analyzer.tokens(texts.code()),
        analyzer.tokens(texts.thinking()),
        analyzer.tokens(texts.tool()));
  }
}
