package app.commonplace.library;

import app.commonplace.model.SavedSearch;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads saved searches.
public final class SavedSearches {
  private final Sql sql;

  SavedSearches(Sql sql) {
    this.sql = sql;
  }

  /// All of them, in the order that a person gave them; a new one is the last.
  public List<SavedSearch> all() {
    return sql.list("SELECT * FROM saved_search ORDER BY place, name", SavedSearches::saved);
  }

  public Optional<SavedSearch> find(String name) {
    return sql.first("SELECT * FROM saved_search WHERE name = ?", SavedSearches::saved, name);
  }

  public Optional<SavedSearch> find(long id) {
    return sql.first("SELECT * FROM saved_search WHERE id = ?", SavedSearches::saved, id);
  }

  private static SavedSearch saved(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getLong("id"),
        row.getString("name"),
        row.getString("query"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
