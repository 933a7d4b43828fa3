package app.commonplace.ui.search;

import app.commonplace.search.Hit;

/// Leads to where a found passage is read in full.
@FunctionalInterface
public interface Opening {
  void open(Hit hit);
}
