package app.commonplace.ui.keys;

import java.util.Locale;

/// Where keys act. Inside of one place others may lie: the innermost is asked first.
public enum KeyPlace {
  EVERYWHERE,
  LIBRARY,
  LIST,
  SIDEBAR,
  IMAGE,
  SEARCH,
  RESULTS,
  COMPARE,
  DUPLICATES,
  IMPORTS,
  SETTINGS;

  /// Its name among the texts.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
