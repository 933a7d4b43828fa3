package app.commonplace.ui.compare;

import java.util.Locale;

/// How two answers are set against each other.
enum CompareMode {
  /// Word by word; of code, line by line.
  WORDS,
  /// Whole lines and paragraphs.
  LINES,
  /// Blocks of code alone, line by line.
  CODE;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
