package app.commonplace.importing;

import java.util.Locale;

/// How much an import lost at one place. The words are those of the library's `import_problem`.
public enum Loss {
  /// Kept whole; worth knowing.
  NOTE,
  /// Kept in part.
  PART,
  /// Left out on purpose.
  SKIPPED,
  /// Not kept.
  LOST;

  /// The word used in the library file and in JSON.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
