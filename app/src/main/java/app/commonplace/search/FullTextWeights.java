package app.commonplace.search;

import app.commonplace.indexing.TextField;
import app.commonplace.library.FullText;
import app.commonplace.library.FullText.Column;
import app.commonplace.library.MatchExpression;
import app.commonplace.text.Analyzer;
import app.commonplace.text.Sought.Sequence;
import java.util.List;

/// Numbers for BM25 from the full-text table and, for titles, from the catalog.
final class FullTextWeights implements Weights.Source {
  /// Terms in more texts than this weigh so little that their exact number is not worth the wait.
  static final int COUNTED = 20_000;

  private final FullText fullText;
  private final FullText.Size size;
  private final CatalogSnapshot catalog;
  private final Analyzer analyzer;

  FullTextWeights(FullText fullText, CatalogSnapshot catalog, Analyzer analyzer) {
    this.fullText = fullText;
    this.size = fullText.size();
    this.catalog = catalog;
    this.analyzer = analyzer;
  }

  @Override
  public long holding(TextField field, String term) {
    if (field == TextField.TITLE) {
      var single = new Sequence(List.of(term), false);
      return titles().stream().filter(title -> TitleMatch.times(single, title) > 0).count();
    }
    var expression = MatchExpression.phrase(field.columns(), List.of(term), false);
    return fullText.count(expression, COUNTED);
  }

  @Override
  public long texts(TextField field) {
    return field == TextField.TITLE ? titles().size() : size.passages();
  }

  @Override
  public float averageLength(TextField field) {
    if (field == TextField.TITLE) {
      long tokens = titles().stream().mapToLong(List::size).sum();
      return (float) tokens / Math.max(1, titles().size());
    }
    long tokens = 0;
    for (Column column : field.columns()) {
      tokens += size.tokens()[column.ordinal()];
    }
    return (float) tokens / Math.max(1, size.passages());
  }

  /// The titles that the derived index holds: of every entry with passages.
  private List<List<String>> titles() {
    return catalog.titles(analyzer);
  }
}
