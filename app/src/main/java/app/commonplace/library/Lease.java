package app.commonplace.library;

import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The right to write a library: a lock on a file beside it. The operating system takes it back
/// when the process ends, however it ends, so a dead owner never blocks. Thread-safe.
final class Lease implements AutoCloseable {
  private static final long WAIT_MILLIS = 5_000;
  private static final long LOOK_EVERY_MILLIS = 50;

  // Opening and closing a second channel on the same file would drop the first one's lock (POSIX
  // locks belong to the process), so what this process holds is known without looking at the disk.
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;

  private Lease(Path file, FileChannel channel, FileLock lock) {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
  }

  /// Waits a few seconds for a short-lived owner to finish.
  static Lease take(Path library) {
    Path file = lockFile(library);
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(WAIT_MILLIS);
    while (true) {
      Lease lease = tryTake(file);
      if (lease != null) {
        return lease;
      }
      if (System.nanoTime() > end) {
        throw new Problem(
            ProblemCode.LIBRARY_BUSY,
            "Another Commonplace is writing to %s.".formatted(library),
            "Wait until it has finished, or close its window, then try again.");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_EVERY_MILLIS));
    }
  }

  /// Whether somebody holds the lease now.
  static boolean isTaken(Path library) {
    Path file = lockFile(library);
    if (!Files.exists(file)) {
      return false;
    }
    Lease lease = tryTake(file);
    if (lease == null) {
      return true;
    }
    lease.close();
    return false;
  }

  private static Path lockFile(Path library) {
    Path absolute = library.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ".lock");
  }

  private static @Nullable Lease tryTake(Path file) {
    if (!HELD.add(file)) {
      return null;
    }
    Lease lease = null;
    try {
      lease = lock(file);
      return lease;
    } catch (IOException e) {
      throw new Problem(
          ProblemCode.LIBRARY_READ_ONLY,
          "The folder of the library cannot be written: %s.".formatted(file.getParent()),
          "Check its permissions; reading and searching still work.",
          e);
    } finally {
      if (lease == null) {
        HELD.remove(file);
      }
    }
  }

  private static @Nullable Lease lock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    LibraryFile.makePrivate(file);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    return new Lease(file, channel, lock);
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD.remove(file);
    }
  }
}
