package app.commonplace.ui.library;

import app.commonplace.runtime.Look;

/// How high a row of the list is.
final class RowHeight {
  private RowHeight() {}

  static int of(Look.Density density) {
    return switch (density) {
      case COMFORTABLE -> 76;
      case COMPACT -> 56;
      case DENSE -> 32;
    };
  }
}
