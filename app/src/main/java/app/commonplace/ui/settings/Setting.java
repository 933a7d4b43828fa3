package app.commonplace.ui.settings;

import java.util.Locale;

/// One thing that can be set or looked up, and where it stands.
enum Setting {
  COVERAGE(SettingsPage.EMBEDDINGS, "coverage-card"),
  BUILT_IN(SettingsPage.EMBEDDINGS, "embedder-built-in"),
  SERVER(SettingsPage.EMBEDDINGS, "embedder-server"),
  OPENROUTER(SettingsPage.EMBEDDINGS, "embedder-openrouter"),
  RULES(SettingsPage.EMBEDDINGS, "deny-data-collection"),
  KEY(SettingsPage.EMBEDDINGS, "key-openrouter"),
  CAP(SettingsPage.EMBEDDINGS, "monthly-cap"),
  HELD(SettingsPage.EMBEDDINGS, "held-card"),
  WATCHED(SettingsPage.WATCHED, "watched-card"),
  LEDGER(SettingsPage.PRIVACY, "ledger"),
  FOLDERS(SettingsPage.ABOUT, "about-card"),
  COMPONENTS(SettingsPage.ABOUT, "components");

  private final SettingsPage page;
  private final String node;

  Setting(SettingsPage page, String node) {
    this.page = page;
    this.node = node;
  }

  SettingsPage page() {
    return page;
  }

  /// The id of what shows it.
  String node() {
    return node;
  }

  /// Its name among the texts.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
