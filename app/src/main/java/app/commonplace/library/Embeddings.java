package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import app.commonplace.model.SpaceId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads vectors, and how far entries are embedded.
public final class Embeddings {
  private final Sql sql;

  Embeddings(Sql sql) {
    this.sql = sql;
  }

  /// A chunk that has a vector.
  ///
  /// @param place as it was given by [ChunkRow]
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record EmbeddedChunk(byte[] place, float[] vector) {}

  /// The chunks of an entry that have a vector, in their order.
  public List<EmbeddedChunk> chunks(SpaceId space, EntryId entry) {
    return sql.list(
        """
        SELECT c.place, v.vector FROM chunk c JOIN embedding v ON v.id = c.embedding_id
        WHERE c.entry_id = ? AND c.space_id = ? ORDER BY c.ordinal
        """,
        row -> new EmbeddedChunk(row.getBytes(1), floats(row.getBytes(2))),
        entry.value(),
        space.value());
  }

  /// Those of the texts that have no vector.
  public Set<ContentHash> lacking(SpaceId space, Collection<ContentHash> texts) {
    var lacking = HashSet.<ContentHash>newHashSet(texts.size());
    for (ContentHash text : texts) {
      boolean known =
          sql.first(
                  "SELECT 1 FROM embedding WHERE space_id = ? AND text_hash = ?",
                  _ -> true,
                  space.value(),
                  text.bytes())
              .isPresent();
      if (!known) {
        lacking.add(text);
      }
    }
    return lacking;
  }

  public Optional<float[]> vector(SpaceId space, ContentHash text) {
    return sql.first(
        "SELECT vector FROM embedding WHERE space_id = ? AND text_hash = ?",
        row -> floats(row.getBytes(1)),
        space.value(),
        text.bytes());
  }

  /// How many texts have a vector.
  public long vectors(SpaceId space) {
    return sql.number("SELECT count(*) FROM embedding WHERE space_id = ?", space.value());
  }

  static byte[] bytes(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  private static float[] floats(byte[] bytes) {
    var vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(vector);
    return vector;
  }

  /// How far an entry is embedded in a space.
  ///
  /// @param entryRevision of the entry when it was last looked at
  /// @param policy by which it was cut, and `content` what was
  /// @param covered passages that lack no vector
  public record State(
      EntryId entry,
      long entryRevision,
      int policy,
      long content,
      int chunks,
      int embedded,
      int covered) {

    public boolean isComplete() {
      return embedded == chunks;
    }
  }

  public Optional<State> state(SpaceId space, EntryId entry) {
    return sql.first(
        "SELECT * FROM entry_embedding WHERE space_id = ? AND entry_id = ?",
        Embeddings::state,
        space.value(),
        entry.value());
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        new EntryId(row.getLong("entry_id")),
        row.getLong("entry_revision"),
        row.getInt("policy"),
        row.getLong("content"),
        row.getInt("chunks"),
        row.getInt("embedded"),
        row.getInt("covered"));
  }

  /// Entries that have something to embed or were not looked at since they changed, the newest and
  /// those a person opened or starred last first.
  ///
  /// @param leaves whether texts leave the machine: entries under a tag that forbids it are left
  ///   out
  public List<EntryId> waiting(SpaceId space, int policy, boolean leaves, int most) {
    return sql.list(
        """
        SELECT e.id FROM entry e
        LEFT JOIN entry_embedding x ON x.space_id = ?1 AND x.entry_id = e.id
        WHERE e.deleted_at IS NULL
          AND (x.entry_id IS NULL OR x.entry_revision <> e.revision OR x.policy <> ?2
            OR x.embedded < x.chunks)
          AND (?3 = 0 OR NOT EXISTS (SELECT 1 FROM entry_tag et JOIN tag t ON t.id = et.tag_id
            WHERE et.entry_id = e.id AND t.never_leaves = 1))
        ORDER BY e.starred DESC,
          max(coalesce(e.read_at, 0), coalesce(e.updated_at, e.created_at, 0)) DESC, e.id DESC
        LIMIT ?4
        """,
        row -> new EntryId(row.getLong(1)),
        space.value(),
        policy,
        leaves,
        most);
  }

  /// The revision of an entry, also of one in the trash.
  public Optional<Long> revision(EntryId entry) {
    return sql.first(
        "SELECT revision FROM entry WHERE id = ?", row -> row.getLong(1), entry.value());
  }

  /// Some entries of all ages, always the same ones while nothing changes.
  public List<EntryId> someOfAll(int most) {
    return sql.list(
        """
        SELECT id FROM entry WHERE deleted_at IS NULL AND passages > 0
        ORDER BY (id * 2654435761) % 4294967296, id LIMIT ?
        """,
        row -> new EntryId(row.getLong(1)), most);
  }

  /// How many passages a tag of their own or of their entry keeps on this machine.
  public long heldBack() {
    return sql.number(
        """
        WITH held (id) AS (SELECT et.entry_id FROM entry_tag et JOIN tag t ON t.id = et.tag_id
          WHERE t.never_leaves = 1)
        SELECT (SELECT coalesce(sum(e.passages), 0) FROM entry e
            WHERE e.deleted_at IS NULL AND e.id IN (SELECT id FROM held))
          + (SELECT count(DISTINCT p.id) FROM tag t JOIN passage_tag pt ON pt.tag_id = t.id
              JOIN passage p ON p.id = pt.passage_id JOIN entry e ON e.id = p.entry_id
            WHERE t.never_leaves = 1 AND e.deleted_at IS NULL
              AND e.id NOT IN (SELECT id FROM held))
        """);
  }

  /// Passages of an entry that a tag of their own keeps on this machine, and those that say the
  /// same as one that is kept, wherever it stands.
  public Set<PassageId> heldBack(EntryId entry) {
    return Set.copyOf(
        sql.list(
            """
            SELECT p.id FROM passage p WHERE p.entry_id = ? AND p.content_hash IN (
              SELECT h.content_hash FROM tag t JOIN passage_tag pt ON pt.tag_id = t.id
                JOIN passage h ON h.id = pt.passage_id
              WHERE t.never_leaves = 1)
            """,
            row -> new PassageId(row.getLong(1)),
            entry.value()));
  }

  /// Whether a tag keeps a passage, or all of its entry, on this machine.
  public boolean isHeldBack(PassageId passage) {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM passage p, tag t WHERE p.id = ? AND t.never_leaves = 1
              AND (EXISTS (SELECT 1 FROM entry_tag et
                  WHERE et.entry_id = p.entry_id AND et.tag_id = t.id)
                OR EXISTS (SELECT 1 FROM passage_tag pt JOIN passage h ON h.id = pt.passage_id
                  WHERE pt.tag_id = t.id AND h.content_hash = p.content_hash)))
            """,
            passage.value())
        == 1;
  }

  /// An entry and the revision of the space at which its chunks or vectors last changed.
  public record Change(EntryId entry, long revision) {}

  /// What changed after a revision of the space, the longest unchanged first.
  public List<Change> changedSince(SpaceId space, long revision) {
    return sql.list(
        """
        SELECT entry_id, revision FROM entry_embedding WHERE space_id = ? AND revision > ?
        ORDER BY revision
        """,
        row -> new Change(new EntryId(row.getLong(1)), row.getLong(2)),
        space.value(),
        revision);
  }
}
