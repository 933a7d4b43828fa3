package app.commonplace.ui;

import app.commonplace.ui.settings.WatchDoor;
import app.commonplace.watching.FolderWatch;
import app.commonplace.watching.FolderWatch.Status;
import java.nio.file.Path;
import java.util.List;

/// Watched folders over the engine.
record EngineWatchDoor(FolderWatch watch) implements WatchDoor {
  @Override
  public List<Status> folders() {
    return watch.statuses();
  }

  @Override
  public void add(Path folder) {
    watch.add(folder);
  }

  @Override
  public void remove(Path folder) {
    watch.remove(folder);
  }

  @Override
  public void setPaused(Path folder, boolean paused) {
    watch.setPaused(folder, paused);
  }
}
