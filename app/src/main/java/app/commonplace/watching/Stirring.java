package app.commonplace.watching;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Asks the system which folders something stirred in. Where it cannot tell (a network disk, too
/// many folders), nothing is told, and whoever asks looks for himself now and then. One thread, but
/// may be closed by another.
final class Stirring implements AutoCloseable {
  /// Systems have a limit for all programs together.
  private static final int MOST = 2_000;

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_MODIFY,
    StandardWatchEventKinds.ENTRY_DELETE
  };

  private final Map<WatchKey, Path> roots = new HashMap<>();
  private final Map<Path, WatchKey> keys = new HashMap<>();
  private volatile @Nullable WatchService service;
  private boolean cannot;
  private volatile boolean closed;

  /// Listens in all folders below a watched one.
  void watch(Path root, List<Path> folders) {
    try {
      for (Path folder : folders) {
        if (keys.size() < MOST && !keys.containsKey(folder) && !cannot && !closed) {
          listen(root, folder);
        }
      }
    } catch (IOException | UnsupportedOperationException e) {
      cannot = true;
      LoggerFactory.getLogger(Stirring.class).info("Changes are looked for once a minute", e);
    } catch (ClosedWatchServiceException _) {
      return; // the program is ending
    }
  }

  private void listen(Path root, Path folder) throws IOException {
    try {
      WatchKey key = folder.register(service(), KINDS);
      keys.put(folder, key);
      roots.put(key, root);
    } catch (NoSuchFileException | NotDirectoryException _) {
      // gone since it was listed: whatever comes in its place is found by looking
      return;
    }
  }

  private WatchService service() throws IOException {
    WatchService made = service;
    if (made == null) {
      made = FileSystems.getDefault().newWatchService();
      service = made;
    }
    return made;
  }

  /// The watched folders in which something stirred since this was last asked.
  Set<Path> stirred() {
    var stirred = new HashSet<Path>();
    WatchService asked = service;
    if (asked == null) {
      return stirred;
    }
    try {
      for (WatchKey key = asked.poll(); key != null; key = asked.poll()) {
        Path root = roots.get(key);
        if (root != null) {
          stirred.add(root);
        }
        key.pollEvents();
        if (!key.reset()) {
          roots.remove(key);
          keys.values().remove(key);
        }
      }
    } catch (ClosedWatchServiceException _) {
      return Set.of(); // the program is ending
    }
    return stirred;
  }

  @Override
  public void close() {
    closed = true;
    try {
      WatchService made = service;
      if (made != null) {
        made.close();
      }
    } catch (IOException e) {
      LoggerFactory.getLogger(Stirring.class).info("The watch on folders was not ended", e);
    }
  }
}
