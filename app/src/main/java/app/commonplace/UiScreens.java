package app.commonplace;

import app.commonplace.cli.Screens;
import app.commonplace.cli.ScreenshotRequest;
import app.commonplace.cli.SecondStart;
import app.commonplace.library.Access;
import app.commonplace.model.EntryId;
import app.commonplace.problems.Problem;
import app.commonplace.runtime.Doorkeeper;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.HandOver;
import app.commonplace.ui.MainWindow;
import app.commonplace.ui.Screenshots;
import app.commonplace.ui.theme.Colours;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hands the command line the screens of `ui`, which know nothing of it. Loaded only when a screen
/// is asked for, so that everything else runs without JavaFX.
final class UiScreens implements Screens {
  private static final Logger LOG = LoggerFactory.getLogger(UiScreens.class);

  /// Until the window has been drawn and a first search has been typed.
  private static final Duration REST = Duration.ofSeconds(5);

  /// Until a window that was opened has been drawn; a person needs longer to type a word.
  private static final Duration DRAWN = Duration.ofMillis(800);

  private static final Set<String> SEARCHING = Set.of("search", "palette", "link");

  private final Folders folders = Folders.of(System.getenv()).prepare();

  @Override
  public void startAhead() {
    MainWindow.startAhead();
  }

  @Override
  public void window(Path library, List<Path> files) {
    Optional<Path> next = show(library, files);
    while (next.isPresent()) {
      next = show(next.get(), List.of());
    }
  }

  /// Shows one library until its window is closed; answers the one to show then.
  private Optional<Path> show(Path library, List<Path> files) {
    MainWindow.startAhead();
    var opened = new CompletableFuture<MainWindow>();
    try (Engine engine = Engine.open(folders, library, Access.CREATE);
        Doorkeeper _ = doorkeeper(engine, library, opened)) {
      Path file = engine.library().file();
      engine.settings().change(set -> set.inWindow(window -> window.opened(file)));
      engine.keepSearchPrepared(REST);
      MainWindow window = MainWindow.open(engine);
      opened.complete(window);
      engine.prepareFirstSearch(DRAWN);
      window.importFiles(files);
      return window.awaitClose();
    } finally {
      opened.cancel(false);
    }
  }

  /// Listens for second starts from the moment the library is ours, so that one that comes while
  /// the window opens waits for it. Null where nobody can listen: the window matters more.
  private @Nullable Doorkeeper doorkeeper(
      Engine engine, Path library, CompletableFuture<MainWindow> opened) {
    try {
      return Doorkeeper.listen(
          HandOver.of(folders, library),
          (request, notices) ->
              SecondStart.run(engine, request, () -> new OpenWindow(opened.join()), notices));
    } catch (Problem e) {
      LOG.warn("Second starts will not reach the window", e);
      return null;
    }
  }

  @Override
  public void screenshot(ScreenshotRequest request) {
    Screenshots.withoutDisplay();
    try (Engine engine = Engine.open(folders, request.library(), Access.READ)) {
      if (SEARCHING.contains(request.screen())) {
        engine.readyFirstSearch();
      }
      Screenshots.draw(engine, wish(request), request.out());
    }
  }

  private static Screenshots.Wish wish(ScreenshotRequest request) {
    return new Screenshots.Wish(
        request.screen(),
        Colours.named(request.theme()),
        request.width(),
        request.height(),
        request.query(),
        request.entry() == null ? null : new EntryId(request.entry()),
        request.locale() == null ? Locale.getDefault() : Locale.forLanguageTag(request.locale()));
  }

  /// What a second start meets: the window that is open.
  private record OpenWindow(MainWindow window) implements Screens {
    @Override
    public void window(Path library, List<Path> files) {
      window.bringToFront();
      window.importFiles(files);
    }

    @Override
    public void screenshot(ScreenshotRequest request) {
      throw new IllegalStateException("A picture is not a change and is never handed over");
    }
  }
}
