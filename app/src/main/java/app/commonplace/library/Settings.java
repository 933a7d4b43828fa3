package app.commonplace.library;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads settings that belong to the library and travel with it.
public final class Settings {
  /// What the names begin with under which the library keeps notes for itself.
  static final String OWN = "full-text.";

  private final Sql sql;

  Settings(Sql sql) {
    this.sql = sql;
  }

  public Optional<String> find(String name) {
    return sql.first("SELECT value FROM setting WHERE name = ?", row -> row.getString(1), name);
  }

  /// All that a person set.
  public Map<String, String> all() {
    var all = new TreeMap<String, String>();
    sql.each(
        "SELECT name, value FROM setting",
        row -> {
          if (!row.getString(1).startsWith(OWN)) {
            all.put(row.getString(1), row.getString(2));
          }
          return true;
        });
    return all;
  }
}
