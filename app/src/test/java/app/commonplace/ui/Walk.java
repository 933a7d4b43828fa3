package app.commonplace.ui;

import app.commonplace.runtime.Engine;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.reader.ReaderModel;
import app.commonplace.ui.settings.SettingsPage;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Stylesheets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Brings every screen and layer of the window into view, one after the other.
final class Walk {
  private static final int ROUNDS = 6;

  /// Something that can be brought into view in a window that was just opened.
  record Stop(String name, Consumer<Studio> show) {
    @Override
    public String toString() {
      return name;
    }
  }

  /// An open window.
  record Window(Studio studio, Stage stage) implements AutoCloseable {
    Scene scene() {
      return stage.getScene();
    }

    <T> T look(Function<Scene, T> at) {
      return FxThread.call(() -> at.apply(scene()));
    }

    @Override
    public void close() {
      FxThread.call(() -> {
        stage.hide();
        studio.close();
        return true;
      });
    }
  }

  private Walk() {}

  /// All screens, all pages of settings, and what lies over them.
  static List<Stop> stops() {
    return Stream.concat(
            Stream.of(
                new Stop("library", studio -> studio.library().readFirst()),
                new Stop("search", Walk::search),
                new Stop("search-start", studio -> studio.places().go(Place.SEARCH)),
                new Stop("imports", studio -> studio.places().go(Place.IMPORTS)),
                new Stop("palette", Walk::palette),
                new Stop("link", studio -> overReader(studio, r -> r.leads().linkTo("log"))),
                new Stop("compare", studio -> overReader(studio, r -> r.leads().compareHere())),
                new Stop("find", Walk::find),
                new Stop("activity", studio -> studio.shell().activity().openOrClose()),
                new Stop("keys", studio -> studio.keyHelp().open()),
                new Stop("chosen", Walk::choose)),
            Stream.of(SettingsPage.values()).map(Walk::settings))
        .toList();
  }

  private static void search(Studio studio) {
    studio.places().go(Place.SEARCH);
    studio.search().searchFor("checkpoint");
  }

  private static void palette(Studio studio) {
    studio.library().readFirst();
    studio.palette().open();
    studio.palette().typedProperty().set("wal");
  }

  private static void find(Studio studio) {
    overReader(studio, _ -> studio.libraryScreen().beginFind());
  }

  private static void choose(Studio studio) {
    studio.library().readFirst();
    var list = (javafx.scene.control.ListView<?>) studio.shell().getScene().lookup("#entries");
    list.getSelectionModel().selectRange(1, 4);
  }

  private static Stop settings(SettingsPage page) {
    return new Stop(
        "settings-" + page.name().toLowerCase(Locale.ROOT),
        studio -> {
          studio.settings().pageProperty().set(page);
          studio.places().go(Place.SETTINGS);
        });
  }

  private static void overReader(Studio studio, Consumer<ReaderModel> asks) {
    ReaderModel reader = studio.library().reader();
    reader
        .stateProperty()
        .addListener((_, _, state) -> {
          if (state == ReaderModel.State.SHOWN) {
            asks.accept(reader);
          }
        });
    studio.library().filter("is:branched");
    studio.library().readFirst();
  }

  /// Opens a window, and brings something into view in it.
  static Window open(Engine engine, Locale locale, int width, Stop stop) {
    Window window =
        FxThread.call(() -> {
          var outside = new Studio.Outside(new NoFiles(), _ -> {}, Rest.none(), _ -> {});
          var studio = new Studio(engine, Texts.in(locale), Clock.systemUTC(), outside);
          var stage = new Stage();
          var scene = new Scene(studio.shell(), width, 800);
          Stylesheets.dress(scene, Colours.LIGHT);
          scene.getPreferences().setReducedMotion(true);
          stage.setScene(scene);
          stage.show();
          return new Window(studio, stage);
        });
    settle(window);
    FxThread.call(() -> {
      stop.show().accept(window.studio());
      return true;
    });
    settle(window);
    return window;
  }

  static void settle(Window window) {
    for (int round = 0; round < ROUNDS; round++) {
      window.studio().jobs().whenIdle().join();
      window.look(scene -> {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return true;
      });
    }
  }
}
