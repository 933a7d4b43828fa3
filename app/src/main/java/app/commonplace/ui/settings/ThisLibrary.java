package app.commonplace.ui.settings;

import app.commonplace.library.Verification.Check;
import app.commonplace.ui.importing.FileChoice;
import app.commonplace.ui.shell.Desk;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The library that is open: how it stands, what can be done with its file, and which one is opened
/// instead. FX thread, but needs no window.
final class ThisLibrary {
  private static final String NAME = "Library.commonplace";

  /// What a check found, and when.
  record Checked(Instant at, List<Check> checks) {
    Checked {
      checks = List.copyOf(checks);
    }

    Optional<Check> failed() {
      return checks.stream().filter(check -> !check.ok()).findFirst();
    }
  }

  private final LibraryDoor door;
  private final Desk desk;
  private final SettingsWords words;
  private final Changing changing;
  private final FileChoice files;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<LibraryDoor.@Nullable Here> here =
      new ReadOnlyObjectWrapper<>(this, "here");
  private final ReadOnlyObjectWrapper<@Nullable Checked> checked =
      new ReadOnlyObjectWrapper<>(this, "checked");
  private Consumer<Path> opens = _ -> {};

  ThisLibrary(
      LibraryDoor door, Desk desk, Changing changing, FileChoice files, InstantSource clock) {
    this.door = door;
    this.desk = desk;
    this.changing = changing;
    this.files = files;
    this.clock = clock;
    words = new SettingsWords(desk);
  }

  /// Null until it is known.
  ReadOnlyObjectProperty<LibraryDoor.@Nullable Here> hereProperty() {
    return here.getReadOnlyProperty();
  }

  /// Null until it was checked.
  ReadOnlyObjectProperty<@Nullable Checked> checkedProperty() {
    return checked.getReadOnlyProperty();
  }

  /// @param open closes the window and opens it on another library
  void openBy(Consumer<Path> open) {
    opens = open;
  }

  void load() {
    desk.jobs().run(door::here, here::set);
  }

  void check() {
    changing.ask(door::check, checks -> checked.set(new Checked(clock.instant(), checks)));
  }

  void compact() {
    LibraryDoor.Here before = here.get();
    changing.ask(
        door::compact,
        bytes -> {
          long freed = before == null ? 0 : before.bytes() - bytes;
          desk.messages()
              .say(
                  freed > 0
                      ? desk.text("settings.library.compacted", words.size(freed))
                      : desk.text("settings.library.compactedNothing"));
          load();
        });
  }

  void copy() {
    files
        .save(NAME)
        .ifPresent(target ->
            changing.ask(
                () -> door.copyTo(target),
                bytes ->
                    desk.messages()
                        .say(desk.text("settings.library.copied", target, words.size(bytes)))));
  }

  void openAnother() {
    files.library().ifPresent(this::open);
  }

  void makeNew() {
    files.save(NAME).ifPresent(this::open);
  }

  /// Opens a library in the place of this one, once it is clear that it can be.
  void open(Path library) {
    changing.ask(
        () -> {
          door.requireOpenable(library);
          return library;
        },
        opens);
  }

  /// Opens this one again, for what only counts from then on.
  void openAgain() {
    LibraryDoor.Here now = here.get();
    if (now != null) {
      opens.accept(now.file());
    }
  }

  /// Takes a library off the list; its file stays where it is.
  void forget(Path library) {
    changing.change(
        set -> set.inWindow(window -> window.forgetting(library)),
        desk.text("settings.library.forgotten", library.getFileName()),
        (now, before) -> now.inWindow(window -> window.remembering(library, before.window())));
  }
}
