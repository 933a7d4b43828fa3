package app.commonplace.library;

import app.commonplace.library.Embeddings.State;
import app.commonplace.model.EntryId;
import app.commonplace.model.Recipe;
import app.commonplace.model.Space;
import app.commonplace.model.SpaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
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

  /// Keeps vectors by the hashes of their texts. A text gets none when all entries that held it
  /// were removed meanwhile, so that nothing is left of what a person purged.
  ///
  /// @param chunks that have these texts
  public void keep(SpaceId space, Map<ContentHash, float[]> vectors, Collection<ChunkRow> chunks) {
    var entries = new HashMap<EntryId, Boolean>();
    for (ChunkRow chunk : chunks) {
      float[] vector = vectors.get(chunk.text());
      if (vector != null && entries.computeIfAbsent(chunk.entry(), this::isThere)) {
        keep(space, chunk.text(), vector);
        place(space, chunk);
      }
    }
  }

  private boolean isThere(EntryId entry) {
    return sql.number("SELECT EXISTS (SELECT 1 FROM entry WHERE id = ?)", entry.value()) == 1;
  }

  private void keep(SpaceId space, ContentHash text, float[] vector) {
    Faults.before("embedding");
    sql.updateWith(
        "INSERT OR IGNORE INTO embedding (space_id, text_hash, vector) VALUES (?, ?, ?)",
        row -> {
          row.setLong(1, space.value());
          row.setBytes(2, text.bytes());
          row.setBytes(3, Embeddings.bytes(vector));
        });
  }

  /// Writes down where a text stands, if it has a vector.
  private void place(SpaceId space, ChunkRow chunk) {
    sql.updateWith(
        """
        INSERT OR REPLACE INTO chunk (entry_id, space_id, ordinal, embedding_id, place)
        SELECT e.id, v.space_id, ?, v.id, ? FROM entry e, embedding v
        WHERE e.id = ? AND v.space_id = ? AND v.text_hash = ?
        """,
        row -> {
          row.setInt(1, chunk.ordinal());
          row.setBytes(2, chunk.place());
          row.setLong(3, chunk.entry().value());
          row.setLong(4, space.value());
          row.setBytes(5, chunk.text().bytes());
        });
  }

  private List<Long> vectorsOf(SpaceId space, EntryId entry) {
    return sql.list(
        "SELECT DISTINCT embedding_id FROM chunk WHERE entry_id = ? AND space_id = ?",
        row -> row.getLong(1),
        entry.value(),
        space.value());
  }

  /// The vectors of an entry's texts, in all spaces.
  static List<Long> vectorsOf(Sql sql, EntryId entry) {
    return sql.list(
        "SELECT DISTINCT embedding_id FROM chunk WHERE entry_id = ?",
        row -> row.getLong(1),
        entry.value());
  }

  /// Removes those of the vectors whose text no chunk has any more.
  static void removeUnused(Sql sql, Collection<Long> vectors) {
    for (Long vector : vectors) {
      sql.update(
          """
          DELETE FROM embedding
          WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM chunk WHERE embedding_id = ?1)
          """,
          vector);
    }
  }

  /// Says how far an entry is embedded, and which chunks it has now. Vectors that only its chunks
  /// before had are removed. An entry that was removed meanwhile is passed over.
  ///
  /// @param chunks all of them, also those that have no vector
  public void reached(SpaceId space, State state, List<ChunkRow> chunks) {
    Faults.before("entry_embedding");
    List<Long> before = vectorsOf(space, state.entry());
    sql.update(
        "DELETE FROM chunk WHERE entry_id = ? AND space_id = ?",
        state.entry().value(),
        space.value());
    chunks.forEach(chunk -> place(space, chunk));
    removeUnused(sql, before);
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

  /// Removes vectors whose text no chunk has, when all entries were looked at. Libraries of older
  /// versions did not know where their texts stand. Returns whether there may be more.
  public boolean removeUnused(SpaceId filled, int most) {
    sql.update(
        """
        DELETE FROM space WHERE id <> ? AND EXISTS
          (SELECT 1 FROM entry_embedding x WHERE x.space_id = space.id AND x.policy = 0)
        """,
        filled.value());
    sql.update("DELETE FROM entry_embedding WHERE space_id = ? AND policy = 0", filled.value());
    int removed =
        sql.update(
            """
            DELETE FROM embedding WHERE id IN (
              SELECT v.id FROM embedding v INDEXED BY embedding_text
              WHERE v.space_id = ? AND NOT EXISTS
                (SELECT 1 FROM chunk c WHERE c.embedding_id = v.id)
              LIMIT ?)
            """,
            filled.value(),
            most);
    return removed == most;
  }
}
