package app.commonplace.ui.compare;

import app.commonplace.runtime.ReadingStyle.Compared;
import app.commonplace.ui.keys.KeyAction;
import java.util.Locale;

/// How two answers are set against each other, as [Compared] is shown.
public enum CompareMode {
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

  public static CompareMode of(Compared kept) {
    return valueOf(kept.name());
  }

  public Compared kept() {
    return Compared.valueOf(name());
  }

  KeyAction key() {
    return key;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
