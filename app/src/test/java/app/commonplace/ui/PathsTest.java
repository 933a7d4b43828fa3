package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.model.Link;
import app.commonplace.model.Tag;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.search.ListSort;
import app.commonplace.search.Mode;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fixture.SampleLibrary;
import app.commonplace.ui.fixture.TurnedClock;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// What a person does with the keyboard alone, through the whole window over a real library.
class PathsTest extends WindowTest {
  private final TurnedClock now = new TurnedClock();
  private Path saved;

  @BeforeEach
  void show() throws TimeoutException {
    engine = SampleLibrary.filled(folder);
    saved = folder.resolve("saved");
    show(now, new NoFiles(saved));
    until(() -> studio.library().sidebar().overviewProperty().get().entries() > 0);
  }

  private String opened() {
    var shown = studio.library().reader().openedProperty().get();
    return shown == null ? "" : shown.entry().title();
  }

  private String firstWords() {
    return studio.library().reader().openedProperty().get().passages().getFirst().text();
  }

  private void mod(KeyCode key) {
    push(KeyCode.CONTROL, key);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void fill(String id, String text) {
    interact(() -> lookup("#" + id).<TextField>query().setText(text));
  }

  private String text(String id) {
    return lookup("#" + id).<Labeled>query().getText();
  }

  private void open(String title) {
    mod(KeyCode.K);
    until(() -> lookup("#palette-field").query().isFocused());
    fill("palette-field", title);
    until(() -> lookup("#palette-rows .palette-item:selected").tryQuery().isPresent());
    type(KeyCode.ENTER);
    until(() -> opened().startsWith(title));
  }

  @Test
  void thePaletteOpensFromAnywhereFindsAnEntryAndGivesTheFocusBack() {
    interact(() -> studio.places().go(Place.SETTINGS));
    var before = interactive();
    mod(KeyCode.K);
    until(() -> lookup("#palette-field").query().isFocused());
    type(KeyCode.ESCAPE);
    until(() -> !lookup("#palette").query().isVisible());
    assertThat(interactive()).isEqualTo(before);
    open("Checkpoint starvation");
    assertThat(studio.places().placeProperty().get()).isEqualTo(Place.LIBRARY);
  }

  @Test
  void everyActionOfThePlaceIsInThePaletteAndDoesWhatItsKeyDoes() {
    open("Why does the WAL file");
    assertThat(studio.library().reader().layout().briefProperty().get()).isFalse();
    command("Only prompts and final answers");
    until(() -> studio.library().reader().layout().briefProperty().get());
    var density = studio.library().densityProperty().get();
    command("Room in the list");
    until(() -> studio.library().densityProperty().get() != density);
    interact(() -> studio.places().go(Place.SEARCH));
    command("Search by meaning");
    until(() -> studio.search().blending().modeProperty().get() == Mode.MEANING);
  }

  /// Takes the first command of the palette that is named so.
  private void command(String name) {
    mod(KeyCode.K);
    until(() -> lookup("#palette-field").query().isFocused());
    fill("palette-field", "> " + name);
    until(() -> lookup("#palette-rows .palette-item:selected").tryQuery().isPresent());
    type(KeyCode.ENTER);
    until(() -> !lookup("#palette").query().isVisible());
  }

  private javafx.scene.Node interactive() {
    return FxThread.call(() -> studio.shell().getScene().getFocusOwner());
  }

  @Test
  void aLinkIsMadeByKeyboardAndBothEndsShowIt() {
    open("Checkpoint starvation");
    var reader = studio.library().reader();
    int before = engine.organizer().linking().all().size();
    type(KeyCode.L);
    until(() -> lookup("#link-field").query().isFocused());
    javafx.scene.control.ListView<?> suggested = lookup("#link-suggestions").query();
    until(() -> suggested.getSelectionModel().getSelectedIndex() == 0);
    push(KeyCode.ALT, KeyCode.DIGIT4);
    fill("link-note", "because");
    type(KeyCode.ENTER);
    until(() -> engine.organizer().linking().all().size() == before + 1);
    Link link =
        engine.organizer().linking().all().stream()
            .filter(l -> "because".equals(l.note()))
            .findFirst()
            .orElseThrow();
    assertThat(link.kind()).isEqualTo("contradicts");
    assertThat(link.toEntry()).isNotEqualTo(link.fromEntry());
    until(() ->
        reader.openedProperty().get().links().stream()
            .anyMatch(end -> end.link().id() == link.id() && end.outgoing()));
    interact(() -> reader.open(link.toEntry()));
    until(() -> reader.openedProperty().get().entry().id().equals(link.toEntry()));
    assertThat(reader.openedProperty().get().links())
        .anyMatch(end -> end.link().id() == link.id() && !end.outgoing());
    showDetails();
    until(() -> linkLine("contradicts this · “because”").isPresent());
    interact(() -> linkLine("contradicts this · “because”").orElseThrow().requestFocus());
    type(KeyCode.F2);
    until(() -> lookup("#link-why").query().isFocused());
    fill("link-why", "of the date");
    type(KeyCode.ENTER);
    until(() -> linkLine("contradicts this · “of the date”").isPresent());
    mod(KeyCode.Z);
    until(() -> linkLine("contradicts this · “because”").isPresent());
  }

  private void showDetails() {
    if (lookup("#inspector").tryQuery().filter(Node::isVisible).isEmpty()) {
      mod(KeyCode.I);
    }
    until(() -> lookup("#inspector-notes .section-name").tryQuery().isPresent());
  }

  /// The line of the details for a link that is told so.
  private Optional<Node> linkLine(String reason) {
    return lookup(".link-end")
        .match((Node node) ->
            node.getAccessibleText() != null && node.getAccessibleText().endsWith(reason))
        .tryQuery();
  }

  @Test
  void aSectionOfTheDetailsIsClosedAndStaysSo() {
    open("Checkpoint starvation");
    showDetails();
    interact(() -> lookup("#inspector-links .section-name").query().requestFocus());
    type(KeyCode.ENTER);
    until(() -> lookup("#inspector-links .link-end").tryQuery().isEmpty());
    assertThat(lookup("#inspector-links .section-name").query().isFocused()).isTrue();
    assertThat(engine.settings().current().window().reading().closed())
        .containsExactly("inspector-links");
    open("Why does the WAL file");
    showDetails();
    assertThat(lookup("#inspector-links .link-end").tryQuery()).isEmpty();
    interact(() -> lookup("#inspector-links .section-name").query().requestFocus());
    type(KeyCode.ENTER);
    until(() -> lookup("#inspector-links .link-end").tryQuery().isPresent());
  }

  @Test
  void aNoteIsWrittenReadAndWrittenOnByKeyboard() {
    interact(() -> studio.places().go(Place.SEARCH));
    mod(KeyCode.N);
    until(() -> lookup("#writing-field").query().isFocused());
    write("# Tides\n\nThe moon pulls at zanzibarite.");
    mod(KeyCode.ENTER);
    until(() -> opened().equals("Tides"));
    assertThat(studio.places().placeProperty().get()).isEqualTo(Place.LIBRARY);
    type(KeyCode.E);
    until(() -> lookup("#writing-field").query().isFocused());
    write(" Twice a day.");
    mod(KeyCode.ENTER);
    until(() -> firstWords().endsWith("zanzibarite. Twice a day."));
    mod(KeyCode.Z);
    until(() -> firstWords().endsWith("zanzibarite."));
  }

  @Test
  void twoAnswersOfABranchAreComparedByKeyboard() {
    open("Why does the WAL file");

    type(KeyCode.C);
    until(() -> lookup("#compare-layer").query().isVisible());
    until(() -> lookup("#compare-left .text-surface").tryQuery().isPresent());
    assertThat(lookup("#compare-right .text-surface").tryQuery()).isPresent();
    type(KeyCode.F8);
    type(KeyCode.DIGIT1);
    until(() -> verdict("left").equals("Held") && verdict("right").equals("Rejected"));
    mod(KeyCode.Z);
    until(() ->
        verdict("left").equals("Mark as held") && verdict("right").equals("Mark as rejected"));
    type(KeyCode.DIGIT2);
    until(() -> verdict("left").equals("Rejected") && verdict("right").equals("Held"));
    type(KeyCode.ESCAPE);
    until(() -> !lookup("#compare-layer").query().isVisible());

    until(() -> lookup("#passages").query().isFocused());
  }

  private void compare() {
    open("Why does the WAL file");
    type(KeyCode.C);
    until(() -> lookup("#compare-line-0").tryQuery().isPresent());
    idle();
  }

  @Test
  void theRailStaysBesideAComparisonAndLeadsAwayFromIt() {
    compare();
    Bounds rail = onScreen("#rail");
    Bounds layer = onScreen("#compare-layer");
    assertThat(layer.getMinX()).isEqualTo(rail.getMaxX());
    assertThat(layer.getMaxY()).isEqualTo(onScreen("#status").getMinY());

    clickOn("#rail-library");
    until(() -> !lookup("#compare-layer").query().isVisible());
    until(() -> lookup("#passages").query().isFocused());
    type(KeyCode.C);
    until(() -> lookup("#compare-layer").query().isVisible());
    clickOn("#rail-search");
    until(() -> !lookup("#compare-layer").query().isVisible());
    assertThat(studio.places().placeProperty().get()).isEqualTo(Place.SEARCH);
  }

  @Test
  void aKeyLeadsFromAComparisonToAnotherPlace() {
    compare();
    mod(KeyCode.DIGIT1);
    until(() -> studio.places().placeProperty().get() == Place.SEARCH);
    assertThat(lookup("#compare-layer").query().isVisible()).isFalse();
  }

  private Bounds onScreen(String id) {
    Node node = lookup(id).query();
    return FxThread.call(() -> node.localToScene(node.getBoundsInLocal()));
  }

  @Test
  void aLineOfWhatDiffersIsDecidedAndTheAnswersFollow() {
    compare();
    MenuButton line = lookup("#compare-line-0").query();
    interact(line::requestFocus);
    type(KeyCode.SPACE);
    until(line::isShowing);
    interact(() -> {
      line.getItems().getFirst().fire();
      line.hide();
    });
    until(() -> line.getText().equals("Left held") && verdict("left").equals("Held"));
    assertThat(verdict("right")).isEqualTo("Rejected");
    assertThat(text("compare-here")).isEqualTo("The answers are kept, the lines until you quit");
    assertThat(line.isFocused()).as("the next one is a Tab away").isTrue();
    mod(KeyCode.Z);
    until(() -> line.getText().equals("Not decided") && verdict("left").equals("Mark as held"));
    assertThat(text("compare-here")).startsWith("Compared on this machine");
  }

  @Test
  void theRightAnswerIsMarkedAsRejectedByItsButton() {
    compare();
    interact(() -> lookup("#compare-right-verdict").queryButton().fire());
    until(() -> verdict("left").equals("Held") && verdict("right").equals("Rejected"));
    interact(() -> lookup("#compare-right-verdict").queryButton().fire());
    until(() -> verdict("left").equals("Rejected") && verdict("right").equals("Held"));
    type(KeyCode.DIGIT0);
    until(() -> verdict("right").equals("Mark as rejected"));
  }

  @Test
  void anAnswerOfAnotherEntryIsComparedAsWellAndTheComparisonIsCopied() {
    compare();
    interact(() -> lookup("#compare-add").queryButton().fire());
    until(() -> offered().isPresent());
    interact(() -> {
      ContextMenu menu = offered().orElseThrow();
      menu.getItems().getFirst().fire();
      menu.hide();
    });
    until(() -> lookup("#compare-answer-3").tryQuery().isPresent());
    ToggleButton chip = lookup("#compare-answer-3").query();
    assertThat(chip.isSelected()).isTrue();
    idle();
    type(KeyCode.Y);
    String copied = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).startsWith("# ").contains("Names, numbers and negations that differ");
  }

