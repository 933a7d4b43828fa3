package app.commonplace.library;

import app.commonplace.model.SavedSearch;
import java.time.Instant;
import java.util.List;

/// Writes searches that a person keeps under a name.
public final class SavedSearchWriter {
  private static final String LAST = "(SELECT ifnull(max(place), -1) + 1 FROM saved_search)";

  private final Writing writing;
  private final Sql sql;

  SavedSearchWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Keeps a query under a name, as the last one; an existing name gets the new query and stays
  /// where it is.
  public void save(String name, String query, Instant now) {
    sql.update(
        "INSERT INTO saved_search (name, query, created_at, place) VALUES (?, ?, ?, "
            + LAST
            + ") ON CONFLICT (name) DO UPDATE SET query = excluded.query",
        name,
        query,
        now);
    writing.revision();
  }

  /// Puts one back that was deleted, as the last one.
  public void restore(SavedSearch search) {
    sql.update(
        "INSERT INTO saved_search (id, name, query, created_at, place) VALUES (?, ?, ?, ?, "
            + LAST
            + ")",
        search.id(),
        search.name(),
        search.query(),
        search.createdAt());
    writing.revision();
  }

  /// Gives a saved search another name and query.
  public void change(long id, String name, String query) {
    sql.update("UPDATE saved_search SET name = ?, query = ? WHERE id = ?", name, query, id);
    writing.revision();
  }

  /// Has the saved searches stand in the order of their ids.
  public void order(List<Long> ids) {
    for (int place = 0; place < ids.size(); place++) {
      sql.update("UPDATE saved_search SET place = ? WHERE id = ?", place, ids.get(place));
    }
    writing.revision();
  }

  public void delete(long id) {
    sql.update("DELETE FROM saved_search WHERE id = ?", id);
    writing.revision();
  }
}
