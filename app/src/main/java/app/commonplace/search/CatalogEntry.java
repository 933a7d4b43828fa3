package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.text.Analyzer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of the catalog, and the terms of its title once somebody asked for them. Thread-safe.
final class CatalogEntry {
  private final CatalogRow row;
  private volatile @Nullable List<String> titleTerms;

  CatalogEntry(CatalogRow row) {
    this.row = row;
  }

  CatalogRow row() {
    return row;
  }

  List<String> titleTerms(Analyzer analyzer) {
    List<String> known = titleTerms;
    if (known == null) {
      known = analyzer.terms(row.title());
      titleTerms = known;
    }
    return known;
  }
}
