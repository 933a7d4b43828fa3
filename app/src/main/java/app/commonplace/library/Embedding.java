package app.commonplace.library;

import app.commonplace.library.Embeddings.State;
import app.commonplace.model.Recipe;
import app.commonplace.model.Space;
import app.commonplace.model.SpaceId;
import java.time.Instant;
import java.util.Map;

/// Writes vectors, and how far entries are embedded. For one transaction. None of it moves the
/// commit counter: a person sees the same library.
public final class Embedding {
  private final Sql sql;

  Embedding(Sql sql) {
    this.sql = sql;
  }

  /// The space of a recipe, made when there is none.
  public Space space(Recipe recipe, Instant now) {
    var spaces = new Spaces(sql);
    return spaces
        .find(recipe)
        .orElseGet(() -> {
          sql.update(
              """
              INSERT INTO space (provider, model, dimension, rules, created_at, revision)
              VALUES (?, ?, ?, ?, ?, 0)
              """,
              recipe.provider(),
              recipe.model(),
              recipe.dimension(),
              recipe.rules(),
              now);
          return spaces.find(recipe).orElseThrow();
        });
  }

  /// Keeps vectors by the hashes of their texts.
  public void keep(SpaceId space, Map<ContentHash, float[]> vectors) {
    vectors.forEach((text, vector) -> {
      Faults.before("embedding");
      sql.updateWith(
          "INSERT OR IGNORE INTO embedding (space_id, text_hash, vector) VALUES (?, ?, ?)",
          row -> {
            row.setLong(1, space.value());
            row.setBytes(2, text.bytes());
            row.setBytes(3, Embeddings.bytes(vector));
          });
    });
  }

  /// Says how far an entry is embedded. An entry that was removed meanwhile is passed over.
  public void reached(SpaceId space, State state) {
    Faults.before("entry_embedding");
    sql.update("UPDATE space SET revision = revision + 1 WHERE id = ?", space.value());
    sql.update(
        """
        INSERT INTO entry_embedding (space_id, entry_id, entry_revision, policy, content, chunks,
          embedded, covered, revision)
        SELECT s.id, e.id, ?3, ?4, ?5, ?6, ?7, ?8, s.revision FROM space s, entry e
        WHERE s.id = ?1 AND e.id = ?2
        ON CONFLICT (space_id, entry_id) DO UPDATE SET entry_revision = excluded.entry_revision,
          policy = excluded.policy, content = excluded.content, chunks = excluded.chunks,
          embedded = excluded.embedded, covered = excluded.covered, revision = excluded.revision
        """,
        space.value(),
        state.entry().value(),
        state.entryRevision(),
        state.policy(),
        state.content(),
        state.chunks(),
        state.embedded(),
        state.covered());
  }

  /// Notes that an entry was looked at and that nothing of it changed.
  public void lookedAt(SpaceId space, State state, long entryRevision) {
    sql.update(
        "UPDATE entry_embedding SET entry_revision = ? WHERE space_id = ? AND entry_id = ?",
        entryRevision,
        space.value(),
        state.entry().value());
  }

  /// Drops a space with all of its vectors.
  public void drop(SpaceId space) {
    sql.update("DELETE FROM space WHERE id = ?", space.value());
  }
}
