package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.UnfinishedImport;
import app.commonplace.search.ListSort;
import app.commonplace.ui.fixture.LargeEntries;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fixture.TurnedClock;
import app.commonplace.ui.flow.LinkOpener;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.markdown.SafeLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What a person meets who closes the window while something is imported.
class ClosingTest extends WindowTest {
  private static final int ENTRIES = 20_000;

  private final AtomicInteger closed = new AtomicInteger();
  private final List<Path> shown = new ArrayList<>();
  private Path export;

  @BeforeEach
  void show() throws IOException, TimeoutException {
    engine = SampleLibrary.empty(folder);
    show(new TurnedClock(), new NoFiles());
    export = Files.writeString(folder.resolve("slow.json"), LargeEntries.many(ENTRIES));
  }

  /// Holds the import as soon as some of it is here.
  private void begin() {
    interact(() -> studio.imports().importFiles(List.of(export), "slow"));
    until(() -> entries() > 0);
    interact(() -> studio.imports().pauseOrGoOn());
  }

  private void quit() {
    interact(() -> closing().quit(closed::incrementAndGet));
  }

  private Closing closing() {
    return new Closing(studio.imports(), engine.importer().atWork(), studio.desk());
  }

  private long entries() {
    return engine.search().list("", ListSort.NEWEST, 0, 0).total();
  }

  private List<UnfinishedImport> remembered() {
    return engine.settings().current().window().libraries().unfinishedIn(engine.library().file());
  }

  @Test
  void nothingIsAskedWhileNothingRuns() {
    quit();
    assertThat(closed).hasValue(1);
    assertThat(lookup("#question").query().isVisible()).isFalse();
  }

  @Test
  void whoKeepsImportingComesToTheEndAndNothingIsLeft() {
    begin();
    quit();
    until(() -> lookup("#question-no").query().isFocused());
    type(KeyCode.ENTER);
    until(() -> !lookup("#question").query().isVisible());
    interact(() -> studio.imports().goOn());
    until(() -> !studio.imports().isImporting());
    assertThat(closed).hasValue(0);
    assertThat(entries()).isEqualTo(ENTRIES);
    assertThat(remembered()).isEmpty();
  }

  @Test
  void whoQuitsWhenDoneClosesAtTheEnd() {
    begin();
    quit();
    interact(() -> lookup("#question-between").queryButton().fire());
    until(() -> closed.get() == 1);
    assertThat(entries()).isEqualTo(ENTRIES);
  }

  @Test
  void whoQuitsNowIsOfferedTheRestAtTheNextStart() throws TimeoutException {
    begin();
    quit();
    interact(() -> lookup("#question-yes").queryButton().fire());
    assertThat(closed).hasValue(1);
    interact(() -> studio.close());
    engine.close();
    engine = SampleLibrary.empty(folder);
    long before = entries();
    assertThat(before).isBetween(1L, ENTRIES - 1L);
    assertThat(remembered()).containsExactly(new UnfinishedImport(List.of(export), "slow", false));

    show(new TurnedClock(), new NoFiles());
    until(() -> lookup("#unfinished-bar").query().isVisible());
    assertThat(lookup("#unfinished-bar .label").<Labeled>query().getText())
        .startsWith("slow.json was not read to the end");
    WaitForAsyncUtils.waitForFxEvents();
    interact(() -> lookup("#unfinished-go-on").queryButton().fire());
    until(() -> entries() == ENTRIES && !studio.imports().isImporting());
    assertThat(lookup("#unfinished-bar").query().isVisible()).isFalse();
    assertThat(remembered()).isEmpty();
  }

  @Test
  void whatIsReadAgainRaisesTheQuestionAndClosesTheWindowAtItsEnd() throws Exception {
    interact(() -> studio.imports().importFiles(List.of(export), null));
    until(() -> entries() == ENTRIES && !studio.imports().isImporting());
    var asked = new CompletableFuture<Boolean>();
    Progress held = (_, _, _) -> asked.join();
    try (var others = Executors.newSingleThreadExecutor()) {
      List<EntryId> all = engine.importer().rereadable();
      others.execute(() -> engine.importer().reread(all, CancelSignal.NEVER, held));
      until(() -> engine.importer().atWork().is());
      quit();
      until(() -> lookup("#question-between").tryQuery().isPresent());
      assertThat(lookup("#question .label").queryAllAs(Labeled.class))
          .extracting(Labeled::getText)
          .contains("Something is still being done in this library");
      interact(() -> lookup("#question-between").queryButton().fire());
      assertThat(closed).hasValue(0);
      asked.complete(true);
      until(() -> closed.get() == 1);
    }
  }

  @Test
  void whoQuitsForTheFirstTimeIsToldOnceWhichFileTheLibraryIs() {
    var first =
        new FirstQuit(engine.library(), engine.settings(), studio.desk(), new Folders(shown));
    interact(() -> first.then(closed::incrementAndGet));
    until(() -> closed.get() == 1); // there is nothing in it yet
    interact(() -> studio.imports().importFiles(List.of(export), null));
    until(() -> entries() > 0);
    interact(() -> first.then(closed::incrementAndGet));
    until(() -> lookup("#question-between").tryQuery().isPresent());
    Path file = engine.library().file();
    assertThat(lookup("#question .label").queryAllAs(Labeled.class))
        .extracting(Labeled::getText)
        .anyMatch(text -> text.contains(file.getFileName() + ", "))
        .anyMatch(text -> text.contains("There is no backup copy yet"));
    interact(() -> lookup("#question-between").queryButton().fire());
    assertThat(shown).containsExactly(file.getParent());
    assertThat(closed).hasValue(1);
    interact(() -> first.then(closed::incrementAndGet));
    assertThat(closed).hasValue(2);
  }

  private record Folders(List<Path> shown) implements LinkOpener {
    @Override
    public void open(SafeLink link) {
      throw new AssertionError("No address is opened");
    }

    @Override
    public void open(Path file) {
      shown.add(file);
    }
  }

  private static List<Stage> stages() {
    return FxThread.call(() ->
        Window.getWindows().stream()
            .filter(Stage.class::isInstance)
            .map(Stage.class::cast)
            .toList());
  }

  @Test
  void theWindowItselfStaysUntilTheQuestionIsAnswered() throws IOException {
    List<Stage> before = stages();
    MainWindow window = MainWindow.open(engine);
    Stage stage = stages().stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
    Files.writeString(export, LargeEntries.many(5 * ENTRIES));
    window.importFiles(List.of(export));
    until(() -> entries() > 0);
    interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    until(() -> stage.getScene().lookup("#question-yes") != null);
    assertThat(stage.isShowing()).isTrue();
    interact(() -> ((Button) stage.getScene().lookup("#question-yes")).fire());
    until(() -> !stage.isShowing());
    assertThat(window.awaitClose()).isEmpty();
    assertThat(remembered()).extracting(UnfinishedImport::paths).containsExactly(List.of(export));
  }
}
