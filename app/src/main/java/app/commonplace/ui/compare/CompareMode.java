package app.commonplace.ui.compare;

import app.commonplace.ui.keys.KeyAction;
import java.util.Locale;

/// How two answers are set against each other.
enum CompareMode {
  /// Word by word; of code, line by line.
  WORDS(KeyAction.COMPARE_WORDS),
  /// Whole lines and paragraphs.
  LINES(KeyAction.COMPARE_LINES),
  /// Blocks of code alone, line by line.
  CODE(KeyAction.COMPARE_CODE);

  private final KeyAction key;

  CompareMode(KeyAction key) {
    this.key = key;
  }

  KeyAction key() {
    return key;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
