package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes what was read out of attachments; the passages that hold them are searched by it from the
/// same transaction on.
public final class AttachmentWriter {
  private final Writing writing;
  private final Sql sql;

  AttachmentWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// Notes that bytes are about to be read, in case that ends the program.
  public void begin(long blob) {
    sql.update("UPDATE blob SET tries = tries + 1 WHERE id = ?", blob);
  }

  /// Keeps what was read; bytes that are gone meanwhile are passed over.
  ///
  /// @param text empty when there is none
  /// @param lacking why there is none, or not all of it; null when nothing is to be said
  public void keep(long blob, int rules, String text, @Nullable String lacking) {
    Faults.before("attachment");
    int there =
        sql.update(
            "UPDATE blob SET reader = ?, tries = 0, lacking = ? WHERE id = ?",
            rules,
            lacking,
            blob);
    int before = sql.update("DELETE FROM blob_text WHERE blob_id = ?", blob);
    boolean kept = there > 0 && !text.isEmpty();
    if (kept) {
      sql.update("INSERT INTO blob_text (blob_id, text) VALUES (?, ?)", blob, text);
    }
    if (kept || before > 0) {
      holding(blob).forEach(this::changed);
    }
  }

  private List<EntryId> holding(long blob) {
    return sql.list(
        """
        SELECT DISTINCT m.entry_id FROM part p CROSS JOIN passage m ON m.id = p.passage_id
        WHERE p.blob_id = ? AND p.kind = 'attachment' AND p.text = ''
        """,
        row -> new EntryId(row.getLong(1)),
        blob);
  }

  private void changed(EntryId entry) {
    writing.touch(entry);
    writing.lostText(entry);
  }
}
