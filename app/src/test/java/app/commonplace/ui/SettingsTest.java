package app.commonplace.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.server.LoopbackServer;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Spaces.Reach;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.Look;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.runtime.SampleExports;
import app.commonplace.ui.fixture.MemoryKeychain;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.fx.Rest;
import app.commonplace.ui.settings.SettingsPage;
import app.commonplace.ui.shell.Place;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The place of settings in the whole window, over a real engine, a real server and a keychain in
/// memory.
class SettingsTest extends WindowTest {
  private static final String KEY = "sk-or-v1-canary0123456789abcdef";

  private final LoopbackServer server = new LoopbackServer();
  private final List<String> warnings = new ArrayList<>();
  private final Handler listener = collecting();
  private final MemoryKeychain keychain = new MemoryKeychain();

  @BeforeEach
  void show() throws Exception {
    Logger.getLogger("javafx.css").addHandler(listener);
    Folders folders = Folders.of(Map.of(Folders.HOME, folder.toString())).prepare();
    engine = Engine.open(folders, folders.defaultLibrary(), Access.CREATE, () -> keychain);
    engine
        .importer()
        .importAll(
            SampleExports.copyTo(folder.resolve("samples")).subList(0, 1),
            ImportOptions.USUAL,
            ImportListener.NONE,
            CancelSignal.NEVER);
    var rest = Rest.of(java.time.Duration.ofMillis(50));
    show(
        Clock.systemUTC(),
        new Studio.Outside(new NoFiles(), _ -> {}, Rest.none(), rest),
        1180,
        700);
    interact(() -> studio.places().go(Place.SETTINGS));
    until(() -> lookup("#ledger-card").tryQuery().isPresent() && has("0.0 %"));
  }

  @AfterEach
  @Override
  void close() throws TimeoutException {
    super.close();
    server.close();
    Logger.getLogger("javafx.css").removeHandler(listener);
    assertThat(warnings).isEmpty();
  }

