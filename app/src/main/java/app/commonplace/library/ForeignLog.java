package app.commonplace.library;

import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/// Finds a write-ahead log that does not belong to the library it lies beside. SQLite would replay
/// it without a word and report that all is well, so the library's own identity is compared before
/// and after. Call only while holding the lease.
final class ForeignLog {
  private ForeignLog() {}

  static void setAsideIfForeign(Path file) throws IOException {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (!Files.exists(log) || Files.size(log) == 0) {
      return;
    }
    Identity alone = alone(file);
    if (!withLogIsSame(file, alone)) {
      setAside(log);
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
    }
  }

  private record Identity(UUID uuid, long commits) {}

  private static Identity alone(Path file) {
    try (Sql sql = Connections.withoutLog(file)) {
      return identity(sql);
    }
  }

  private static boolean withLogIsSame(Path file, Identity alone) {
    try (Sql sql = Connections.reader(file)) {
      Identity both = identity(sql);
      return both.uuid().equals(alone.uuid()) && both.commits() >= alone.commits();
    } catch (Problem e) {
      return false; // the log makes the file unreadable; alone it was readable
    }
  }

  private static Identity identity(Sql sql) {
    long commits = sql.number("SELECT commit_counter FROM library_info");
    return new Identity(Library.uuidOf(sql), commits);
  }

  private static void setAside(Path log) throws IOException {
    for (int n = 1; ; n++) {
      Path aside = log.resolveSibling(log.getFileName() + ".damaged" + (n == 1 ? "" : "-" + n));
      if (!Files.exists(aside)) {
        Files.move(log, aside, StandardCopyOption.ATOMIC_MOVE);
        return;
      }
    }
  }
}