  private static java.util.Optional<ContextMenu> offered() {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .map(ContextMenu.class::cast)
        .findFirst();
  }

  @Test
  void threeAnswersStandSideBySideInAWideWindowAndEachColumnIsReachedByKey() {
    compare();
    assertThat(lookup("#compare-third").tryQuery()).isEmpty();
    Window window = FxThread.call(() -> studio.shell().getScene().getWindow());
    interact(() -> window.setWidth(1920));
    until(() -> lookup("#compare-third .text-surface").tryQuery().isPresent());
    idle();
    type(KeyCode.DIGIT3);
    until(() -> verdict("third").equals("Held") && verdict("right").equals("Rejected"));
    assertThat(verdict("left")).isEqualTo("Rejected");
    type(KeyCode.RIGHT);
    type(KeyCode.RIGHT);
    interact(() -> lookup("#compare-answer-0").<ToggleButton>query().fire());
    idle();
    until(() -> third().startsWith("GPT-5.1, 1 of 3"));
    interact(() -> window.setWidth(1280));
    until(() -> lookup("#compare-third").tryQuery().isEmpty());
  }

  private String third() {
    return lookup("#compare-third .semi").<Labeled>query().getText();
  }

  private String verdict(String side) {
    return lookup("#compare-" + side + "-verdict").queryButton().getText();
  }

