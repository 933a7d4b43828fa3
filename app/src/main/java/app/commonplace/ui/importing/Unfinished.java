package app.commonplace.ui.importing;

import app.commonplace.runtime.UnfinishedImport;
import app.commonplace.ui.shell.Desk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Imports that are not at their end. They are remembered while they run, so that it does not
/// matter how a window goes, and offered when the next one opens. FX thread, but needs no window.
public final class Unfinished {
  private final Desk desk;
  private final Consumer<UnfinishedImport> again;
  private final ReadOnlyObjectWrapper<List<UnfinishedImport>> left =
      new ReadOnlyObjectWrapper<>(this, "left", List.of());
  private List<UnfinishedImport> running = List.of();
  private Consumer<List<UnfinishedImport>> memory = _ -> {};

  /// @param again imports files again
  Unfinished(Desk desk, Consumer<UnfinishedImport> again) {
    this.desk = desk;
    this.again = again;
  }

  /// @param before what an earlier window left
  /// @param keep keeps what is not at its end, each time that it changes
  public void remember(List<UnfinishedImport> before, Consumer<List<UnfinishedImport>> keep) {
    left.set(List.copyOf(before));
    memory = keep;
  }

  /// Remembers nothing more: what is broken off from now on stays as it is remembered.
  public void leaveAsItIs() {
    memory = _ -> {};
  }

  /// What an earlier window left.
  ReadOnlyObjectProperty<List<UnfinishedImport>> leftProperty() {
    return left.getReadOnlyProperty();
  }

  /// The files that an earlier window left.
  List<Path> files() {
    return left.get().stream().flatMap(one -> one.paths().stream()).toList();
  }

  /// What runs or waits here has come to another state.
  void runs(List<UnfinishedImport> now) {
    if (!now.equals(running)) {
      running = List.copyOf(now);
      keep();
    }
  }

  /// Files are imported: they are no longer left, however a person brought them.
  void begins(List<Path> files) {
    List<UnfinishedImport> rest = without(left.get(), files);
    if (!rest.equals(left.get())) {
      left.set(rest);
      keep();
    }
  }

  private static List<UnfinishedImport> without(List<UnfinishedImport> all, List<Path> files) {
    return all.stream()
        .map(one -> one.with(one.paths().stream().filter(path -> !files.contains(path)).toList()))
        .filter(one -> !one.paths().isEmpty())
        .toList();
  }

  private void keep() {
    memory.accept(Stream.concat(left.get().stream(), running.stream()).toList());
  }

  /// Imports again what was left, which brings what is missing, and names the files that are gone.
  void goOn() {
    List<UnfinishedImport> taken = left.get();
    List<Path> files = files();
    desk.jobs()
        .run(
            () -> files.stream().filter(Files::notExists).toList(),
            gone -> {
              leave();
              without(taken, gone).forEach(again);
              if (!gone.isEmpty()) {
                String first = UnfinishedBar.name(gone.getFirst());
                desk.messages().say(desk.text("unfinished.gone", gone.size(), first));
              }
            });
  }

  /// Lets what was left be.
  void leave() {
    left.set(List.of());
    keep();
  }
}
