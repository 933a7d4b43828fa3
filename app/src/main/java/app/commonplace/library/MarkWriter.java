package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes what a person says of an entry itself: a star, that it is archived or read, a title of
/// their own. Each change touches the entry.
public final class MarkWriter {
  private final Writing writing;
  private final Sql sql;

  MarkWriter(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  public void setStarred(EntryId entry, boolean starred) {
    sql.update("UPDATE entry SET starred = ? WHERE id = ?", starred, entry.value());
    writing.touch(entry);
  }

  public void setArchived(EntryId entry, boolean archived) {
    sql.update("UPDATE entry SET archived = ? WHERE id = ?", archived, entry.value());
    writing.touch(entry);
  }

  public void setRead(EntryId entry, @Nullable Instant when) {
    sql.update("UPDATE entry SET read_at = ? WHERE id = ?", when, entry.value());
    writing.touch(entry);
  }

  /// Gives an entry a title of the person's own; null brings the source's title back.
  public void setOwnTitle(EntryId entry, @Nullable String title) {
    sql.update("UPDATE entry SET own_title = ? WHERE id = ?", title, entry.value());
    writing.touch(entry);
  }
}