  @Test
  void aHitThatIsRejectedBesideAnotherIsFlaggedWhereItWasFound() {
    interact(() -> {
      studio.places().go(Place.SEARCH);
      studio.search().searchFor("starvation");
    });
    until(() ->
        lookup("#result-list .result-found").tryQuery().isPresent()
            && studio.search().results().wholeProperty().get());
    assertThat(flags()).isEmpty();
    interact(() -> lookup("#result-list").query().requestFocus());
    type(KeyCode.C);
    type(KeyCode.DOWN);
    type(KeyCode.C);
    until(() -> lookup("#compare-layer").query().isVisible());
    until(() -> lookup("#compare-right .text-surface").tryQuery().isPresent());
    type(KeyCode.DIGIT2);
    until(() -> verdict("left").equals("Rejected"));
    type(KeyCode.ESCAPE);
    until(() -> !lookup("#compare-layer").query().isVisible());

    until(() -> flags().equals(Set.of("Held", "Rejected")));
    assertThat(lookup(".result-row").queryAllAs(Labeled.class))
        .extracting(Labeled::getAccessibleText)
        .anyMatch(spoken -> spoken != null && spoken.contains(", Rejected: "));
    until(() -> lookup("#preview .found-passage .pill.success").tryQuery().isPresent());
    type(KeyCode.HOME);
    for (int row = 0; row < 10 && !isRejectedShown(); row++) {
      type(KeyCode.DOWN);
      WaitForAsyncUtils.waitForFxEvents();
    }
    until(() -> lookup("#preview .found-passage .pill.danger").tryQuery().isPresent());
    assertThat(text("why-rejected")).startsWith("Marked as rejected: ").contains(" × 0.5 = ");
  }

