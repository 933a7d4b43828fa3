package app.commonplace.runtime;

import java.util.Locale;

/// How the window looks on this machine. Immutable.
///
/// @param language a language tag such as `de`; empty for the language of the system
public record Look(Theme theme, Density density, String language, Motion motion) {
  public static final Look DEFAULT = new Look(Theme.SYSTEM, Density.COMFORTABLE, "", Motion.SYSTEM);

  /// Which colours the window has.
  public enum Theme {
    SYSTEM,
    LIGHT,
    DARK,
    CONTRAST;

    /// The next one when a person steps through them.
    public Theme next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  /// How much room an entry takes in lists.
  public enum Density {
    COMFORTABLE,
    COMPACT,
    DENSE;

    /// The next one when a person steps through them.
    public Density next() {
      return values()[(ordinal() + 1) % values().length];
    }
  }

  /// Whether what appears may move.
  public enum Motion {
    SYSTEM,
    FULL,
    REDUCED
  }

  public Look withTheme(Theme changed) {
    return new Look(changed, density, language, motion);
  }

  public Look withDensity(Density changed) {
    return new Look(theme, changed, language, motion);
  }

  public Look withLanguage(String changed) {
    return new Look(theme, density, changed, motion);
  }

  public Look withMotion(Motion changed) {
    return new Look(theme, density, language, changed);
  }

  /// The language of the window, where the system speaks `systems`.
  public Locale locale(Locale systems) {
    return language.isEmpty() ? systems : Locale.forLanguageTag(language);
  }
}
