package app.commonplace.library;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;

/// Read-only connections, made when all are in use and kept for the next reader. Thread-safe.
final class ReaderPool implements AutoCloseable {
  private static final int KEPT = 4;

  private final Path file;
  private final Deque<Sql> idle = new ConcurrentLinkedDeque<>();
  private volatile boolean closed;

  ReaderPool(Path file) {
    this.file = file;
  }

  <T> T use(Function<Sql, T> work) {
    Sql taken = idle.pollFirst();
    Sql sql = taken == null ? Connections.reader(file) : taken;
    try {
      return work.apply(sql);
    } finally {
      giveBack(sql);
    }
  }

  private void giveBack(Sql sql) {
    if (closed || sql.isBroken() || idle.size() >= KEPT) {
      sql.close();
    } else {
      idle.addFirst(sql);
    }
  }

  @Override
  public void close() {
    closed = true;
    Deque<Sql> rest = new ArrayDeque<>();
    for (Sql sql = idle.pollFirst(); sql != null; sql = idle.pollFirst()) {
      rest.add(sql);
    }
    rest.forEach(Sql::close);
  }
}
