package app.commonplace.library;

import org.jspecify.annotations.Nullable;

/// Writes settings that belong to the library, and what the program notes for itself.
public final class SettingWriter {
  private final Writing writing;
  private final Sql sql;

  SettingWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Keeps a setting with the library; null removes it.
  public void set(String name, @Nullable String value) {
    if (value == null) {
      forgetForItself(name);
    } else {
      keepForItself(name, value);
    }
    writing.revision();
  }

  /// Removes what the program noted for itself.
  void forgetForItself(String name) {
    sql.update("DELETE FROM setting WHERE name = ?", name);
  }

  /// Keeps what the program noted for itself: a person sees no change.
  public void keepForItself(String name, String value) {
    sql.update(
        """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """,
        name,
        value);
  }
}
