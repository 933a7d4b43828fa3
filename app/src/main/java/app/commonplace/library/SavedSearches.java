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

  public List<SavedSearch> all() {
    return sql.list("SELECT * FROM saved_search ORDER BY name", SavedSearches::saved);
  }

  public Optional<SavedSearch> find(String name) {
    return sql.first("SELECT * FROM saved_search WHERE name = ?", SavedSearches::saved, name);
  }

  private static SavedSearch saved(ResultSet row) throws SQLException {
    return new SavedSearch(
        row.getLong("id"),
        row.getString("name"),
        row.getString("query"),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
