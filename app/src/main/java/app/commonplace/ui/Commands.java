package app.commonplace.ui;

import app.commonplace.ui.palette.Command;
import app.commonplace.ui.settings.SettingsPage;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.shell.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
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
    all.add(
        command("back", Feather.ARROW_LEFT, Keys.back().getDisplayText(), studio.travels()::back));
    all.add(
        command(
            "forward",
            Feather.ARROW_RIGHT,
            Keys.forward().getDisplayText(),
            studio.travels()::forward));
    all.add(
        command(
            "import",
            Feather.DOWNLOAD,
            Keys.mod(KeyCode.O).getDisplayText(),
            studio.imports()::chooseFiles));
    all.add(command("activity", Feather.BELL, "", studio.shell().activity()::openOrClose));
    all.add(command("search", Feather.SEARCH, searchKey(), this::search));
    all.add(
        command(
            "star",
            Feather.STAR,
            "S",
            () -> inReader(studio.library().reader().changes()::turnStar)));
    all.add(command("link", Feather.LINK, "L", () -> inReader(this::link)));
    all.add(
        command(
            "compare",
            Feather.COLUMNS,
            "C",
            () -> inReader(studio.library().reader().leads()::compareHere)));
    all.add(command("duplicates", Feather.COPY, "", studio.duplicates()::begin));
    all.add(command("tag", Feather.TAG, "T", () -> inReader(studio.libraryScreen()::beginTag)));
    all.add(command("find", Feather.SEARCH, findKey(), () -> inReader(this::find)));
    for (SettingsPage page : SettingsPage.values()) {
      all.add(settings(page));
    }
    return all;
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
                Keys.mod(KeyCode.Z).getDisplayText(),
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
        Keys.mod(place.key()).getDisplayText(),
        () -> studio.places().go(place));
  }

  private Command command(String word, Feather glyph, String key, Runnable action) {
    return new Command(word, studio.desk().text("command." + word), glyph, key, action);
  }

  private static String searchKey() {
    return Keys.modShift(KeyCode.F).getDisplayText();
  }

  private static String findKey() {
    return Keys.mod(KeyCode.F).getDisplayText();
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
        () -> {
          studio.settings().pageProperty().set(page);
          studio.places().go(Place.SETTINGS);
        });
  }
}
