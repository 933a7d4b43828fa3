package app.commonplace.ui;

import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.importing.FileChoice;
import app.commonplace.ui.pictures.Picture;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.settings.SettingsPage;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Draws the real screens with a library's real data, without a display. Any thread but JavaFX's
/// own.
public final class Screenshots {
  /// Answers make cells, cells ask for more; after so many rounds whatever is there is drawn.
  private static final int ROUNDS = 12;

  /// How many entries are chosen for the bar that does something with all of them.
  private static final int CHOSEN = 2;

  /// Screens that files come to.
  private static final Set<String> OF_FILES = Set.of("drop", "preview");

  /// What to draw.
  ///
  /// @param screen for example `library`
  /// @param query words that the list is narrowed by, or that are searched for; of settings the
  ///   page
  /// @param entry the entry to open; null for the newest
  public record Wish(
      String screen,
      Colours colours,
      int width,
      int height,
      @Nullable String query,
      @Nullable EntryId entry,
      Locale locale) {}

  /// Entries that have answers to compare.
  private static final String WITH_ANSWERS = "is:branched";

  private Screenshots() {}

  /// Tells JavaFX to need no display; before anything else of it is used.
  public static void withoutDisplay() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
  }

  /// Draws a screen into a PNG file.
  public static void draw(Engine engine, Wish wish, Path file) {
    List<Path> dropped = OF_FILES.contains(wish.screen()) ? importedFiles(engine) : List.of();
    draw(engine, wish, studio -> show(studio, wish, dropped), file);
  }

  /// @param show brings the screen to what is to be drawn
  static void draw(Engine engine, Wish wish, Consumer<Studio> show, Path file) {
    FxThread.start();
    Studio studio = FxThread.call(() -> studio(engine, wish));
    Scene scene = FxThread.call(() -> scene(studio, wish));
    settle(studio, scene);
    FxThread.call(() -> {
      show.accept(studio);
      return true;
    });
    settle(studio, scene);
    Picture.of(scene).writeTo(file);
    FxThread.call(() -> {
      studio.close();
      return true;
    });
  }

  private static Studio studio(Engine engine, Wish wish) {
    Fonts.load();
    var outside =
        new Studio.Outside(
            new NoFiles(), _ -> {}, Rest.none(), _ -> {}, List::of, Path.of("Downloads"));
    Clock clock = Clock.system(ZoneId.systemDefault());
    return new Studio(engine, Texts.in(wish.locale()), clock, outside);
  }

  private static Scene scene(Studio studio, Wish wish) {
    var scene = new Scene(studio.shell(), wish.width(), wish.height());
    Stylesheets.dress(scene, wish.colours());
    return scene;
  }

  private static void show(Studio studio, Wish wish, List<Path> dropped) {
    switch (wish.screen()) {
      case "library" -> showLibrary(studio, wish);
      case "first-run" -> studio.library().sidebar();
      case "search" -> showSearch(studio, wish);
      case "import", "receipt" -> studio.places().go(Place.IMPORTS);
      case "settings" -> showSettings(studio, wish);
      case "palette" -> showPalette(studio, wish);
      case "link" -> showOverReader(studio, wish, reader -> reader.leads().linkTo(query(wish)));
      case "note" -> {
        read(studio, wish);
        studio.writing().beginWith(query(wish));
      }
      case "compare" -> {
        if (wish.entry() == null) {
          studio.library().filter(WITH_ANSWERS);
        }
        showOverReader(studio, wish, reader -> reader.leads().compareHere());
      }
      case "duplicates" -> studio.duplicates().begin();
      case "trash" -> studio.libraryScreen().showTrash();
      case "chosen" -> {
        read(studio, wish);
        studio.libraryScreen().chooseFirst(CHOSEN);
      }
      case "image" -> showOverReader(studio, wish, reader -> reader.images().openFirst());
      case "keys" -> {
        read(studio, wish);
        studio.keyHelp().open();
      }
      case "activity" -> {
        read(studio, wish);
        studio.shell().activity().openOrClose();
      }
      case "drop" -> studio.drop().enter(dropped);
      case "preview" -> studio.imports().preview().open(dropped, null);
      default ->
          throw new Problem(
              ProblemCode.USAGE,
              "There is no screen \"%s\" yet.".formatted(wish.screen()),
              "Screens are library, search, first-run, import, receipt, drop, preview, palette, link, note, compare, activity, duplicates, trash, chosen, image, keys and settings.");
    }
  }

  /// Files that were imported before and are still where they were.
  private static List<Path> importedFiles(Engine engine) {
    return engine.importer().receipts().stream()
        .map(receipt -> Path.of(receipt.file()))
        .filter(Files::exists)
        .distinct()
        .limit(4)
        .toList();
  }

  private static void showSearch(Studio studio, Wish wish) {
    studio.places().go(Place.SEARCH);
    if (wish.query() != null) {
      studio.search().searchFor(wish.query());
    }
    studio.searchScreen().enterField();
  }

  /// What is searched for is the page.
  private static void showSettings(Studio studio, Wish wish) {
    Stream.of(SettingsPage.values())
        .filter(page -> page.name().equalsIgnoreCase(query(wish)))
        .findFirst()
        .ifPresent(studio.settings().pageProperty()::set);
    studio.places().go(Place.SETTINGS);
  }

  private static void showPalette(Studio studio, Wish wish) {
    read(studio, wish);
    studio.palette().open();
    studio.palette().typedProperty().set(query(wish));
  }

  /// What asks over the reader does so once an entry is shown.
  private static void showOverReader(Studio studio, Wish wish, Consumer<ReaderModel> asks) {
    ReaderModel reader = studio.library().reader();
    reader
        .stateProperty()
        .addListener((_, _, state) -> {
          if (state == ReaderModel.State.SHOWN) {
            asks.accept(reader);
          }
        });
    read(studio, wish);
  }

  private static String query(Wish wish) {
    return wish.query() == null ? "" : wish.query();
  }

  private static void read(Studio studio, Wish wish) {
    if (wish.entry() != null) {
      studio.library().reader().open(wish.entry());
    } else {
      studio.library().readFirst();
    }
  }

  private static void showLibrary(Studio studio, Wish wish) {
    if (wish.query() != null) {
      studio.library().filter(wish.query());
    }
    read(studio, wish);
  }

  private static void settle(Studio studio, Scene scene) {
    for (int round = 0; round < ROUNDS; round++) {
      boolean idle =
          FxThread.call(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return studio.jobs().isIdle();
          });
      if (idle && round > 1) {
        return;
      }
      studio.jobs().whenIdle().join();
    }
  }

  /// Nobody is there to choose files.
  private static final class NoFiles implements FileChoice {
    @Override
    public List<Path> open() {
      return List.of();
    }

    @Override
    public Optional<Path> save(String name) {
      return Optional.empty();
    }
  }
}
