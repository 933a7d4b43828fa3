package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes what is said of entries as wholes; their passages are written by [PassageWriter].
public final class EntryWriter {
  private final Writing writing;
  private final Sql sql;

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

  /// Notes how later exports changed what earlier ones said of an entry.
  ///
  /// @param retitled whether its title
  /// @param rewritten whether words of a passage
  public void setChanged(EntryId id, boolean retitled, boolean rewritten) {
    boolean isNews =
        sql.number(
                "SELECT count(*) FROM entry WHERE id = ? AND (retitled <> ? OR rewritten <> ?)",
                id.value(),
                retitled,
                rewritten)
            > 0;
    if (isNews) {
      sql.update(
          "UPDATE entry SET retitled = ?, rewritten = ?, revision = ? WHERE id = ?",
          retitled,
          rewritten,
          writing.revision(),
          id.value());
    }
  }

  public void setCurrentLeaf(EntryId id, @Nullable PassageId leaf) {
    sql.update(
        "UPDATE entry SET current_leaf = ? WHERE id = ?", Passages.numberOf(leaf), id.value());
  }

  /// Moves an entry to the trash or out of it.
  public void setDeleted(EntryId id, @Nullable Instant when) {
    sql.update(
        "UPDATE entry SET deleted_at = ?, revision = ? WHERE id = ?",
        when,
        writing.revision(),
        id.value());
  }
}
