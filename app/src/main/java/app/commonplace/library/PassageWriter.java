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

/// Writes passages and their parts together with their full-text rows, so that what is committed is
/// also findable. One for a transaction, since it counts the passages.
public final class PassageWriter {
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
  private static final String INSERT_TOKENS =
      "INSERT INTO passage_fts (rowid, prose, code, thinking, tool) VALUES (?, ?, ?, ?, ?)";

  private final Writing writing;
  private final Sql sql;
  private long nextPassage = -1;

  PassageWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// A new passage with its parts (their blobs stored) and its full-text row.
  public PassageId insert(
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
  public void replace(
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
  public void delete(PassageId id) {
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
