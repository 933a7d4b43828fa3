package app.commonplace.ui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Counts;
import app.commonplace.importing.EntryName;
import app.commonplace.importing.Happening;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Tally;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.Jobs;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.organizing.Organizer;
import app.commonplace.ui.fixture.PassedInto;
import app.commonplace.ui.fixture.Waiting;
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
import app.commonplace.ui.theme.Colours;
import app.commonplace.ui.theme.Fonts;
import app.commonplace.ui.theme.Stylesheets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
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
  private ImportsModel imports;
  private PreviewModel preview;

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
    var tools = new ImportTools(door, jobs, nothing, FxThread.EXECUTOR, clock, PassedInto.NOWHERE);
    var model = new ImportsModel(tools, desk, shellModel);
    drop = new DropModel(door, desk, () -> null, model::bring);
    overlay = new DropOverlay(drop, desk);
    preview = model.preview();
    imports = model;
    shell.overlays().add(new PreviewLayer(preview, desk), overlay);
    shell.show(List.of(new ImportsScreen(desk, model)));
    var scene = new Scene(shell, 960, 720);
    Stylesheets.dress(scene, Colours.LIGHT);
    DropZone.install(scene, drop, overlay, _ -> {});
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
    Waiting.until(20, condition);
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
    assertThat(lookup("#ledger-passages-new").queryAs(Labeled.class).getText()).isEqualTo("6");
    clickOn("#undo-import");
    until("#receipt-heading", "This import was undone");
  }

  @Test
  void whatWasTakenBackIsImportedAgainByKeyboardAndTheFocusStaysInTheScreen() {
    dropFile(ExportFile.of(folder.resolve("export.json"), 3));
    door.letGo();
    until("#receipt-heading", "3 conversations. All accounted for.");
    press("#undo-import");
    until("#receipt-heading", "This import was undone");
    until(() -> "import-list".equals(focused()));
    assertThat(lookup("#read-again").query().isDisabled()).isTrue();
    assertThat(lookup("#undo-import").query().isVisible()).isFalse();
    until(() -> !lookup("#import-again").query().isDisabled());
    press("#import-again");
    until("#receipt-heading", "3 conversations. All accounted for.");
    until(() -> "import-list".equals(focused()));
  }

  @Test
  void anImportThatHasEndedLeadsToTheNewestAndToSearch() {
    var read = new ArrayList<String>();
    interact(() -> imports.aftermath().goOnBy((_, query) -> read.add(query), () -> read.add("?")));
    dropFile(ExportFile.of(folder.resolve("export.json"), 3));
    until("#receipt-heading", "Reading ChatGPT");
    assertThat(lookup("#next-steps").query().isVisible()).isFalse();
    door.letGo();
    until(() -> lookup("#next-steps").query().isVisible());
    press("#read-newest");
    press("#search-brought");
    assertThat(read).containsExactly("import:1/new", "?");
  }

  private void press(String id) {
    interact(() -> lookup(id).query().requestFocus());
    press(KeyCode.ENTER).release(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String focused() {
    return lookup("#import-list").query().getScene().getFocusOwner().getId();
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
  void aRunningImportIsCancelledByItsKey() {
    Path one = ExportFile.of(folder.resolve("one.json"), 1);
    Path two = ExportFile.of(folder.resolve("two.json"), 2);
    interact(() -> imports.importFiles(List.of(one, two), null));
    until("#receipt-heading", "Reading the first of two sources");
    until(() -> lookup("#ledger-entries-inFile").tryQuery().isPresent());
    interact(() -> lookup("#import-list").query().requestFocus());
    hit(KeyCode.SHORTCUT, KeyCode.PERIOD);
    door.letGo();
    until("#receipt-heading", "Stopped before the end");
  }

  private void hit(KeyCode... keys) {
    push(keys);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private long entries() {
    return library.read(reading -> reading.counts().entries());
  }

  @Test
  void aPersonWhoAsksFirstChoosesByKeyboard() {
    door.letGo();
    interact(() -> imports.asksFirstProperty().set(true));
    dropFile(ExportFile.of(folder.resolve("export.json"), 3));
    until("#preview-heading", "3 entries");
    hit(KeyCode.DOWN);
    hit(KeyCode.SPACE);
    assertThat(lookup("#preview-take").queryButton().getText()).isEqualTo("Import 2 entries");
    hit(KeyCode.SHORTCUT, KeyCode.ENTER);
    until("#receipt-heading", "2 conversations. All accounted for.");
    assertThat(entries()).isEqualTo(2);
    assertThat(lookup(".left-out").queryAs(Label.class).getText())
        .isEqualTo("1 entry was left out, as you chose. Importing the file again takes it.");
  }

  @Test
  void allAreLeftTakenAndFilteredByKeyboardAndEscapeImportsNothing() {
    interact(() -> imports.asksFirstProperty().set(true));
    dropFile(ExportFile.of(folder.resolve("export.json"), 12));
    until("#preview-heading", "12 entries");
    hit(KeyCode.SLASH);
    write("tion 1");
    until(() -> preview.rows().size() == 3);
    clickOn("#preview-none");
    assertThat(preview.chosenProperty().get()).isEqualTo(9);
    clickOn("#preview-new");
    hit(KeyCode.ESCAPE);
    assertThat(preview.stateProperty().get()).isEqualTo(PreviewModel.State.CLOSED);
    assertThat(entries()).isZero();
  }

  @Test
  void aFileInDoubtIsAskedAboutInTheReceipt() {
    door.letGo();
    dropFile(ExportFile.write(folder.resolve("talk.md"), ExportFile.TALK));
    until("#question-0", "How should talk.md be read?");
    assertThat(lookup("#answer-0-0").queryButton().getText()).isEqualTo("Read as a conversation");
    assertThat(lookup("#answer-0-1").queryButton().getText()).isEqualTo("Read as a document");
    clickOn("#answer-0-1");
    until("#receipt-heading", "1 document. All accounted for.");
    assertThat(lookup("#questions").query().isVisible()).isFalse();
    assertThat(entries()).isEqualTo(1);
  }

  private static List<Happening> entries(int count) {
    var fresh = new Tally(Counts.fresh(1), Counts.fresh(2), Counts.NONE);
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Happening(
                new EntryName("chatgpt", "", "c" + i),
                "chatgpt",
                List.of("large.zip"),
                "Conversation " + i,
                Instant.ofEpochSecond(1_700_000_000 + i),
                fresh,
                ""))
        .toList();
  }

  @Test
  void fiftyThousandEntriesAreShownByAHandfulOfRows() {
    interact(() -> preview.show(new PreviewLook.Seen(entries(50_000), List.of())));
    until("#preview-heading", "50,000 entries");
    assertThat(lookup(".preview-row").queryAll()).hasSizeLessThan(40);
    interact(() -> preview.chooseShown(false));
    assertThat(lookup("#preview-take").queryButton().isDisabled()).isTrue();
    hit(KeyCode.END);
    hit(KeyCode.SPACE);
    assertThat(lookup("#preview-take").queryButton().getText()).isEqualTo("Import 1 entry");
    assertThat(lookup(".preview-row").queryAll()).hasSizeLessThan(40);
  }

  @Test
  void escapeRefusesADrop() {
    interact(() -> drop.enter(List.of(folder)));
    until(overlay::isVisible);
    press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until(() -> !overlay.isVisible());
  }
}
