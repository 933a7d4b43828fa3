package app.commonplace.ui.theme;

/// Which colours a person wants.
public enum Appearance {
  SYSTEM,
  LIGHT,
  DARK;

  /// The next one when a person steps through them.
  public Appearance next() {
    return switch (this) {
      case SYSTEM -> LIGHT;
      case LIGHT -> DARK;
      case DARK -> SYSTEM;
    };
  }

  /// Whether this is dark while the system is, or is not.
  public boolean isDark(boolean systemIsDark) {
    return this == DARK || (this == SYSTEM && systemIsDark);
  }
}
