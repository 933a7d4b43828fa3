package app.commonplace.library;

import app.commonplace.model.EntryId;
import java.util.Optional;

/// Tells what entries said before their originals were read again.
public final class EntriesBefore {
  private final Sql sql;

  EntriesBefore(Sql sql) {
    this.sql = sql;
  }

  /// @param lastRaw the newest of its originals then
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  public record Before(long lastRaw, byte[] json) {}

  /// What an entry said before a reading, unless that was taken back or forgotten.
  public Optional<Before> find(long run, EntryId entry) {
    return sql.first(
        "SELECT last_raw, size, bytes FROM entry_before WHERE import_run_id = ? AND entry_id = ?",
        row ->
            new Before(
                row.getLong("last_raw"), Raws.inflate(row.getBytes("bytes"), row.getInt("size"))),
        run,
        entry.value());
  }
}
