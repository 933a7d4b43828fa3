package app.commonplace.ui.settings;

import app.commonplace.model.WatchedFolder;
import app.commonplace.watching.FolderWatch.State;
import app.commonplace.watching.FolderWatch.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Watched folders, kept in memory.
final class MemoryWatch implements WatchDoor {
  final List<Status> folders = new ArrayList<>();

  @Override
  public List<Status> folders() {
    return List.copyOf(folders);
  }

  @Override
  public void add(Path folder) {
    put(folder, State.WAITING, null);
  }

  void put(Path folder, State state, @Nullable Instant readAt) {
    var watched =
        new WatchedFolder(
            folders.size(), folder, state == State.PAUSED, Instant.EPOCH, readAt, 3, 1_200, null);
    folders.add(new Status(watched, state));
  }

  @Override
  public void remove(Path folder) {
    folders.removeIf(status -> status.folder().path().equals(folder));
  }

  @Override
  public void setPaused(Path folder, boolean paused) {
    remove(folder);
    put(folder, paused ? State.PAUSED : State.WAITING, null);
  }
}