  private boolean isRejectedShown() {
    return lookup("#why-rejected").query().isVisible();
  }

  /// What rows say was decided of their hits.
  private Set<String> flags() {
    return lookup("#result-list .standing").queryAllAs(Labeled.class).stream()
        .filter(javafx.scene.Node::isVisible)
        .map(Labeled::getText)
        .filter(said -> !said.isEmpty())
        .collect(Collectors.toSet());
  }

  @Test
  void thePersonGoesBackAndForthBetweenPlacesAndEntries() {
    open("Checkpoint starvation");
    linger();
    open("Why does the WAL file");
    linger();
    interact(() -> studio.places().go(Place.SETTINGS));
    linger();
    push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> studio.places().placeProperty().get() == Place.LIBRARY);
    assertThat(opened()).startsWith("Why does the WAL file");
    idle();
    push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> opened().startsWith("Checkpoint starvation"));
    idle();
    push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> opened().startsWith("Why does the WAL file"));
    idle();
    push(KeyCode.ALT, KeyCode.RIGHT);
    until(() -> studio.places().placeProperty().get() == Place.SETTINGS);
  }

  @Test
  void theButtonsOverTheReaderLeadTheSameWayAsTheKeys() {
    var back = lookup("#reader-back").query();
    var forward = lookup("#reader-forward").query();
    assertThat(back.isDisabled()).as("nothing was left yet").isTrue();
    open("Checkpoint starvation");
    linger();
    open("Why does the WAL file");
    linger();
    assertThat(forward.isDisabled()).isTrue();
    push(KeyCode.ALT, KeyCode.LEFT);
    until(() -> opened().startsWith("Checkpoint starvation"));
    idle();
    interact(((Button) forward)::fire);
    until(() -> opened().startsWith("Why does the WAL file"));
    idle();
    assertThat(forward.isDisabled()).isTrue();
    interact(((Button) back)::fire);
    until(() -> opened().startsWith("Checkpoint starvation"));
  }

  /// Stays long enough for the place to be one to come back to.
  private void linger() {
    now.turn(Duration.ofSeconds(5));
  }

  private void idle() {
    studio.jobs().whenIdle().join();
    WaitForAsyncUtils.waitForFxEvents();
  }

  @Test
  void whatWentWrongCanBeReadLaterAndCopied() {
    interact(() ->
        studio.shell().problem(new Problem(ProblemCode.IO, "The file broke.", "Choose another.")));
    Labeled bell = lookup("#status-activity").query();
    until(() -> bell.getText().equals("1"));
    interact(bell::requestFocus);
    type(KeyCode.SPACE);
    until(() -> lookup("#activity").query().isVisible());
    interact(() -> lookup("#notice-copy").query().requestFocus());
    type(KeyCode.SPACE);
    until(() ->
        "io: The file broke. Choose another.".equals(Clipboard.getSystemClipboard().getString()));
    type(KeyCode.ESCAPE);
    until(() -> !lookup("#activity").query().isVisible());
    assertThat(interactive()).isEqualTo(bell);
    assertThat(bell.getText()).isEmpty();
  }

  @Test
  void theAddressOfAPassageIsCopiedByOneKey() {
    open("Checkpoint starvation");
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    until(() -> {
      String copied = Clipboard.getSystemClipboard().getString();
      return copied != null && copied.matches("commonplace://e/\\d+#p\\d+");
    });
  }

  @Test
  void wordsAreFoundInAnEntryAndWalkedByKeyboard() {
    open("Why does the WAL file");
    mod(KeyCode.F);
    until(() -> lookup("#find-field").query().isFocused());
    write("checkpoint");
    until(() -> text("find-place").matches("\\d+ of \\d+"));
    int all = Integer.parseInt(text("find-place").replaceAll(".* ", ""));
    assertThat(all).as("in prose, code and folds").isGreaterThan(5);
    String first = text("find-place");
    type(KeyCode.F3);
    until(() -> !text("find-place").equals(first));
    push(KeyCode.SHIFT, KeyCode.F3);
    until(() -> text("find-place").equals(first));
    type(KeyCode.ESCAPE);
    until(() -> !lookup("#find-strip").query().isVisible());
    until(() -> lookup("#passages").query().isFocused());
  }

  @Test
  void aHitIsStarredTaggedNotedAndLinkedWithoutOpeningIt() {
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
    interact(() -> {
      studio.places().go(Place.SEARCH);
      studio.search().searchFor("starvation");
    });
    until(() ->
        lookup("#result-list .result-found").tryQuery().isPresent()
            && studio.search().results().wholeProperty().get());
    interact(() -> lookup("#result-list").query().requestFocus());
    type(KeyCode.S);
    until(() -> engine.search().list("is:starred starvation", ListSort.NEWEST, 5, 0).total() > 0);
    type(KeyCode.T);
    until(() -> lookup("#line-field").query().isFocused());
    assertThat(lookup("#line-field").<TextField>query().getText()).as("the key itself").isEmpty();
    fill("line-field", "durab");
    type(KeyCode.TAB);
    assertThat(lookup("#line-field").<TextField>query().getText()).isEqualTo("durability");
    fill("line-field", "brand-new");
    type(KeyCode.ENTER);
    until(() ->
        engine.organizer().tagging().all().stream().map(Tag::name).anyMatch("brand-new"::equals));
    until(() -> lookup("#result-list").query().isFocused());
    type(KeyCode.N);
    until(() -> lookup("#line-field").query().isFocused());
    fill("line-field", "worth keeping");
    type(KeyCode.ENTER);
    until(() ->
        engine.organizer().noting().all().stream()
            .anyMatch(note -> note.text().equals("worth keeping")));
    until(() -> lookup("#result-list").query().isFocused());
    type(KeyCode.L);
    until(() -> lookup("#link-field").query().isFocused());
    type(KeyCode.ESCAPE);
    until(() -> lookup("#result-list").query().isFocused());
  }

  @Test
  void aHalfTypedFieldIsCompletedByKeyboardBeforeAnySearch() {
    interact(() -> studio.places().go(Place.SEARCH));
    until(() -> lookup("#query-text").query().isFocused());
    for (List<String> typed :
        List.of(List.of("source:cla", "source:claude"), List.of("tag:dura", "tag:durability"))) {
      fill("query-text", typed.getFirst());
      interact(() -> lookup("#query-text").<TextField>query().end());
      until(() -> lookup("#completion-0").tryQuery().isPresent());
      type(KeyCode.TAB);
      until(() -> studio.search().query().queryProperty().get().startsWith(typed.getLast()));
      interact(() -> studio.search().query().clear());
    }
  }

  @Test
  void severalEntriesAreTaggedAndTrashedByKeyboard() {
    interact(() -> lookup("#entries").query().requestFocus());
    type(KeyCode.HOME);
    push(KeyCode.SHIFT, KeyCode.DOWN);
    until(() -> lookup("#selection-bar").query().isVisible());
    long before = engine.search().list("", ListSort.NEWEST, 1, 0).total();
    int chosen = FxThread.call(() -> studio.library().list().chosenProperty().get().size());
    assertThat(chosen).isEqualTo(2);
    type(KeyCode.T);
    until(() -> lookup("#batch-tag-field").query().isFocused());
    fill("batch-tag-field", "both of them");
    picture("selection-bar");
    type(KeyCode.ENTER);
    until(() -> engine.search().list("tag:\"both of them\"", ListSort.NEWEST, 1, 0).total() == 2);
    until(() -> lookup("#entries").query().isFocused());
    type(KeyCode.DELETE);
    until(() -> engine.search().list("", ListSort.NEWEST, 1, 0).total() == before - 2);
    until(() -> !lookup("#selection-bar").query().isVisible());
  }

  private long listed(String query) {
    return engine.search().list(query, ListSort.NEWEST, 1, 0).total();
  }

  @Test
  void stepsAreTakenBackAndDoneAgainByKeyboardWhicheverScreenTheyWereDoneOn() {
    interact(() -> lookup("#entries").query().requestFocus());
    type(KeyCode.HOME);
    long starred = listed("is:starred");
    type(KeyCode.S);
    until(() -> listed("is:starred") != starred);
    until(() -> lookup("#toasts .toast").tryQuery().isPresent());
    long trash = listed("is:trashed");
    type(KeyCode.DELETE);
    until(() -> listed("is:trashed") == trash + 1);
    until(() -> studio.shell().lastStep().orElse("").equals("1 entry moved to the trash"));
    interact(() -> studio.places().go(Place.SETTINGS));
    mod(KeyCode.Z);
    until(() -> listed("is:trashed") == trash);
    mod(KeyCode.Z);
    until(() -> listed("is:starred") == starred);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    until(() -> listed("is:starred") != starred);
    push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    until(() -> listed("is:trashed") == trash + 1);
  }

  @Test
  void theTrashIsListedBroughtBackFromAndEmptiedByKeyboard() {
    interact(() -> lookup("#entries").query().requestFocus());
    type(KeyCode.HOME);
    push(KeyCode.SHIFT, KeyCode.DOWN);
    type(KeyCode.DELETE);
    until(() -> listed("is:trashed") == 2);
    choose("view=TRASH");
    until(() -> shownEntries() == 2);
    interact(() -> lookup("#entries").query().requestFocus());
    type(KeyCode.HOME);
    type(KeyCode.ENTER);
    until(() -> lookup("#trash-strip").query().isVisible());
    picture("trash");
    interact(() -> lookup("#entries").query().requestFocus());
    type(KeyCode.R);
    until(() -> listed("is:trashed") == 1);
    until(() -> shownEntries() == 1);
    type(KeyCode.DELETE);
    until(() -> lookup("#question").query().isVisible());
    picture("purge-question");
    type(KeyCode.ESCAPE);
    until(() -> !lookup("#question").query().isVisible());
    assertThat(listed("is:trashed")).isOne();
    interact(() -> lookup("#empty-trash").<javafx.scene.control.Button>query().fire());
    until(() -> lookup("#question-no").query().isFocused());
    type(KeyCode.TAB);
    type(KeyCode.ENTER);
    until(() -> listed("is:trashed") == 0);
    until(() -> shownEntries() == 0);
  }

  private long shownEntries() {
    return lookup("#entries").<javafx.scene.control.ListView<?>>query().getItems().stream()
        .filter(row -> row.toString().startsWith("Item"))
        .count();
  }

  /// Chooses a row of the sidebar.
  private void choose(String holding) {
    interact(() -> {
      javafx.scene.control.ListView<?> nav = lookup("#nav").query();
      for (int i = 0; i < nav.getItems().size(); i++) {
        if (nav.getItems().get(i).toString().contains(holding)) {
          nav.getSelectionModel().clearAndSelect(i);
        }
      }
    });
  }

  @Test
  void aTagIsNestedByItsNameInTheSidebar() {
    interact(() -> lookup("#nav").query().requestFocus());
    choose("name=durability");
    type(KeyCode.F2);
    until(() -> lookup("#side-line-field").query().isFocused());
    fill("side-line-field", "work/durability");
    type(KeyCode.ENTER);
    until(() ->
        engine.organizer().tagging().all().stream()
            .map(Tag::name)
            .anyMatch("work/durability"::equals));
    until(() -> lookup("#nav").query().isFocused());
  }

  @Test
  void aTagIsRemovedFromTheSidebarByKeyboardAndComesBackOnWhatCarriedIt() {
    long carried = carrying("durability");
    assertThat(carried).isPositive();
    interact(() -> lookup("#nav").query().requestFocus());
    choose("name=durability");
    type(KeyCode.DELETE);
    until(() -> !tagNames().contains("durability"));
    mod(KeyCode.Z);
    until(() -> tagNames().contains("durability"));
    assertThat(carrying("durability")).isEqualTo(carried);
    assertThat(lookup("#nav").query().isFocused()).isTrue();
  }

  private long carrying(String tag) {
    return engine.search().list("tag:" + tag, ListSort.NEWEST, 0, 0).total();
  }

  private List<String> tagNames() {
    return engine.organizer().tagging().all().stream().map(Tag::name).toList();
  }

  @Test
  void theBlockOfCodeInViewIsSavedByOneKey() throws IOException {
    open("Why does the WAL file");
    until(() -> lookup("#save-code").tryQuery().isPresent());
    type(KeyCode.B);
    until(() -> Files.exists(saved));
    assertThat(Files.readString(saved)).isNotBlank();
  }

  @Test
  void aNoteIsWrittenByKeyboardAndThePanesGoAndComeBack() {
    open("Checkpoint starvation");
    type(KeyCode.N);
    until(() -> lookup("#note-field").query().isFocused());
    interact(
        () -> lookup("#note-field").<javafx.scene.control.TextArea>query().setText("worth it"));
    picture("note-editor");
    push(KeyCode.CONTROL, KeyCode.ENTER);
    until(() ->
        engine.organizer().noting().all().stream()
            .anyMatch(note -> note.text().equals("worth it")));
    until(() -> lookup("#passages").query().isFocused());
    type(KeyCode.F);
    until(() -> !lookup("#entries-pane").query().isVisible());
    until(() -> lookup("#passages").query().isFocused());
    picture("reading-alone");
    type(KeyCode.F);
    until(() -> lookup("#entries-pane").query().isVisible());
  }

  @Test
  void anImageIsShownLargeAndTheFocusComesBack() {
    open("Why does the WAL file");
    for (int i = 0; lookup("#passages .picture-box").tryQuery().isEmpty() && i < 20; i++) {
      type(KeyCode.J);
      WaitForAsyncUtils.waitForFxEvents();
    }
    interact(() -> lookup("#passages .picture-box").query().requestFocus());
    type(KeyCode.SPACE);
    until(() -> lookup("#image-layer").query().isVisible());
    until(() ->
        lookup("#image-layer .image-page > ImageView")
                .<javafx.scene.image.ImageView>query()
                .getImage()
            != null);
    picture("image");
    type(KeyCode.DIGIT1);
    type(KeyCode.ESCAPE);
    until(() -> !lookup("#image-layer").query().isVisible());
    until(() -> interactive().getStyleClass().contains("picture-box"));
  }

  @Test
  void selectedTextIsCopiedAndSearchedForFromABarOverIt() {
    open("Checkpoint starvation");
    until(() -> lookup("#passages .text-surface > .reading").queryAll().size() > 2);
    List<javafx.geometry.Bounds> lines =
        FxThread.call(() ->
            lookup("#passages .text-surface > .reading").queryAll().stream()
                .map(node -> node.localToScene(node.getBoundsInLocal()))
                .filter(line -> line.getMinY() > 150 && line.getWidth() > 100)
                .sorted(java.util.Comparator.comparing(javafx.geometry.Bounds::getMinY))
                .toList());
    pointer(MouseEvent.MOUSE_PRESSED, lines.get(0).getMinX() + 1, lines.get(0).getMinY() + 8);
    pointer(MouseEvent.MOUSE_DRAGGED, lines.get(1).getMinX() + 90, lines.get(1).getMinY() + 8);
    pointer(MouseEvent.MOUSE_RELEASED, lines.get(1).getMinX() + 90, lines.get(1).getMinY() + 8);
    until(() -> lookup("#selection-tools").query().isVisible());
    picture("selection-tools");
    mod(KeyCode.C);
    String copied = FxThread.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).startsWith("Yesterday I found").contains("\n");
    interact(() -> lookup("#selection-search").<javafx.scene.control.Button>query().fire());
    until(() -> studio.places().placeProperty().get() == Place.SEARCH);
    until(() ->
        studio.search().query().queryProperty().get().startsWith("\"Yesterday I found that a"));
  }

  /// What the pointer does over the passages; a drag of the robot begins none on this platform.
  private void pointer(javafx.event.EventType<MouseEvent> type, double x, double y) {
    boolean down = type != MouseEvent.MOUSE_RELEASED;
    var event =
        new MouseEvent(
            type,
            x,
            y,
            x,
            y,
            MouseButton.PRIMARY,
            1,
            false,
            false,
            false,
            false,
            down,
            false,
            false,
            false,
            false,
            true,
            null);
    interact(() -> lookup("#passages").query().fireEvent(event));
  }

  private void picture(String name) {
    interact(() -> {});
    app.commonplace.ui.pictures.Picture.of(studio.shell().getScene())
        .writeTo(Path.of("target", "path-" + name + ".png"));
  }
}