  private Handler collecting() {
    return new Handler() {
      @Override
      public void publish(LogRecord said) {
        warnings.add(said.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  /// Whether something that is shown says these words.
  private boolean has(String words) {
    return FxThread.call(() ->
        lookup(node ->
                isShown(node) && (says(node, words) || holds(node.getAccessibleText(), words)))
            .tryQuery()
            .isPresent());
  }

  private static boolean says(Node node, String words) {
    return node instanceof Labeled label && holds(label.getText(), words);
  }

  private static boolean holds(@Nullable String text, String words) {
    return text != null && text.contains(words);
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private void press(String id) {
    until(() -> lookup("#" + id).tryQuery().isPresent());
    Node node = lookup("#" + id).query();
    until(() -> FxThread.call(() -> !node.isDisabled() && isShown(node)));
    interact(node::requestFocus);
    until(node::isFocused);
    type(KeyCode.SPACE);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void fill(String id, String text) {
    TextField field = lookup("#" + id).query();
    interact(() -> field.setText(text));
  }

  private MachineSettings settings() {
    return engine.settings().current();
  }

  private void useServer() {
    press("server-edit");
    fill("server-address", server.address());
    fill("server-model", "acme/embed");
    press("server-use");
  }

  @Test
  void aServerOnThisMachineIsTriedAndChosenAtOnceAndUndone() {
    press("server-edit");
    fill("server-address", server.address());
    fill("server-model", "acme/embed");
    press("server-test");
    until(() -> has("gives 4 numbers a passage"));
    assertThat(settings().embedding().model()).isEqualTo("all-minilm-l6-v2");
    press("server-use");
    until(() -> settings().embedding().model().equals("acme/embed"));
    until(() -> engine.embedding().status().reach().coverage() == 1);
    until(() -> has("100 %") && has("stays here"));
    until(() -> !has("Nothing has left"));
    press("toast-action");
    until(() -> settings().embedding().model().equals("all-minilm-l6-v2"));
  }

  @Test
  void tuningSaysHowMuchIsToBeJudgedFirst() {
    press("settings-tune");
    until(() -> has("0 of 5 so far, with 0 judgements"));
  }

  @Test
  void nothingGoesToAnotherMachineBeforeThePersonSaysYes() {
    press("server-edit");
    fill("server-address", "http://embed.invalid:1234");
    fill("server-model", "acme/embed");
    press("server-use");
    until(() -> has("Send passages to embed.invalid?"));
    assertThat(has("not encrypted")).isTrue();
    type(KeyCode.ESCAPE);
    until(() -> !has("Send passages to embed.invalid?"));
    assertThat(settings()).isEqualTo(MachineSettings.DEFAULT);
    assertThat(engine.library().<Long>read(reading -> reading.egress().requests())).isZero();

    if (lookup("#server-use").queryAll().stream().noneMatch(node -> isShown(node))) {
      press("server-edit"); // the form closes when the question is answered
    }
    press("server-use");
    until(() -> has("Send passages to embed.invalid?"));
    press("question-yes");
    until(() -> settings().embedding().leaves());
  }

  @Test
  void aKeyIsKeptNeverShownAndRemovedAfterAQuestion() {
    press("key-openrouter-replace");
    fill("key-openrouter-field", KEY);
    press("key-openrouter-keep");
    until(() -> has("sk-or-…cdef"));
    assertThat(keychain.read("https://openrouter.ai")).contains(KEY);
    assertThat(has(KEY)).isFalse();
    TextField field = lookup("#key-openrouter-field").query();
    assertThat(field.getText()).isEmpty();
    press("key-openrouter-remove");
    until(() -> has("Remove the key?"));
    assertThat(keychain.read("https://openrouter.ai")).isPresent();
    press("question-yes");
    until(() -> keychain.read("https://openrouter.ai").isEmpty() && has("No key yet."));
  }

  @Test
  void theCapCountsAtOnceAndASlipChangesNothing() {
    fill("monthly-cap", "2.50");
    interact(() -> lookup("#monthly-cap").query().requestFocus());
    type(KeyCode.ENTER);
    until(() -> settings().monthlyCap() == 2_500_000);
    fill("monthly-cap", "much");
    type(KeyCode.ENTER);
    until(
        () -> has("$2.50") || lookup("#monthly-cap").<TextField>query().getText().equals("$2.50"));
    assertThat(settings().monthlyCap()).isEqualTo(2_500_000);
  }

  @Test
  void aPauseHoldsAndATroubleIsSaidWhereItCanBeMended() {
    press("embedding-pause");
    until(() -> settings().paused() && has("Paused"));
    until(() -> has("Embedding paused at 0.0 %"));
    server.always(LoopbackServer.status(401, "{}"));
    useServer();
    until(() -> settings().embedding().model().equals("acme/embed"));
    press("embedding-pause");
    until(() -> engine.embedding().status().state() == State.TROUBLE && has("wants a key"));
    server.always(null);
    press("embedding-pause");
    until(() -> reach().coverage() == 1);
  }

  private Reach reach() {
    return engine.embedding().status().reach();
  }

  @Test
  void whatATagHoldsIsChosenHere() {
    engine.organizer().tagging().tagAll(List.of(), "health");
    interact(() -> studio.places().go(Place.LIBRARY));
    interact(() -> studio.places().go(Place.SETTINGS));
    until(() -> engine.organizer().tagging().all().size() == 1);
    WaitForAsyncUtils.waitForFxEvents();
    press("held-add");
    fill("held-field", "hea");
    type(KeyCode.TAB);
    assertThat(lookup("#held-field").<TextField>query().getText()).isEqualTo("health");
    type(KeyCode.ENTER);
    until(() -> engine.organizer().tagging().all().stream().anyMatch(tag -> tag.neverLeaves()));
    until(() -> has("health"));
    press("remove-health");
    until(() -> engine.organizer().tagging().all().stream().noneMatch(tag -> tag.neverLeaves()));
  }

  @Test
  void aSettingIsFoundAndJumpedTo() {
    fill("settings-find", "budget");
    interact(() -> lookup("#settings-find").query().requestFocus());
    type(KeyCode.ENTER);
    until(() -> lookup("#monthly-cap").query().isFocused());
    fill("settings-find", "log");
    interact(() -> lookup("#settings-find").query().requestFocus());
    type(KeyCode.ENTER);
    until(() -> has(engine.library().file().toString()));
    fill("settings-find", "zzz");
    ListView<?> pages = lookup("#settings-pages").query();
    assertThat(pages.getItems()).isEmpty();
    fill("settings-find", "");
    assertThat(pages.getSelectionModel().getSelectedIndex())
        .as("the page that is shown")
        .isEqualTo(studio.settings().pageProperty().get().ordinal());
  }

  @Test
  void aKeyIsBoundAfterItsConflictWasToldAndWorksAtOnce() {
    interact(() -> studio.settings().pageProperty().set(SettingsPage.KEYS));
    press("key-palette");
    press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
    until(() -> has("is the key of “Go to Search”"));
    assertThat(settings().window().keys()).isEmpty();
    press("key-palette-take");
    until(
        () -> settings().window().keys().equals(Map.of("palette", "Mod+DIGIT1", "go_search", "")));
    until(() -> lookup("#status-palette").<Button>query().getText().equals("Ctrl+1"));

    press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    assertThat(studio.palette().openProperty().get()).isFalse();
    press(KeyCode.CONTROL, KeyCode.DIGIT1).release(KeyCode.DIGIT1, KeyCode.CONTROL);
    until(() -> studio.palette().openProperty().get());
    type(KeyCode.ESCAPE);
    press("key-palette-reset");
    until(() -> lookup("#status-palette").<Button>query().getText().equals("Ctrl+K"));
  }

  @Test
  void singleLettersAreSwitchedOffAndOn() {
    interact(() -> studio.settings().pageProperty().set(SettingsPage.KEYS));
    until(() -> lookup("#keys-letters").tryQuery().isPresent());
    until(() -> FxThread.call(() -> lookup("#keys-letters").<CheckBox>query().isSelected()));
    interact(() -> lookup("#keys-letters").<CheckBox>query().fire());
    until(() -> !settings().window().letters());
    until(() -> !studio.desk().keys().lettersProperty().get());
    press("keys-letters");
    until(() -> studio.desk().keys().lettersProperty().get());
  }

  @Test
  void whatIsSetInTheWindowAndOnThePageIsTheSame() {
    interact(() -> studio.settings().pageProperty().set(SettingsPage.APPEARANCE));
    interact(() -> lookup("#look-density-compact").<ToggleButton>query().fire());
    until(() -> studio.library().densityProperty().get() == Look.Density.COMPACT);
    interact(() -> studio.library().densityProperty().set(Look.Density.DENSE));
    until(() -> lookup("#look-density-dense").<ToggleButton>query().isSelected());
    interact(() -> studio.settings().pageProperty().set(SettingsPage.READING));
    press("reading-numbers");
    until(() -> studio.libraryScreen().look().numbersProperty().get());
    press("reading-defaults");
    until(() -> !studio.libraryScreen().look().numbersProperty().get());
  }

  @Test
  void theLibraryIsCheckedAndCompactedFromItsPage() {
    interact(() -> studio.settings().pageProperty().set(SettingsPage.LIBRARY));
    until(() -> has(engine.library().file().toString()));
    press("library-check");
    until(() -> has("checks passed"));
    press("library-compact");
    until(() -> has("give back") || has("is smaller by"));
  }

  @Test
  void nothingLeavesOnceThatIsSaid() {
    interact(() -> studio.settings().pageProperty().set(SettingsPage.PRIVACY));
    press("nothing-leaves");
    until(() -> settings().nothingLeaves() && has("Nothing leaves. Models"));
    press("toast-action");
    until(() -> !settings().nothingLeaves());
  }

  /// Choosing it would send nothing, for there is no key; so nothing is asked either.
  @Test
  void withoutAKeyTheFieldForItOpensInstead() {
    var router = EmbeddingChoice.OpenRouter.of("acme/embed");
    engine.settings().change(now -> now.with(now.embedders().remember(router)));
    until(() -> has("acme/embed"));
    press("embedder-openrouter");
    until(() -> lookup("#key-openrouter-field").query().isFocused());
    assertThat(has("Send passages to")).isFalse();
    assertThat(settings().embedding().leaves()).isFalse();
  }

  @Test
  void escapeInTheCapRestoresIt() {
    interact(() -> lookup("#monthly-cap").query().requestFocus());
    fill("monthly-cap", "77");
    type(KeyCode.ESCAPE);
    until(() -> lookup("#monthly-cap").<TextField>query().getText().equals("$10.00"));
    assertThat(settings().monthlyCap()).isEqualTo(10_000_000);
  }
}
