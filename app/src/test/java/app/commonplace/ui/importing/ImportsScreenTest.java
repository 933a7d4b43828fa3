package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Importer;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.organizing.Organizer;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Place;
import app.commonplace.ui.shell.Shell;
import app.commonplace.ui.shell.ShellModel;
import app.commonplace.ui.shell.StatusModel;
import app.commonplace.ui.texts.Dates;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The way of a file from the drop to its receipt and back, in a real window without a display.
class ImportsScreenTest extends FxRobot {
  @TempDir Path folder;
  private final Jobs jobs = new Jobs();
  private Library library;
  private HeldDoor door;
  private DropModel drop;
  private DropOverlay overlay;

  @BeforeAll
  static void startJavaFx() throws TimeoutException {
    FxThread.start();
    Fonts.load();
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void show() throws TimeoutException {
    Clock clock = Clock.fixed(Instant.parse("2026-11-14T14:02:00Z"), ZoneOffset.UTC);
    library = Library.open(folder.resolve("library.commonplace"), Access.CREATE);
    var importer = new Importer(library, KnownFormats.all(), clock);
    door =
        new HeldDoor(
            new EngineDoor(library, KnownFormats.all(), importer, new Organizer(library, clock)));
    FxToolkit.setupStage(stage -> build(stage, clock));
  }

  private void build(Stage stage, Clock clock) {
    Texts texts = Texts.in(Locale.ENGLISH);
    var shellModel = new ShellModel(EnumSet.of(Place.IMPORTS), Place.IMPORTS);
    var shell = new Shell(shellModel, new StatusModel(texts), texts, Clock.systemUTC());
    var fxJobs = new FxJobs(Background.of(jobs), FxThread.EXECUTOR, shell::problem);
    var desk = new Desk(texts, new Dates(texts, clock), fxJobs, shell);
    var nothing = new NativeFileChoice(() -> null, texts);
    var tools = new ImportTools(door, jobs, nothing, FxThread.EXECUTOR, clock);
    var model = new ImportsModel(tools, desk, shellModel);
    drop = new DropModel(door, desk, () -> null, model::importFiles);
    overlay = new DropOverlay(drop, desk);
    shell.overlays().getChildren().add(overlay);
    shell.show(List.of(new ImportsScreen(desk, model)));
    var scene = new Scene(shell, 960, 720);
    Stylesheets.dress(scene, false);
    DropZone.install(scene, drop, overlay);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() throws TimeoutException {
    door.letGo();
    jobs.close();
    library.close();
    FxToolkit.cleanupStages();
  }

  private void until(String id, String text) {
    until(() ->
        lookup(id)
            .tryQueryAs(Label.class)
            .filter(label -> label.getText().equals(text))
            .isPresent());
  }

  private static void until(BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition::getAsBoolean);
      // what made it true may still be at work on the FX thread
      WaitForAsyncUtils.waitForFxEvents();
    } catch (TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  private void dropFile(Path file) {
    interact(() -> drop.enter(List.of(file)));
    until("#drop-title", "Drop to import 1 file");
    assertThat(overlay.isVisible()).isTrue();
    interact(() -> drop.drop(List.of(file)));
    assertThat(overlay.isVisible()).isFalse();
  }

  @Test
  void anEmptyLibrarySaysWhereToDrop() {
    until("#imports-empty", "No imports yet. Drop an export anywhere in the window.");
  }

  @Test
  void aDroppedFileCountsUpToAReceiptThatIsUndoneWithOneClick() {
    dropFile(ExportFile.of(folder.resolve("export.json"), 3));
    until("#receipt-heading", "Reading ChatGPT");
    assertThat(lookup("#receipt-progress").query().isVisible()).isTrue();
    door.letGo();
    until("#receipt-heading", "3 conversations. All accounted for.");
    assertThat(lookup("#ledger-entries-inFile").queryAs(Label.class).getText()).isEqualTo("3");
    assertThat(lookup("#ledger-passages-new").queryAs(Label.class).getText()).isEqualTo("6");
    clickOn("#undo-import");
    until("#receipt-heading", "This import was undone");
  }

  @Test
  void aRunningImportIsCancelledWithOneClick() {
    dropFile(ExportFile.of(folder.resolve("export.json"), 3));
    until("#receipt-heading", "Reading ChatGPT");
    until(() -> lookup("#ledger-entries-inFile").tryQuery().isPresent());
    clickOn("#cancel-import");
    door.letGo();
    until(() -> lookup("#undo-import").query().isVisible());
    assertThat(lookup("#receipt-heading").queryAs(Label.class).getText())
        .isIn("Stopped before the end", "3 conversations. All accounted for.");
  }

  @Test
  void escapeRefusesADrop() {
    interact(() -> drop.enter(List.of(folder)));
    until(overlay::isVisible);
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until(() -> !overlay.isVisible());
  }
}
