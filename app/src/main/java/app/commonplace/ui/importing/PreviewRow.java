package app.commonplace.ui.importing;

import app.commonplace.importing.EntryName;
import app.commonplace.importing.Happening;
import java.util.Locale;

/// One entry of a preview: what would become of it, and whether it is wanted. FX thread.
final class PreviewRow {
  private final Happening happening;
  private final String folded;
  private boolean chosen;

  PreviewRow(Happening happening) {
    this.happening = happening;
    folded = name().toLowerCase(Locale.ROOT);
    chosen = canBeChosen();
  }

  Happening happening() {
    return happening;
  }

  Happening.Fate fate() {
    return happening.fate();
  }

  /// Its title, or what it goes by at its provider.
  String name() {
    EntryName name = happening.name();
    return happening.title().isEmpty() && name != null ? name.externalId() : happening.title();
  }

  /// Whether there is anything to take in.
  boolean canBeChosen() {
    return switch (happening.fate()) {
      case NEW, UPDATED, UNCHANGED -> true;
      case EMPTY, FAILED -> false;
    };
  }

  boolean isChosen() {
    return chosen;
  }

  void choose(boolean wanted) {
    chosen = wanted && canBeChosen();
  }

  /// @param words in lower case
  boolean isNamed(String words) {
    return folded.contains(words);
  }
}
