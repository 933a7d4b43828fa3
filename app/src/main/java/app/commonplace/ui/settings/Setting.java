package app.commonplace.ui.settings;

import java.util.Locale;

/// One thing that can be set or looked up, and where it stands.
enum Setting {
  LIBRARY_FILE(SettingsPage.LIBRARY, "library-file"),
  CHECK(SettingsPage.LIBRARY, "library-check"),
  COMPACT(SettingsPage.LIBRARY, "library-compact"),
  COPY(SettingsPage.LIBRARY, "library-copy"),
  OTHER_LIBRARIES(SettingsPage.LIBRARY, "library-others"),
  COLOURS(SettingsPage.APPEARANCE, "look-theme"),
  DENSITY(SettingsPage.APPEARANCE, "look-density"),
  MOTION(SettingsPage.APPEARANCE, "look-motion"),
  LANGUAGE(SettingsPage.APPEARANCE, "look-language"),
  TEXT_SIZE(SettingsPage.READING, "reading-size"),
  TEXT_WIDTH(SettingsPage.READING, "reading-width"),
  CODE_NUMBERS(SettingsPage.READING, "reading-numbers"),
  CODE_WRAP(SettingsPage.READING, "reading-wrap"),
  ONLY_ANSWERS(SettingsPage.READING, "reading-brief"),
  THINKING(SettingsPage.READING, "reading-thinking"),
  TOOLS(SettingsPage.READING, "reading-tools"),
  COVERAGE(SettingsPage.EMBEDDINGS, "coverage-card"),
  BUILT_IN(SettingsPage.EMBEDDINGS, "embedder-built-in"),
  SERVER(SettingsPage.EMBEDDINGS, "embedder-server"),
  OPENROUTER(SettingsPage.EMBEDDINGS, "embedder-openrouter"),
  RULES(SettingsPage.EMBEDDINGS, "deny-data-collection"),
  KEY(SettingsPage.EMBEDDINGS, "key-openrouter"),
  CAP(SettingsPage.EMBEDDINGS, "monthly-cap"),
  HELD(SettingsPage.EMBEDDINGS, "held-card"),
  TUNE(SettingsPage.EMBEDDINGS, "tune-card"),
  WATCHED(SettingsPage.WATCHED, "watched-card"),
  NOTHING_LEAVES(SettingsPage.PRIVACY, "nothing-leaves"),
  LEDGER(SettingsPage.PRIVACY, "ledger"),
  KEY_MAP(SettingsPage.KEYS, "keys-find"),
  LETTERS(SettingsPage.KEYS, "keys-letters"),
  FOLDERS(SettingsPage.ABOUT, "about-card"),
  DIAGNOSTICS(SettingsPage.ABOUT, "copy-diagnostics"),
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
