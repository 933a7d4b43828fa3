package app.commonplace.library;

import app.commonplace.model.Blob;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.PassageId;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes entries, passages and parts together with their full-text rows, so that what is committed
/// is also findable.
public final class EntryWriter {
  private static final String INSERT_PASSAGE =
      """
      INSERT INTO passage (id, entry_id, external_id, parent_id, ordinal, role, author, model,
        created_at, hidden, content_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String INSERT_PART =
      """
      INSERT INTO part (passage_id, ordinal, kind, mime, language, name, text, blob_id, meta)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String UNNAMED =
      """
      NOT EXISTS (SELECT 1 FROM part WHERE part.blob_id = blob.id)
        AND NOT EXISTS (SELECT 1 FROM raw_file WHERE raw_file.blob_id = blob.id)
      """;
  private static final String INSERT_TOKENS =
      "INSERT INTO passage_fts (rowid, prose, code, thinking, tool) VALUES (?, ?, ?, ?, ?)";

  private final Writing writing;
  private final Sql sql;
  private long nextPassage = -1;

  EntryWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// A new entry. Its current leaf is set by [#update] once its passages are there.
  public EntryId insert(EntryFields fields, Instant now) {
    Faults.before("entry");
    sql.update(
        """
        INSERT INTO entry (kind, provider, account, external_id, title, model, project, created_at,
          updated_at, content_hash, newest_message, newest_count, newest_updated, passages, branches,
          holds, snippet, source_starred, source_archived, starred, archived, imported_at, revision)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fields.kind().word(),
        fields.provider(),
        fields.account(),
        fields.externalId(),
        fields.title(),
        fields.model(),
        fields.project(),
        fields.createdAt(),
        fields.updatedAt(),
        fields.contentHash().bytes(),
        fields.newest().message(),
        fields.newest().count(),
        fields.newest().updated(),
        fields.passages(),
        fields.branches(),
        fields.holds(),
        fields.snippet(),
        fields.sourceStarred(),
        fields.sourceArchived(),
        fields.sourceStarred(),
        fields.sourceArchived(),
        now,
        writing.revision());
    return new EntryId(sql.number("SELECT last_insert_rowid()"));
  }

  /// Brings an entry up to date. A star or archive mark follows the source only when the source
  /// itself changed it, so a person's own mark here survives.
  public void update(EntryId id, EntryFields fields) {
    Faults.before("entry");
    sql.update(
        """
        UPDATE entry SET account = ?, title = ?, model = coalesce(?, model),
          project = coalesce(?, project), created_at = coalesce(?, created_at),
          updated_at = coalesce(?, updated_at), current_leaf = ?, content_hash = ?,
          newest_message = ?, newest_count = ?, newest_updated = ?, passages = ?, branches = ?,
          holds = ?, snippet = ?,
          starred = CASE WHEN source_starred <> ? THEN ? ELSE starred END,
          archived = CASE WHEN source_archived <> ? THEN ? ELSE archived END,
          source_starred = ?, source_archived = ?, revision = ?
        WHERE id = ?
        """,
        fields.account(),
        fields.title(),
        fields.model(),
        fields.project(),
        fields.createdAt(),
        fields.updatedAt(),
        Passages.numberOf(fields.currentLeaf()),
        fields.contentHash().bytes(),
        fields.newest().message(),
        fields.newest().count(),
        fields.newest().updated(),
        fields.passages(),
        fields.branches(),
        fields.holds(),
        fields.snippet(),
        fields.sourceStarred(),
        fields.sourceStarred(),
        fields.sourceArchived(),
        fields.sourceArchived(),
        fields.sourceStarred(),
        fields.sourceArchived(),
        writing.revision(),
        id.value());
  }

  /// Forgets what no export that is left says of an entry; [#update] keeps what a newer one leaves
  /// out.
  public void forgetUnsaid(EntryId id, EntryFields said) {
    sql.update(
        "UPDATE entry SET model = ?, project = ?, created_at = ?, updated_at = ? WHERE id = ?",
        said.model(),
        said.project(),
        said.createdAt(),
        said.updatedAt(),
        id.value());
  }

  public void setCurrentLeaf(EntryId id, @Nullable PassageId leaf) {
    sql.update(
        "UPDATE entry SET current_leaf = ? WHERE id = ?", Passages.numberOf(leaf), id.value());
  }

  /// A new passage with its parts (their blobs stored) and its full-text row.
  public PassageId insertPassage(
      EntryId entry,
      PassageDraft draft,
      @Nullable PassageId parent,
      int ordinal,
      ContentHash hash,
      List<Part> parts,
      FullTextRow tokens) {
    Faults.before("passage");
    long id = nextPassage();
    sql.updateWith(
        INSERT_PASSAGE,
        statement -> {
          statement.setLong(1, id);
          statement.setLong(2, entry.value());
          statement.setString(3, draft.externalId());
          setId(statement, 4, parent);
          statement.setInt(5, ordinal);
          statement.setString(6, draft.role().word());
          statement.setString(7, draft.author());
          statement.setString(8, draft.model());
          setTime(statement, 9, draft.createdAt());
          statement.setInt(10, draft.hidden() ? 1 : 0);
          statement.setBytes(11, hash.bytes());
        });
    insertParts(id, parts);
    insertTokens(id, tokens);
    return new PassageId(id);
  }

  /// Replaces what a passage says; its id, and all that a person attached to it, stays.
  public void replacePassage(
      PassageId id, PassageDraft draft, ContentHash hash, List<Part> parts, FullTextRow tokens) {
    Faults.before("passage");
    sql.update(
        """
        UPDATE passage SET role = ?, author = ?, model = coalesce(?, model),
          created_at = coalesce(?, created_at), hidden = ?, content_hash = ? WHERE id = ?
        """,
        draft.role().word(),
        draft.author(),
        draft.model(),
        draft.createdAt(),
        draft.hidden(),
        hash.bytes(),
        id.value());
    sql.update("DELETE FROM part WHERE passage_id = ?", id.value());
    insertParts(id.value(), parts);
    replaceTokens(id, tokens);
    writing.revision();
  }

  /// Replaces the parts of a passage by others of the same words, with more or fewer files.
  public void replaceParts(PassageId id, List<Part> parts) {
    Faults.before("passage");
    sql.update("DELETE FROM part WHERE passage_id = ?", id.value());
    insertParts(id.value(), parts);
    writing.revision();
  }

  /// Moves a passage within its tree.
  public void place(PassageId id, @Nullable PassageId parent, int ordinal) {
    sql.update(
        "UPDATE passage SET parent_id = ?, ordinal = ? WHERE id = ?",
        Passages.numberOf(parent),
        ordinal,
        id.value());
    writing.revision();
  }

  /// Removes passages that only an undone import had brought. Children go before parents.
  public void deletePassage(PassageId id) {
    sql.update("UPDATE passage SET parent_id = NULL WHERE parent_id = ?", id.value());
    sql.update("DELETE FROM passage_fts WHERE rowid = ?", id.value());
    sql.update("DELETE FROM passage WHERE id = ?", id.value());
    writing.revision();
  }

  /// Keeps the bytes of a drafted part; gives back the part that names them.
  public Part store(PartDraft draft) throws IOException {
    PartDraft.Bytes bytes = draft.bytes();
    if (bytes == null) {
      return draft.part();
    }
    Blob blob = Blobs.store(sql, bytes::open, draft.part().mime());
    return draft.part().withBlob(blob);
  }

  /// Keeps the original JSON of an entry, packed by [Raws#deflate], and notes which files came with
  /// it.
  public void addRaw(
      EntryId entry,
      long archive,
      long importRun,
      String format,
      int size,
      byte[] packed,
      List<Raws.RawFile> files) {
    Faults.before("raw");
    int added =
        sql.update(
            """
            INSERT INTO raw (entry_id, archive_id, import_run_id, format, size, bytes, files_known)
            SELECT ?1, ?2, ?3, ?4, ?5, ?6, 1 WHERE NOT EXISTS (
              SELECT 1 FROM raw WHERE entry_id = ?1 AND archive_id = ?2 AND size = ?5 AND bytes = ?6)
            """,
            entry.value(),
            archive,
            importRun,
            format,
            size,
            packed);
    if (added > 0 && !files.isEmpty()) {
      noteFiles(sql.number("SELECT last_insert_rowid()"), files);
    }
  }

  private void noteFiles(long raw, List<Raws.RawFile> files) {
    for (Raws.RawFile file : files) {
      sql.update(
          "INSERT INTO raw_file (raw_id, passage, file, ordinal, blob_id) VALUES (?, ?, ?, ?, ?)",
          raw,
          file.passage(),
          file.file(),
          file.ordinal(),
          new Blobs(sql).id(file.blob().sha256()).orElseThrow());
    }
  }

  public void deleteRaw(long id) {
    sql.update("DELETE FROM raw WHERE id = ?", id);
  }

  /// Forgets every original of an entry.
  public void deleteRaws(EntryId entry) {
    sql.update("DELETE FROM raw WHERE entry_id = ?", entry.value());
  }

  /// Moves an entry to the trash or out of it.
  public void setDeleted(EntryId id, @Nullable Instant when) {
    sql.update(
        "UPDATE entry SET deleted_at = ?, revision = ? WHERE id = ?",
        when,
        writing.revision(),
        id.value());
  }

  /// Removes an entry with all its passages, originals, tags, notes and links, and with the entries
  /// that were merged into it. Bytes that no other part names go too, and vectors of texts that no
  /// other entry has. What was removed is overwritten, not only forgotten.
  ///
  /// @param remember whether it stays away when an export brings it again
  public void delete(EntryId id, boolean remember, Instant now) {
    Connections.wiping(
        sql,
        () -> {
          remove(id, remember, now);
          writing.purgedWords().due();
          return null;
        });
  }

  private void remove(EntryId id, boolean remember, Instant now) {
    for (EntryId merged : writing.joined().sources(id)) {
      remove(merged, remember, now); // it is part of what the person removes
    }
    if (remember) {
      sql.update(
          """
          INSERT OR REPLACE INTO purged (provider, account, external_id, purged_at)
          SELECT provider, account, external_id, ? FROM entry WHERE id = ?
          """,
          now,
          id.value());
    }
    sql.update(
        "INSERT INTO removed (entry_id, revision) VALUES (?, ?)", id.value(), writing.revision());
    sql.update(
        "DELETE FROM passage_fts WHERE rowid IN (SELECT id FROM passage WHERE entry_id = ?)",
        id.value());
    List<Long> blobs =
        sql.list(
            """
            SELECT p.blob_id FROM passage m JOIN part p ON p.passage_id = m.id
            WHERE m.entry_id = ?1 AND p.blob_id IS NOT NULL
            UNION SELECT f.blob_id FROM raw r JOIN raw_file f ON f.raw_id = r.id
            WHERE r.entry_id = ?1
            """,
            row -> row.getLong(1),
            id.value());
    List<Long> vectors = Embedding.vectorsOf(sql, id);
    sql.update("DELETE FROM entry WHERE id = ?", id.value());
    Embedding.removeUnused(sql, vectors);
    for (Long blob : blobs) {
      sql.update("DELETE FROM blob WHERE id = ? AND " + UNNAMED, blob);
    }
  }

  /// Removes bytes that no part and no original names any more.
  public void deleteUnusedBlobs() {
    sql.update("DELETE FROM blob WHERE " + UNNAMED);
  }

  private void insertParts(long passage, List<Part> parts) {
    for (int i = 0; i < parts.size(); i++) {
      insertPart(passage, i, parts.get(i));
    }
  }

  private void insertPart(long passage, int ordinal, Part part) {
    Faults.before("part");
    Blob blob = part.blob();
    Long blobId = blob == null ? null : new Blobs(sql).id(blob.sha256()).orElseThrow();
    sql.updateWith(
        INSERT_PART,
        statement -> {
          statement.setLong(1, passage);
          statement.setInt(2, ordinal);
          statement.setString(3, part.kind().word());
          statement.setString(4, part.mime());
          statement.setString(5, part.language());
          statement.setString(6, part.name());
          statement.setString(7, part.text());
          if (blobId == null) {
            statement.setNull(8, Types.INTEGER);
          } else {
            statement.setLong(8, blobId);
          }
          statement.setString(9, PartRows.json(part.meta()));
        });
  }

  private void insertTokens(long passage, FullTextRow tokens) {
    Faults.before("tokens");
    sql.updateWith(
        INSERT_TOKENS,
        statement -> {
          statement.setLong(1, passage);
          statement.setString(2, tokens.prose());
          statement.setString(3, tokens.code());
          statement.setString(4, tokens.thinking());
          statement.setString(5, tokens.tool());
        });
  }

  void replaceTokens(PassageId id, FullTextRow tokens) {
    sql.update("DELETE FROM passage_fts WHERE rowid = ?", id.value());
    insertTokens(id.value(), tokens);
  }

  /// Ids are given here, not by SQLite, which would cost a query for each passage to learn them.
  private long nextPassage() {
    if (nextPassage < 0) {
      nextPassage = sql.number("SELECT seq FROM sqlite_sequence WHERE name = 'passage'") + 1;
    }
    return nextPassage++;
  }

  private static void setId(PreparedStatement statement, int at, @Nullable PassageId id)
      throws SQLException {
    if (id == null) {
      statement.setNull(at, Types.INTEGER);
    } else {
      statement.setLong(at, id.value());
    }
  }

  private static void setTime(PreparedStatement statement, int at, @Nullable Instant time)
      throws SQLException {
    if (time == null) {
      statement.setNull(at, Types.INTEGER);
    } else {
      statement.setLong(at, time.toEpochMilli());
    }
  }
}
