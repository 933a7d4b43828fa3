package app.commonplace.ui.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.library.Access;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.Look;
import app.commonplace.runtime.SampleExports;
import app.commonplace.search.Hit;
import app.commonplace.search.Mode;
import app.commonplace.ui.fixture.Waiting;
import app.commonplace.ui.fx.Background;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.NodeQueryUtils;

/// Typing a search, walking its hits and opening one, in a real window without a display.
class SearchScreenTest extends FxRobot {
  @TempDir Path folder;
  private final List<Hit> opened = new ArrayList<>();
  private final List<Hit> linked = new ArrayList<>();
  private Engine engine;
  private SearchModel model;

  @BeforeAll
  static void startJavaFx() throws TimeoutException {
    FxThread.start();
    Fonts.load();
    FxToolkit.registerPrimaryStage();
  }

  @BeforeEach
  void show() throws Exception {
    Clock clock = Clock.systemUTC();
    Folders folders = Folders.of(Map.of(Folders.HOME, folder.toString())).prepare();
    engine = Engine.open(folders, folder.resolve("library.commonplace"), Access.CREATE);
    List<Path> samples = SampleExports.copyTo(folder.resolve("samples"));
    engine
        .importer()
        .importAll(samples, ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    engine.prepareSearch(CancelSignal.NEVER, Progress.NONE);
    var recent = new RecentSearches(folder.resolve("recent"));
    var door =
        new EngineSearchDoor(
            engine.library(), engine.search(), engine.organizer(), engine.judging(), recent);
    FxToolkit.setupStage(stage -> {
      Texts texts = Texts.in(Locale.ENGLISH);
      var places = new ShellModel(EnumSet.of(Place.SEARCH), Place.SEARCH);
      var shell = new Shell(places, new StatusModel(texts), texts, Clock.systemUTC());
      var fxJobs = new FxJobs(Background.of(engine.jobs()), FxThread.EXECUTOR, shell::problem);
      var desk = new Desk(texts, new Dates(texts, clock), fxJobs, shell);
      model =
          new SearchModel(
              new SearchTools(
                  door,
                  desk,
                  opened::add,
                  linked::add,
                  (_, _) -> {},
                  new RecordedEntries(),
                  new SimpleObjectProperty<>(Look.Density.COMFORTABLE),
                  clock,
                  Rest.none(),
                  Rest.none()));
      shell.show(List.of(new SearchScreen(model, desk)));
      var scene = new Scene(shell, 980, 720);
      Stylesheets.dress(scene, Colours.LIGHT);
      stage.setScene(scene);
      stage.show();
    });
  }

  @AfterEach
  void close() throws TimeoutException {
    engine.close();
    FxToolkit.cleanupStages();
  }

  private static void until(BooleanSupplier condition) {
    Waiting.until(20, condition);
  }

  private void typeQuery(String words) {
    clickOn("#query-text").write(words);
    untilAnswered(words);
  }

  private void untilAnswered(String words) {
    until(() ->
        model.results().asked().equals(words)
            && model.stageProperty().get() == Stage.RESULTS
            && model.results().wholeProperty().get());
  }

  private Hit chosen() {
    return model.selectedProperty().get().hit();
  }

  @Test
  void typingFindsAndTheKeyboardWalksAndOpens() {
    typeQuery("checkpoint");
    Hit first = chosen();
    type(KeyCode.DOWN);
    type(KeyCode.DOWN);
    until(() -> !chosen().passageId().equals(first.passageId()));
    Hit second = chosen();
    type(KeyCode.ENTER);
    until(() -> !opened.isEmpty());
    assertThat(opened).containsExactly(second);
    until(() -> model.beginning().startedProperty().get().start().recent().contains("checkpoint"));
  }

  /// The field has the focus again with what was searched for: nothing is being typed.
  @Test
  void aSearchThatWasSavedByKeysLeavesNoCompletionsOverTheField() {
    typeQuery("checkpoint role:assistant");
    until(() -> lookup("#completions").query().isVisible());
    push(KeyCode.CONTROL, KeyCode.S);
    until(() -> lookup("#line-field").query().isFocused());
    write("Checkpoints");
    type(KeyCode.ENTER);
    until(() -> lookup("#query-text").query().isFocused());
    assertThat(lookup("#completions").query().isVisible()).isFalse();
    type(KeyCode.END, KeyCode.BACK_SPACE);
    until(() -> lookup("#completions").query().isVisible());
    type(KeyCode.ESCAPE);
    assertThat(lookup("#completions").query().isVisible()).isFalse();
    type(KeyCode.LEFT, KeyCode.RIGHT);
    assertThat(lookup("#completions").query().isVisible()).isFalse();
  }

  @Test
  void aBlockOfCodeIsCopiedFromThePreview() {
    typeQuery("overlapping pairs of characters");
    type(KeyCode.DOWN);
    type(KeyCode.SPACE);
    until(() -> lookup("#copy-preview-code").tryQuery().isPresent());
    Button copy = lookup("#copy-preview-code").queryButton();
    interact(copy::fire);
    assertThat(copy.getText()).isEqualTo("Copied");
    interact(() ->
        assertThat(Clipboard.getSystemClipboard().getString())
            .contains("static List<String> pairs(String text)"));
  }

  @Test
  void shiftAndControlWithAClickChooseSeveral() {
    typeQuery("checkpoint");
    until(() -> found().size() > 2);
    // looked up anew for each click, and told to the row itself: a notice that goes moves them up
    click(found().get(2), false, true);
    assertThat(model.list().severalProperty().get()).as("two, not what is between").hasSize(2);
    click(found().getFirst(), false, false);
    assertThat(model.list().severalProperty().get()).isEmpty();
    click(found().get(2), true, false);
    assertThat(model.list().severalProperty().get()).hasSize(3);
    assertThat(lookup(".result-row:chosen").queryAllAs(Node.class)).as("shown").hasSize(3);
    clickOn(found().get(1), MouseButton.SECONDARY);
    assertThat(model.list().severalProperty().get()).as("another button").hasSize(3);
  }

  /// A click while a key is held, which a click of the robot does not tell on this platform.
  private void click(Node row, boolean shift, boolean shortcut) {
    var event =
        new MouseEvent(
            MouseEvent.MOUSE_CLICKED,
            4,
            4,
            4,
            4,
            MouseButton.PRIMARY,
            1,
            shift,
            shortcut,
            false,
            shortcut,
            false,
            false,
            false,
            true,
            false,
            true,
            null);
    interact(() -> row.fireEvent(event));
  }

  /// The rows of passages that are seen, from the top.
  private List<Node> found() {
    // rows that were scrolled or searched away wait unseen for the next use
    return lookup(".result-found").match(NodeQueryUtils.isVisible()).queryAll().stream()
        .sorted(Comparator.comparingDouble(row -> row.localToScene(0, 0).getY()))
        .toList();
  }

  @Test
  void aChosenHitStaysChosenWhenTheQueryIsNarrowed() {
    typeQuery("checkpoint");
    interact(() -> model.list().move(2));
    Hit before = chosen();
    interact(() -> model.narrowing().toggle(FacetKind.SOURCE, before.provider()));
    until(() ->
        model.results().asked().startsWith("source:") && model.results().wholeProperty().get());
    assertThat(chosen().passageId()).isEqualTo(before.passageId());
    assertThat(lookup("#token-0").tryQuery()).isPresent();
  }

  @Test
  void nothingFoundOffersNearerQueries() {
    interact(() -> model.blending().modeProperty().set(Mode.KEYWORD));
    interact(() -> model.searchFor("has:code \"wal mdoe\" source:claude"));
    until(() -> model.stageProperty().get() == Stage.NO_HITS && !model.repairs().all().isEmpty());
    assertThat(model.repairs().all()).extracting(Repair::kind).containsExactly(Repair.Kind.WITHOUT);
    clickOn("#repair-0");
    until(() -> model.stageProperty().get() == Stage.RESULTS);
    assertThat(model.query().tokens()).hasSize(2);
  }

  @Test
  void backspaceAtTheStartMakesTheLastTokenTextAgain() {
    interact(() -> model.searchFor("has:code checkpoint"));
    // by focus and caret, not by a click: chips being laid out beside it move the field meanwhile
    interact(() -> {
      TextField field = lookup("#query-text").query();
      field.requestFocus();
      field.positionCaret(0);
    });
    type(KeyCode.BACK_SPACE);
    until(() -> model.query().tokens().isEmpty());
    assertThat(model.query().textProperty().get()).isEqualTo("has:code checkpoint");
    type(KeyCode.END, KeyCode.SPACE);
    until(() -> model.query().tokens().size() == 1);
    assertThat(model.query().textProperty().get()).isEqualTo("checkpoint ");
  }

  @Test
  void theKeyboardSwitchesModesMovesTheBlendAndJudges() {
    typeQuery("checkpoint");
    assertThat(model.results().shownProperty().get())
        .as("nothing is embedded")
        .isEqualTo(Mode.KEYWORD);
    assertThat(lookup("#search-notice").queryAs(Label.class).getText())
        .startsWith("Nothing is embedded yet");
    push(KeyCode.ALT, KeyCode.PAGE_UP);
    until(() -> model.blending().meaningProperty().get() == 0.7);
    assertThat(lookup("#blend-slider").queryAs(Slider.class).getValue()).isEqualTo(0.7);
    assertThat(lookup("#blend .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .contains("Keyword 0.30", "0.70 Meaning");
    push(KeyCode.ALT, KeyCode.DIGIT1);
    until(() -> !lookup("#blend").query().isVisible());
    push(KeyCode.ALT, KeyCode.DIGIT2);
    until(() -> lookup("#blend").query().isVisible());
    untilAnswered("checkpoint");
    type(KeyCode.DOWN);
    write("+");
    until(() -> engine.judging().all().size() == 1);
    assertThat(engine.judging().all().getFirst().passage()).isEqualTo(chosen().passageId());
    assertThat(engine.judging().all().getFirst().good()).isTrue();
    write("+");
    until(() -> engine.judging().all().isEmpty());
  }
}
