package app.commonplace.library;

import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import app.commonplace.model.EntryKind;
import app.commonplace.model.PassageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads entries.
public final class Entries {
  private static final String SELECT =
      """
      SELECT e.*,
        (SELECT count(*) FROM link l WHERE l.from_entry = e.id)
          + (SELECT count(*) FROM link l WHERE l.to_entry = e.id AND l.from_entry <> e.id) AS links,
        (SELECT group_concat(t.name, char(31) ORDER BY t.folded)
           FROM entry_tag et JOIN tag t ON t.id = et.tag_id WHERE et.entry_id = e.id) AS tags
      FROM entry e
      """;

  private final Sql sql;

  Entries(Sql sql) {
    this.sql = sql;
  }

  public Optional<Entry> find(EntryId id) {
    return sql.first(SELECT + "WHERE e.id = ?", Entries::entry, id.value());
  }

  /// All entries with this id at their provider; several when two accounts or providers share it.
  public List<Entry> withExternalId(String externalId) {
    return sql.list(SELECT + "WHERE e.external_id = ? ORDER BY e.id", Entries::entry, externalId);
  }

  /// Every entry, those in the trash too, by id.
  public List<Entry> all() {
    return sql.list(SELECT + "ORDER BY e.id", Entries::entry);
  }

  /// Entries changed after a commit, those in the trash too.
  public List<Entry> changedSince(long revision) {
    return sql.list(SELECT + "WHERE e.revision > ? ORDER BY e.id", Entries::entry, revision);
  }

  /// What a merge must know of an entry that this account of this provider may already have. An
  /// export that does not name its account meets an entry of any account, and the other way round:
  /// providers do not give one conversation id twice.
  public Optional<EntryState> state(String provider, String account, String externalId) {
    List<EntryState> found =
        sql.list(
            "SELECT * FROM entry WHERE external_id = ? AND provider = ? ORDER BY id",
            Entries::state,
            externalId,
            provider);
    return found.stream()
        .filter(state -> state.account().equals(account))
        .findFirst()
        .or(() ->
            found.stream()
                .filter(state -> account.isEmpty() || state.account().isEmpty())
                .findFirst());
  }

  /// What a person and the source each say of an entry that exists.
  public OwnMarks ownMarks(EntryId id) {
    return sql.first(
            "SELECT title, own_title, source_starred, starred, read_at FROM entry WHERE id = ?",
            row ->
                new OwnMarks(
                    row.getString("title"),
                    row.getString("own_title"),
                    row.getBoolean("source_starred"),
                    row.getBoolean("starred"),
                    Sql.time(row, "read_at")),
            id.value())
        .orElseThrow();
  }

  /// How many entries are not in the trash.
  public long count() {
    return sql.number("SELECT count(*) FROM entry WHERE deleted_at IS NULL");
  }

  /// Whether a person removed this entry for good.
  public boolean isPurged(String provider, String account, String externalId) {
    return sql.number(
            """
            SELECT count(*) FROM purged
            WHERE provider = ? AND external_id = ? AND (account = ? OR account = '' OR ? = '')
            """,
            provider,
            externalId,
            account,
            account)
        > 0;
  }

  /// Whether anything is on this entry that a person adds: here, or in another library whose export
  /// brought it.
  public boolean hasAdditions(EntryId entry) {
    return sql.number(
            """
            SELECT EXISTS (SELECT 1 FROM entry_tag WHERE entry_id = ?1)
              OR EXISTS (SELECT 1 FROM note WHERE entry_id = ?1)
              OR EXISTS (SELECT 1 FROM link WHERE from_entry = ?1 OR to_entry = ?1)
              OR EXISTS (SELECT 1 FROM passage_tag pt JOIN passage p ON p.id = pt.passage_id
                   WHERE p.entry_id = ?1)
              OR EXISTS (SELECT 1 FROM entry WHERE id = ?1
                   AND (own_title IS NOT NULL OR (starred = 1 AND source_starred = 0)))
            """,
            entry.value())
        > 0;
  }

  private static EntryState state(ResultSet row) throws SQLException {
    return new EntryState(
        new EntryId(row.getLong("id")),
        row.getString("account"),
        row.getString("title"),
        passageId(row, "current_leaf"),
        ContentHash.ofBytes(row.getBytes("content_hash")),
        new Newest(
            row.getLong("newest_message"),
            row.getLong("newest_count"),
            row.getLong("newest_updated")),
        row.getInt("holds"),
        row.getString("snippet"),
        row.getBoolean("source_starred"),
        row.getBoolean("source_archived"),
        row.getBoolean("retitled"),
        row.getBoolean("rewritten"));
  }

  static Entry entry(ResultSet row) throws SQLException {
    String ownTitle = row.getString("own_title");
    String tags = row.getString("tags");
    return new Entry(
        new EntryId(row.getLong("id")),
        EntryKind.ofWord(row.getString("kind")),
        row.getString("provider"),
        row.getString("account"),
        row.getString("external_id"),
        ownTitle != null ? ownTitle : row.getString("title"),
        row.getString("model"),
        row.getString("project"),
        Sql.time(row, "created_at"),
        Sql.time(row, "updated_at"),
        passageId(row, "current_leaf"),
        row.getInt("passages"),
        row.getInt("branches"),
        row.getInt("links"),
        row.getString("snippet"),
        tags == null ? List.of() : List.of(tags.split("\u001f")),
        row.getBoolean("starred"),
        row.getBoolean("archived"),
        row.getObject("read_at") == null,
        Sql.time(row, "deleted_at"));
  }

  static @Nullable PassageId passageId(ResultSet row, String column) throws SQLException {
    Long id = Sql.id(row, column);
    return id == null ? null : new PassageId(id);
  }
}
