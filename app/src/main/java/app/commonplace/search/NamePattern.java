package app.commonplace.search;

import app.commonplace.text.Analyzer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// A name as typed in a filter: case, accents, spaces and signs do not matter, and a trailing `*`
/// stands for anything. Immutable.
final class NamePattern {
  private final String folded;
  private final boolean open;
  private final boolean inside;

  private NamePattern(String folded, boolean open, boolean inside) {
    this.folded = folded;
    this.open = open;
    this.inside = inside;
  }

  /// A pattern for whole names.
  static NamePattern whole(String typed) {
    return new NamePattern(Analyzer.fold(typed), typed.endsWith("*"), false);
  }

  /// A pattern for whole names when one of the known names fits, else for any name that has the
  /// typed text in it: `opus` for `claude-opus-4-1`.
  static NamePattern wholeOrPart(String typed, Collection<String> known) {
    NamePattern whole = whole(typed);
    boolean fits = known.stream().anyMatch(whole::matches);
    return fits ? whole : new NamePattern(whole.folded, whole.open, true);
  }

  boolean matches(@Nullable String name) {
    if (name == null || folded.isEmpty()) {
      return false;
    }
    String other = Analyzer.fold(name);
    if (inside) {
      return other.contains(folded);
    }
    return open ? other.startsWith(folded) : other.equals(folded);
  }
}
