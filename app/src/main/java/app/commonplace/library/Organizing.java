package app.commonplace.library;

import app.commonplace.model.EntryId;
import app.commonplace.model.PassageId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Writes what a person added in another library, of each kind through the writer of that kind.
public final class Organizing {
  private final Writing writing;
  private final Sql sql;

  Organizing(Writing writing) {
    this.writing = writing;
    this.sql = writing.sql();
  }

  /// The number of a tag, made when it does not exist yet.
  public long tag(String name, int hue) {
    return writing.tagWriter().findOrMake(name, hue);
  }

  /// The hue that the fewest tags use.
  public int leastUsedHue(int hues) {
    return (int)
        sql.number(
            """
            WITH RECURSIVE hue (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM hue WHERE n < ?)
            SELECT n FROM hue LEFT JOIN tag ON tag.hue = n GROUP BY n ORDER BY count(tag.id), n LIMIT 1
            """,
            hues);
  }

  /// Returns whether the entry did not have the tag before.
  public boolean addTag(EntryId entry, long tag, Instant now) {
    return writing.tagWriter().add(entry, tag, now);
  }

  /// Returns whether the passage did not have the tag before.
  public boolean addTag(PassageId passage, EntryId entry, long tag, Instant now) {
    return writing.tagWriter().add(passage, entry, tag, now);
  }

  public void setStarred(EntryId entry, boolean starred) {
    writing.markWriter().setStarred(entry, starred);
  }

  public void setRead(EntryId entry, @Nullable Instant when) {
    writing.markWriter().setRead(entry, when);
  }

  /// Gives an entry a title of the person's own; null brings the source's title back.
  public void setOwnTitle(EntryId entry, @Nullable String title) {
    writing.markWriter().setOwnTitle(entry, title);
  }

  public void addLink(
      EntryId fromEntry,
      @Nullable PassageId fromPassage,
      EntryId toEntry,
      @Nullable PassageId toPassage,
      String kind,
      @Nullable String note,
      Instant now) {
    writing.linkWriter().add(fromEntry, fromPassage, toEntry, toPassage, kind, note, now);
  }

  public void addNote(
      EntryId entry,
      @Nullable PassageId passage,
      String text,
      Instant createdAt,
      Instant updatedAt) {
    writing.noteWriter().add(entry, passage, text, createdAt, updatedAt);
  }

  /// Keeps a query under a name; an existing name gets the new query.
  public void saveSearch(String name, String query, Instant now) {
    writing.savedSearchWriter().save(name, query, now);
  }
}
