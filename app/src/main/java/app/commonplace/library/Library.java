package app.commonplace.library;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// An open library file: many readers, each on a snapshot of its own, and one writer.
///
/// **Threads.** Thread-safe. [#read] and [#write] block and run the work on the calling thread; a
/// write waits for the one before it. Work given to them must not start another `write`.
public final class Library implements AutoCloseable {
  private final Path file;
  private final UUID uuid;
  private final ReaderPool readers;
  private final @Nullable Writer writer;
  private final List<LongConsumer> listeners = new CopyOnWriteArrayList<>();

  private Library(Path file, UUID uuid, ReaderPool readers, @Nullable Writer writer) {
    this.file = file;
    this.uuid = uuid;
    this.readers = readers;
    this.writer = writer;
  }

  /// Opens a library, or says in one sentence why not and leaves the file as it is.
  public static Library open(Path path, Access access) {
    Path file = path.toAbsolutePath().normalize();
    return switch (access) {
      case READ -> openToRead(file);
      case WRITE -> openToWrite(file);
      case CREATE -> {
        if (!Files.exists(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
          LibraryFile.create(file);
        }
        yield openToWrite(file);
      }
    };
  }

  /// A library of an older version is brought up to date by whoever comes first and may write it,
  /// so that nothing has to be done by hand after an update of the program.
  private static Library openToRead(Path file) {
    OpenFiles.requireOursUnlessOpen(file);
    OpenFiles.opened(file);
    var pool = new ReaderPool(file);
    boolean open = false;
    try {
      int version = pool.use(Migrations::versionOf);
      Migrations.refuseNewer(version, file);
      if (version == Migrations.newest()) {
        UUID uuid =
            pool.use(sql -> {
              LibraryFile.refuseStrangers(sql, file);
              return uuidOf(sql);
            });
        open = true;
        return new Library(file, uuid, pool, null);
      }
      if (isOwned(file) || !Files.isWritable(file)) {
        throw older(version, file);
      }
    } finally {
      if (!open) {
        pool.close();
        OpenFiles.closed(file);
      }
    }
    return openToWrite(file);
  }

  private static Problem older(int version, Path file) {
    return new Problem(
        ProblemCode.LIBRARY_READ_ONLY,
        "The library %s has an older schema (%d) that must be brought up to date first."
            .formatted(file, version),
        "Open it once where it may be written and nothing else has it open.");
  }

  private static Library openToWrite(Path file) {
    OpenFiles.requireOursUnlessOpen(file);
    Lease lease = Lease.take(file);
    boolean open = false;
    OpenFiles.opened(file);
    try {
      ForeignLog.setAsideIfForeign(file);
      LibraryFile.makePrivate(file);
      var writer = Writer.open(file, lease);
      UUID uuid = writer.uuid();
      open = true;
      return new Library(file, uuid, new ReaderPool(file), writer);
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.LIBRARY_READ_ONLY,
          "The library %s cannot be made private to you.".formatted(file),
          "Check who owns it.",
          e);
    } finally {
      if (!open) {
        OpenFiles.closed(file);
        lease.close();
      }
    }
  }

  static UUID uuidOf(Sql sql) {
    return sql.first("SELECT uuid FROM library_info", row -> UUID.fromString(row.getString(1)))
        .orElseThrow(() ->
            new Problem(
                ProblemCode.LIBRARY_DAMAGED,
                "The library has lost its identity.",
                "Restore a backup."));
  }

  /// Whether some process is open on this library to write.
  public static boolean isOwned(Path file) {
    return Lease.isTaken(file);
  }

  public Path file() {
    return file;
  }

  public UUID uuid() {
    return uuid;
  }

  public boolean canWrite() {
    return writer != null;
  }

  /// Grows with every change a person could see, made by any process; derived indexes follow it.
  public long commitCounter() {
    return read(Reading::commitCounter);
  }

  /// Reads from one consistent snapshot. Give back plain values, never the [Reading] itself.
  public <T> T read(Function<Reading, T> work) {
    return readers.use(sql -> {
      sql.execute("BEGIN");
      try {
        return work.apply(new Reading(sql));
      } finally {
        if (!sql.isBroken()) {
          sql.execute("COMMIT");
        }
      }
    });
  }

  /// Does all of the work or none of it, and has it on disk when it returns.
  public <T> T write(Function<Writing, T> work) {
    return write(Durability.SURVIVES_POWER_LOSS, work);
  }

  /// Does all of the work or none of it.
  public <T> T write(Durability durability, Function<Writing, T> work) {
    if (writer == null) {
      throw new Problem(
          ProblemCode.LIBRARY_READ_ONLY,
          "The library is open for reading only.",
          "Close the other program that is using it, then try again.");
    }
    Writer.Result<T> result = writer.run(durability, work);
    if (result.changed()) {
      listeners.forEach(listener -> listener.accept(result.commitCounter()));
    }
    return result.value();
  }

  /// Leaves nothing of what was removed in the log beside the file, as far as nobody reads there.
  public void emptyLog() {
    if (writer != null) {
      writer.emptyLog();
    }
  }

  /// Gives room back that removed texts took. Writes the whole file anew, so it wants as much room
  /// again while it runs, and every other write waits.
  public void compact() {
    if (writer != null) {
      writer.compact();
    }
  }

  /// Calls `listener` with the commit counter after each change made through this object, on the
  /// thread that made it. Running what is answered ends that.
  public Runnable onCommit(LongConsumer listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {
    listeners.clear(); // a closed library changes no more, and holds nobody back who heard of it
    readers.close();
    try {
      if (writer != null) {
        writer.close();
      }
    } finally {
      OpenFiles.closed(file);
    }
  }
}
