package app.commonplace.library;

import app.commonplace.model.Part;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Columns;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tokens of one passage, joined by spaces, by where they stand.
public record FullTextRow(String prose, String code, String thinking, String tool) {

  /// What the full-text table holds of a passage made of these parts.
  ///
  /// @param author who said it by name, see [Columns#speaker]
  public static FullTextRow of(@Nullable String author, List<Part> parts, Analyzer analyzer) {
    return of(Columns.of(author, parts, List.of()), analyzer);
  }

  static FullTextRow of(Columns texts, Analyzer analyzer) {
    return new FullTextRow(
        analyzer.tokens(texts.prose()),
        analyzer.tokens(texts.code()),
        analyzer.tokens(texts.thinking()),
        analyzer.tokens(texts.tool()));
  }
}
