package app.commonplace.ui.search;

/// How much is said about why a passage was found.
enum Reasons {
  BARS,
  FULL_SUM,
  OFF;

  Reasons next() {
    return switch (this) {
      case BARS -> FULL_SUM;
      case FULL_SUM -> OFF;
      case OFF -> BARS;
    };
  }
}
