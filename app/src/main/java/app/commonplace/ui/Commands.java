package app.commonplace.ui;

import static java.util.stream.Collectors.joining;

import app.commonplace.ui.importing.PastedFiles;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.library.LibraryScreen;
import app.commonplace.ui.palette.Command;
import app.commonplace.ui.reader.ReadingLook;
import app.commonplace.ui.settings.SettingsPage;
import app.commonplace.ui.shell.Place;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.Clipboard;
import org.kordamp.ikonli.feather.Feather;

/// What can be done from anywhere, for the palette. FX thread.
final class Commands {
  private final Studio studio;

  Commands(Studio studio) {
    this.studio = studio;
  }

  List<Command> all() {
    var all = new ArrayList<Command>();
    for (Place place : Place.values()) {
      if (studio.places().isBuilt(place)) {
        all.add(go(place));
      }
    }
    studio.libraryScreen().standing().forEach(view -> all.add(list(view)));
    all.add(
        new Command(
            "empty-trash",
            studio.desk().text("library.emptyTrash.verb"),
            Feather.TRASH_2,
            "",
            () -> inReader(studio.libraryScreen()::emptyTrash)));
    all.add(command("back", Feather.ARROW_LEFT, KeyAction.BACK, studio.travels()::back));
    all.add(command("forward", Feather.ARROW_RIGHT, KeyAction.FORWARD, studio.travels()::forward));
    all.add(command("import", Feather.DOWNLOAD, KeyAction.IMPORT, studio.imports()::chooseFiles));
    all.add(
        command(
            "preview",
            Feather.CHECK_SQUARE,
            KeyAction.PREVIEW_IMPORT,
            studio.imports()::chooseFilesToPreview));
    all.add(command("paste", Feather.CLIPBOARD, KeyAction.PASTE_FILES, this::paste));
    all.add(command("newNote", Feather.EDIT_3, KeyAction.NEW_NOTE, studio.writing()::begin));
    all.add(unbound("activity", Feather.BELL, studio.shell().activity()::openOrClose));
    all.add(command("search", Feather.SEARCH, KeyAction.SEARCH_LIBRARY, this::search));
    all.add(
        command(
            "star",
            Feather.STAR,
            KeyAction.STAR,
            () -> inReader(studio.library().reader().changes()::turnStar)));
    all.add(command("link", Feather.LINK, KeyAction.LINK, () -> inReader(this::link)));
    all.add(
        command(
            "compare",
            Feather.COLUMNS,
            KeyAction.COMPARE_ANSWERS,
            () -> inReader(studio.library().reader().leads()::compareHere)));
    all.add(unbound("duplicates", Feather.COPY, studio.duplicates()::begin));
    all.add(
        command(
            "tag", Feather.TAG, KeyAction.TAG, () -> inReader(studio.libraryScreen()::beginTag)));
    all.add(
        command(
            "title",
            Feather.EDIT_2,
            KeyAction.TITLE,
            () -> inReader(studio.libraryScreen()::beginTitle)));
    all.add(command("find", Feather.SEARCH, KeyAction.FIND, () -> inReader(this::find)));
    all.add(command("keys", Feather.COMMAND, KeyAction.KEYS, studio.keyHelp()::open));
    for (SettingsPage page : SettingsPage.values()) {
      all.add(settings(page));
    }
    return all;
  }

