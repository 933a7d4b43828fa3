package app.commonplace.ui.settings;

import app.commonplace.watching.FolderWatch.Status;
import java.nio.file.Path;
import java.util.List;

/// What the page of watched folders asks of the engine. Every call blocks, so none is made on the
/// FX thread. Thread-safe.
public interface WatchDoor {
  List<Status> folders();

  void add(Path folder);

  void remove(Path folder);

  void setPaused(Path folder, boolean paused);
}
