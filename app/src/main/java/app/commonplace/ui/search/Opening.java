package app.commonplace.ui.search;

import app.commonplace.search.Hit;

/// Leads to where a found passage is read in full.
@FunctionalInterface
public interface Opening {
  /// @param query what it was found with, so that the same words are lit there
  void open(Hit hit, String query);
}