  /// Lets the keys that act everywhere do what the commands of the same name do.
  void bindTo(WindowKeys keys) {
    keys.afterScreens(KeyAction.BACK, studio.travels()::back);
    keys.afterScreens(KeyAction.FORWARD, studio.travels()::forward);
    keys.afterScreens(KeyAction.IMPORT, studio.imports()::chooseFiles);
    keys.afterScreens(KeyAction.PREVIEW_IMPORT, studio.imports()::chooseFilesToPreview);
    keys.afterScreens(KeyAction.PASTE_FILES, this::paste);
    keys.afterScreens(KeyAction.NEW_NOTE, studio.writing()::begin);
    keys.afterScreens(KeyAction.SEARCH_LIBRARY, this::search);
    keys.afterScreens(KeyAction.LINK_OPEN, () -> inReader(this::link));
    keys.afterScreens(KeyAction.TAG_OPEN, () -> inReader(studio.libraryScreen()::beginTag));
    ReadingLook look = studio.libraryScreen().look();
    keys.afterScreens(KeyAction.LARGER, () -> size(() -> look.resize(1)));
    keys.afterScreens(KeyAction.SMALLER, () -> size(() -> look.resize(-1)));
    keys.afterScreens(
        KeyAction.USUAL_SIZE, () -> size(() -> look.sizeProperty().set(ReadingLook.USUAL_SIZE)));
  }

  /// Sets how large texts are read; where none is seen that would show it, it is said.
  private void size(Runnable change) {
    change.run();
    if (studio.places().placeProperty().get() != Place.LIBRARY) {
      int size = studio.libraryScreen().look().sizeProperty().get();
      studio.shell().say(studio.desk().text("reader.sizeNow", size));
    }
  }

  /// Something without a key.
  private Command unbound(String word, Feather glyph, Runnable action) {
    return new Command(word, studio.desk().text("command." + word), glyph, "", action);
  }

  /// The step that can be taken back now, if there is one.
  List<Command> steps() {
    return studio
        .shell()
        .lastStep()
        .map(said ->
            new Command(
                "undo",
                studio.desk().text("undo.step", said),
                Feather.ROTATE_CCW,
                studio.desk().keys().now(KeyAction.UNDO),
                studio.shell()::undoLast))
        .stream()
        .toList();
  }

  private Command go(Place place) {
    String word = place.name().toLowerCase(Locale.ROOT);
    return new Command(
        "go-" + word,
        studio.desk().text("command.go", studio.desk().text("place." + word)),
        Feather.ARROW_RIGHT,
        place.action().map(studio.desk().keys()::now).orElse(""),
        () -> studio.places().go(place));
  }

  private Command list(LibraryScreen.Standing view) {
    String name = studio.desk().text("library.view." + view.word());
    return new Command(
        "list-" + view.word(),
        studio.desk().text("command.go", name),
        view.glyph(),
        "",
        () -> inReader(view.list()));
  }

  /// A command with the key that it has now.
  Command command(String word, Feather glyph, KeyAction key, Runnable action) {
    String name = studio.desk().text("command." + word);
    return new Command(word, name, glyph, studio.desk().keys().now(key), action);
  }

  private void search() {
    studio.places().go(Place.SEARCH);
    studio.searchScreen().enterField();
  }

  private void inReader(Runnable action) {
    studio.places().go(Place.LIBRARY);
    action.run();
  }

  private void link() {
    studio.library().reader().leads().linkCurrent("");
  }

  /// Imports the files that lie on the clipboard, or whose paths do.
  private void paste() {
    var pasted = PastedFiles.Pasted.of(Clipboard.getSystemClipboard());
    var files = new PastedFiles(Path.of(System.getProperty("user.home")));
    studio.desk().jobs().run(() -> files.of(pasted), this::bring);
  }

  private void bring(PastedFiles.Meant meant) {
    if (!meant.missing().isEmpty()) {
      String names = meant.missing().stream().map(Path::toString).collect(joining(", "));
      studio.shell().say(studio.desk().text("importing.pastedMissing", names));
    } else if (meant.files().isEmpty()) {
      studio.shell().say(studio.desk().text("importing.nothingPasted"));
    }
    if (!meant.files().isEmpty()) {
      studio.imports().bring(meant.files(), null);
    }
  }

  private void find() {
    studio.libraryScreen().beginFind();
  }

  private Command settings(SettingsPage page) {
    String word = page.name().toLowerCase(Locale.ROOT);
    String name = studio.desk().text("settings.page." + word);
    return new Command(
        "settings-" + word,
        studio.desk().text("command.settings", name),
        Feather.SETTINGS,
        "",
        () -> studio.ways().settings(page));
  }
}
