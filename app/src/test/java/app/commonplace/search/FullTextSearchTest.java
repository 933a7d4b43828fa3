package app.commonplace.search;

import app.commonplace.indexing.DerivedIndex;

/// The full-text table answers while there is no derived index.
final class FullTextSearchTest extends SearchTest {
  @Override
  void prepare(DerivedIndex index) {}
}
