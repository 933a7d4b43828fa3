package app.commonplace.library;

import java.time.Instant;

/// Writes searches that a person keeps under a name.
public final class SavedSearchWriter {
  private final Writing writing;
  private final Sql sql;

  SavedSearchWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Keeps a query under a name; an existing name gets the new query.
  public void save(String name, String query, Instant now) {
    sql.update(
        """
        INSERT INTO saved_search (name, query, created_at) VALUES (?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET query = excluded.query
        """,
        name,
        query,
        now);
    writing.revision();
  }

  public boolean delete(String name) {
    boolean deleted = sql.update("DELETE FROM saved_search WHERE name = ?", name) > 0;
    if (deleted) {
      writing.revision();
    }
    return deleted;
  }
}
