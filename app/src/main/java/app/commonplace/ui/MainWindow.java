package app.commonplace.ui;

import app.commonplace.importing.known.AgentFolders;
import app.commonplace.importing.known.DownloadsFolder;
import app.commonplace.jobs.Jobs;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Look;
import app.commonplace.ui.controls.IconButton;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.importing.DropZone;
import app.commonplace.ui.importing.NativeFileChoice;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.palette.Command;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import app.commonplace.ui.theme.Theme;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The window of the program. Its methods may be called by any thread but JavaFX's own.
public final class MainWindow {
  private static final AtomicBoolean AHEAD = new AtomicBoolean();
  private static final Duration READER_WAITS = Duration.ofMillis(80);
  private static final Duration LOOKING = Duration.ofSeconds(1);
  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;
  private static final int LEAST_WIDTH = 960;
  private static final int LEAST_HEIGHT = 640;

  private final Stage stage;
  private final Studio studio;
  private final Closing closing;
  private final FirstQuit firstQuit;
  private final Theme theme = Theme.ofPlatform();
  private final Texts texts;
  private final AtomicReference<@Nullable Path> next = new AtomicReference<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private MainWindow(Engine engine, Texts texts) {
    this.texts = texts;
    stage = new Stage();
    studio = studio(engine);
    closing = new Closing(studio.imports(), engine.importer().atWork(), studio.desk());
    firstQuit =
        new FirstQuit(
            engine.library(),
            engine.settings(),
            studio.desk(),
            new OutsideBrowser(texts, studio::shell));
    studio.likings().keep(theme);
    studio.settings().reopenBy(this::reopen);
    var scene = new Scene(studio.shell(), WIDTH, HEIGHT);
    theme.follow(scene);
    studio.offer(this::commands);
    if (SystemMenu.isUsual()) {
      studio.shell().getChildren().add(new SystemMenu(texts, studio::offered).bar());
    }
    DropZone.install(scene, studio.drop(), studio.overlay(), studio.writing()::beginWith);
    studio.keys().afterScreens(KeyAction.THEME, this::turnTheme);
    studio.keys().afterScreens(KeyAction.FULL_SCREEN, this::fill);
    studio.keys().overLayers(KeyAction.QUIT, this::quit);
    stage.setScene(scene);
    stage.setTitle(texts.get("window.title"));
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setOnCloseRequest(event -> {
      event.consume();
      quit();
    });
    stage.setOnHidden(_ -> {
      studio.close();
      closed.countDown();
    });
    new WindowMemory(engine.settings(), stage).restore();
  }

  private List<Command> commands() {
    var makes = new Commands(studio);
    return List.of(
        makes.command("theme", Feather.MOON, KeyAction.THEME, this::turnTheme),
        makes.command("fullScreen", Feather.MAXIMIZE, KeyAction.FULL_SCREEN, this::fill),
        makes.command("quit", Feather.LOG_OUT, KeyAction.QUIT, this::quit));
  }

  private void quit() {
    if (closing.isAtRest()) {
      firstQuit.then(stage::close);
    } else {
      closing.quit(stage::close); // who has answered one question is not asked another
    }
  }

  /// Closes, to open again on a library, perhaps the same one.
  private void reopen(Path library) {
    closing.reopen(() -> {
      next.set(library);
      stage.close();
    });
  }

  private Studio studio(Engine engine) {
    var files = new NativeFileChoice(() -> stage, texts);
    var links = new OutsideBrowser(texts, () -> studio.shell());
    Path home = Path.of(System.getProperty("user.home"));
    var outside =
        new Studio.Outside(
            files,
            links,
            Rest.of(READER_WAITS),
            Rest.of(LOOKING),
            () -> AgentFolders.below(home),
            DownloadsFolder.below(home).orElse(null));
    return new Studio(engine, texts, Clock.system(ZoneId.systemDefault()), outside);
  }

  /// Gets ready what every window needs, aside, while the library is being opened.
  public static void startAhead() {
    if (AHEAD.getAndSet(true)) {
      return; // a bare start has begun it before the library was opened
    }
    ThreadFactory threads = Jobs.named("window");
    threads.newThread(Fonts::load).start();
    threads
        .newThread(() -> {
          try {
            FxThread.start();
          } catch (Problem _) {
            return; // opening the window will say so
          }
          FxThread.later(MainWindow::dressAhead);
        })
        .start();
  }

  /// Reads the style sheets, and all that the first control and the first glyph bring with them.
  private static void dressAhead() {
    var scene = new Scene(new HBox(new IconButton("ahead", Feather.SEARCH, "ahead")));
    Stylesheets.dress(scene, Theme.ofPlatform().coloursProperty().get());
    scene.getRoot().applyCss();
  }

  /// Opens the window on a library.
  public static MainWindow open(Engine engine) {
    FxThread.start();
    return FxThread.call(() -> {
      Fonts.load();
      Locale locale = engine.settings().current().window().look().locale(Locale.getDefault());
      var window = new MainWindow(engine, Texts.in(locale));
      window.stage.show();
      return window;
    });
  }

  private void turnTheme() {
    Look.Theme now = theme.step();
    studio.shell().say(texts.get("theme." + now.name().toLowerCase(Locale.ROOT)));
  }

  private void fill() {
    stage.setFullScreen(!stage.isFullScreen());
  }

  /// Imports files as if they had been dropped on the window.
  public void importFiles(List<Path> files) {
    if (!files.isEmpty()) {
      FxThread.later(() -> studio.imports().importFiles(files, null));
    }
  }

  /// Puts the window in front of others.
  public void bringToFront() {
    FxThread.later(() -> {
      stage.setIconified(false);
      stage.toFront();
      stage.requestFocus();
    });
  }

  /// Returns when the person has closed the window, with the library to open now, if any.
  public Optional<Path> awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(next.get());
  }
}
