package app.commonplace.library;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one connection that writes. Thread-safe: transactions queue up behind each other, first come
/// first served, so that a tag a person sets waits for one batch of an import at most.
final class Writer implements AutoCloseable {
  record Result<T>(T value, boolean changed, long commitCounter) {}

  private final Path file;
  private final Lease lease;
  private final ReentrantLock turn = new ReentrantLock(true);
  private @Nullable Sql sql;
  private boolean closed;

  private Writer(Path file, Lease lease) {
    this.file = file;
    this.lease = lease;
  }

  static Writer open(Path file, Lease lease) {
    var writer = new Writer(file, lease);
    Sql sql = writer.connection();
    try {
      LibraryFile.refuseStrangers(sql, file);
      Migrations.migrate(sql, file);
      sql.update("UPDATE import_run SET state = 'interrupted' WHERE state = 'running'");
    } catch (RuntimeException e) {
      sql.close();
      throw e;
    }
    return writer;
  }

  UUID uuid() {
    return Library.uuidOf(connection());
  }

  <T> Result<T> run(Durability durability, Function<Writing, T> work) {
    if (turn.isHeldByCurrentThread()) {
      throw new IllegalStateException("A write was started inside a write");
    }
    turn.lock();
    try {
      return transaction(connection(), durability, work);
    } finally {
      dropIfBroken();
      turn.unlock();
    }
  }

  private <T> Result<T> transaction(Sql sql, Durability durability, Function<Writing, T> work) {
    sql.execute("PRAGMA synchronous = " + durability.synchronous());
    sql.execute("BEGIN IMMEDIATE");
    boolean committed = false;
    try {
      var writing = new Writing(sql);
      T value = work.apply(writing);
      long counter = writing.finish();
      Faults.before("commit");
      sql.execute("COMMIT");
      committed = true;
      Faults.before("acknowledge");
      return new Result<>(value, writing.hasChanged(), counter);
    } finally {
      if (!committed && !sql.isBroken()) {
        sql.execute("ROLLBACK");
      }
    }
  }

  /// Brings all of the log into the file and empties it, unless somebody still reads from it.
  void emptyLog() {
    turn.lock();
    try {
      connection().list("PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt(1));
    } finally {
      dropIfBroken();
      turn.unlock();
    }
  }

  /// Writes the file anew without its free pages.
  void compact() {
    turn.lock();
    try {
      connection().execute("VACUUM");
      emptyLog();
    } finally {
      dropIfBroken();
      turn.unlock();
    }
  }

  private Sql connection() {
    if (closed) {
      throw new IllegalStateException("The library is closed");
    }
    Sql open = sql;
    if (open == null) {
      open = Connections.writer(file);
      sql = open;
    }
    return open;
  }

  /// After FULL, IOERR, NOMEM or CORRUPT SQLite has rolled back already and the connection is of no
  /// further use; the next transaction gets a new one.
  private void dropIfBroken() {
    Sql open = sql;
    if (open != null && open.isBroken()) {
      sql = null;
      open.close();
    }
  }

  @Override
  public void close() {
    turn.lock();
    try {
      closed = true;
      Sql open = sql;
      sql = null;
      if (open != null) {
        open.execute("PRAGMA optimize");
        open.close();
      }
    } finally {
      lease.close();
      turn.unlock();
    }
  }
}
