package app.commonplace.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads settings that belong to the library and travel with it.
public final class Settings {
  /// What the names begin with under which the state of the full-text table is kept.
  static final String OWN = "full-text.";

  /// Under what links are kept that a person does not want suggested again.
  public static final String DECLINED_LINKS = "link.declined";

  /// What the names begin with under which the program keeps notes for itself.
  private static final List<String> NOT_SET_BY_A_PERSON =
      List.of(OWN, "popular.", DECLINED_LINKS, LibraryCopy.PROVEN);

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
          if (NOT_SET_BY_A_PERSON.stream().noneMatch(row.getString(1)::startsWith)) {
            all.put(row.getString(1), row.getString(2));
          }
          return true;
        });
    return all;
  }
}
