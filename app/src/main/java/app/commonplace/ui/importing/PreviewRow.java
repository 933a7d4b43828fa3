package app.commonplace.ui.importing;

import app.commonplace.importing.Happening;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One entry of a preview: what would become of it, and whether it is wanted. FX thread.
final class PreviewRow {
  private final @Nullable SourceKey source;
  private final Happening happening;
  private final String folded;
  private boolean chosen;

  /// @param source null for what could not be read at all
  PreviewRow(@Nullable SourceKey source, Happening happening) {
    this.source = source;
    this.happening = happening;
    folded = name().toLowerCase(Locale.ROOT);
    chosen = canBeChosen();
  }

  @Nullable SourceKey source() {
    return source;
  }

  Happening happening() {
    return happening;
  }

  Happening.Fate fate() {
    return happening.fate();
  }

  /// Its title, or what it goes by at its provider.
  String name() {
    return happening.title().isEmpty() ? happening.externalId() : happening.title();
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
