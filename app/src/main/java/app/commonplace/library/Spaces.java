package app.commonplace.library;

import app.commonplace.model.Recipe;
import app.commonplace.model.Space;
import app.commonplace.model.SpaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads which spaces the library holds vectors of, and how far they reach.
public final class Spaces {
  private final Sql sql;

  Spaces(Sql sql) {
    this.sql = sql;
  }

  public List<Space> all() {
    return sql.list("SELECT * FROM space ORDER BY id", Spaces::space);
  }

  public Optional<Space> find(SpaceId id) {
    return sql.first("SELECT * FROM space WHERE id = ?", Spaces::space, id.value());
  }

  /// The newest space of a model, whatever its dimension and rules.
  public Optional<Space> newest(String provider, String model) {
    return sql.first(
        "SELECT * FROM space WHERE provider = ? AND model = ? ORDER BY id DESC LIMIT 1",
        Spaces::space,
        provider,
        model);
  }

  public Optional<Space> find(Recipe recipe) {
    return sql.first(
        """
        SELECT * FROM space WHERE provider = ? AND model = ? AND dimension = ? AND rules = ?
        """,
        Spaces::space,
        recipe.provider(),
        recipe.model(),
        recipe.dimension(),
        recipe.rules());
  }

  private static Space space(ResultSet row) throws SQLException {
    return new Space(
        new SpaceId(row.getLong("id")),
        new Recipe(
            row.getString("provider"),
            row.getString("model"),
            row.getInt("dimension"),
            row.getString("rules")),
        row.getLong("revision"));
  }

  /// How far a space reaches over what is not in the trash.
  ///
  /// @param passages of all entries
  /// @param covered those that lack no vector
  /// @param chunks of entries that were cut so far
  /// @param embedded those that have a vector
  public record Reach(long passages, long covered, long chunks, long embedded) {
    public static final Reach NOTHING = new Reach(0, 0, 0, 0);

    /// Share of passages that can be found by meaning; none of none are all.
    public double coverage() {
      return passages == 0 ? 0 : (double) covered / passages;
    }
  }

  public Reach reach(SpaceId space) {
    return sql.first(
            """
            SELECT coalesce(sum(e.passages), 0), coalesce(sum(x.covered), 0),
              coalesce(sum(x.chunks), 0), coalesce(sum(x.embedded), 0)
            FROM entry e LEFT JOIN entry_embedding x ON x.space_id = ? AND x.entry_id = e.id
            WHERE e.deleted_at IS NULL
            """,
            row -> new Reach(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
            space.value())
        .orElse(Reach.NOTHING);
  }
}
