package app.commonplace.ui.settings;

import app.commonplace.importing.known.AgentFolders;
import app.commonplace.model.WatchedFolder;
import app.commonplace.ui.fx.Latest;
import app.commonplace.ui.shell.Desk;
import app.commonplace.watching.FolderWatch.State;
import app.commonplace.watching.FolderWatch.Status;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Folders that are watched, and those that could be. FX thread, but needs no window.
public final class WatchModel {
  /// All that the page shows.
  ///
  /// @param offered where agents on this computer keep their sessions, and nobody watches yet
  record Shown(List<Status> folders, List<AgentFolders.Found> offered) {
    Shown {
      folders = List.copyOf(folders);
      offered = List.copyOf(offered);
    }
  }

  private final WatchDoor door;
  private final Desk desk;
  private final Latest reading;
  private final ReadOnlyObjectWrapper<Shown> shown =
      new ReadOnlyObjectWrapper<>(this, "shown", new Shown(List.of(), List.of()));
  private Supplier<Optional<Path>> chooser = Optional::empty;
  private Callable<List<AgentFolders.Found>> agents = List::of;
  private @Nullable BooleanProperty arrivals;

  WatchModel(WatchDoor door, Desk desk) {
    this.door = door;
    this.desk = desk;
    reading = desk.jobs().latest();
  }

  /// @param asked asks the person for a folder
  public void chooseBy(Supplier<Optional<Path>> asked) {
    chooser = asked;
  }

  /// @param found looks for sessions of agents on this computer; blocks
  public void offer(Callable<List<AgentFolders.Found>> found) {
    agents = found;
  }

  /// @param on whether exports that arrive in the folder of downloads are offered; null when there
  ///   is no such folder
  public void offersArrivals(@Nullable BooleanProperty on) {
    arrivals = on;
  }

  Optional<BooleanProperty> arrivals() {
    return Optional.ofNullable(arrivals);
  }

  ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Reads how the folders are doing.
  void refresh() {
    reading.ask(door::folders, folders -> show(folders, shown.get().offered()));
  }

  /// The same, and looks for agents.
  void load() {
    reading.ask(
        () -> new Shown(door.folders(), agents.call()),
        found -> show(found.folders(), found.offered()));
  }

  private void show(List<Status> folders, List<AgentFolders.Found> offered) {
    var left = new ArrayList<AgentFolders.Found>();
    for (AgentFolders.Found one : offered) {
      if (folders.stream().noneMatch(it -> one.folder().equals(it.folder().path()))) {
        left.add(one);
      }
    }
    shown.set(new Shown(folders, left));
  }

  /// Asks the person for a folder and watches it.
  void choose() {
    chooser.get().ifPresent(this::add);
  }

  /// Watches a folder, which can be undone.
  public void add(Path folder) {
    desk.jobs()
        .act(
            () -> door.add(folder),
            () -> {
              desk.messages()
                  .undoable(
                      desk.text("settings.watch.added", folder),
                      () -> act(() -> door.remove(folder)));
              load();
            });
  }

  void remove(Status status) {
    Path folder = status.folder().path();
    desk.jobs()
        .act(
            () -> door.remove(folder),
            () -> {
              desk.messages()
                  .undoable(
                      desk.text("settings.watch.removed", folder),
                      () -> act(() -> door.add(folder)));
              load();
            });
  }

  void pauseOrResume(Status status) {
    boolean paused = status.folder().paused();
    act(() -> door.setPaused(status.folder().path(), !paused));
  }

  private void act(Runnable change) {
    desk.jobs().act(change, this::load);
  }

  /// `Up to date. Read 14:09: 3 new, 12 updated.`
  String about(Status status) {
    WatchedFolder folder = status.folder();
    String state = desk.text("settings.watch.state." + word(status.state()));
    Instant read = folder.readAt();
    return read == null
        ? state
        : desk.text(
            "settings.watch.read",
            state,
            desk.dates().brief(read),
            number(folder.fresh()),
            number(folder.updated()));
  }

  private String number(long count) {
    return NumberFormat.getIntegerInstance(desk.texts().locale()).format(count);
  }

  private static String word(State state) {
    return switch (state) {
      case WAITING -> "waiting";
      case UP_TO_DATE -> "upToDate";
      case CHANGING -> "changing";
      case READING -> "reading";
      case GONE -> "gone";
      case PAUSED -> "paused";
    };
  }
}
