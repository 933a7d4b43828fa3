package app.commonplace.ui.settings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.model.Sent;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.HeldWork;
import app.commonplace.ui.fixture.NoFiles;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.Desk;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SettingsModelTest {
  private final MemoryDoor door = new MemoryDoor();
  private final Desks desks = new Desks();
  private final NoFiles files = new NoFiles();

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  /// Taking back one change leaves alone what was changed after it.
  @Test
  void anUndoTakesBackItsOwnChangeAlone() {
    door.settings = door.settings.choosing(EmbeddingChoice.OpenRouter.of("acme/embed"));
    var model = new SettingsModel(door, desks.desk(), files);
    model.refresh();
    model.spending().cap("5.00");
    model.embedding().choose(new BuiltIn(BuiltInModel.MINI_LM));
    assertThat(door.settings.embedding().leaves()).isFalse();

    desks.undos().getFirst().run(); // that of the cap

    assertThat(door.settings.monthlyCap()).isEqualTo(10_000_000);
    assertThat(door.settings.embedding().leaves()).as("texts leave again unasked").isFalse();
  }

  /// Two clicks on "older" while the answer is awaited.
  @Test
  void askingTwiceForOlderRequestsShowsThemOnce() {
    var held = new HeldWork();
    door.requests = 1000;
    var ledger = new LedgerModel(door, with(held), files);
    ledger.load();
    held.runAll();
    ledger.loadMore();
    ledger.loadMore();
    held.runAll();
    assertThat(ledger.rows().stream().map(sent -> sent.id()).collect(Collectors.toSet()))
        .hasSameSizeAs(ledger.rows());
  }

  /// A request that was sent while the ledger is looked at stands on top; no row is read anew.
  @Test
  void aNewRequestJoinsTheRowsThatAreShown() {
    door.requests = 1000;
    var ledger = new LedgerModel(door, desks.desk(), files);
    ledger.load();
    ledger.loadMore();
    var kept = ledger.rows().getLast();
    door.requests = 1002;
    ledger.load();
    assertThat(ledger.rows().stream().map(Sent::id).limit(3)).containsExactly(1002L, 1001L, 1000L);
    assertThat(ledger.rows()).hasSize(402);
    assertThat(ledger.rows().getLast()).isSameAs(kept);
  }

  /// Only the rows in view are made, however many there are.
  @Test
  void aLedgerOfTenThousandRowsMakesNoMoreThanAreSeen() {
    door.requests = 10_000;
    long lines =
        FxThread.call(() -> {
          var ledger = new LedgerModel(door, desks.desk(), files);
          ledger.load();
          while (ledger.moreProperty().get()) {
            ledger.loadMore();
          }
          var list = new LedgerList(ledger, new SettingsWords(desks.desk()), desks.desk());
          var stage = new Stage();
          stage.setScene(new Scene(list, 900, 600));
          stage.show();
          list.scrollTo(9_000);
          list.applyCss();
          list.layout();
          door.requests = 10_001;
          ledger.load();
          list.applyCss();
          list.layout();
          assertThat(ledger.rows()).hasSize(10_001);
          long made = list.lookupAll(".ledger-line").size();
          stage.hide();
          return made;
        });
    assertThat(lines).isBetween(10L, 60L);
  }

  @Test
  void anAnswerThatComesTooLateIsDropped() {
    var held = new HeldWork();
    var model = new SettingsModel(door, with(held), files);
    model.refresh();
    door.settings = door.settings.withMonthlyCap(3);
    model.refresh();
    held.run(1);
    door.settings = door.settings.withMonthlyCap(7); // what the slow one would read
    held.run(0);
    assertThat(requireNonNull(model.factsProperty().get()).settings().monthlyCap()).isEqualTo(3);
  }

  /// Looking again in turns does not overtake an answer that takes longer than a turn.
  @Test
  void aSlowAnswerIsWaitedFor() {
    var held = new HeldWork();
    var model = new SettingsModel(door, with(held), files);
    model.shown(true); // facts, ledger, library, about
    var turns = new ArrayList<Runnable>();
    model.follow(turns::add);
    assertThat(held.waiting()).isEqualTo(5); // and how things stand, but no second time the facts
    held.run(0);
    assertThat(model.factsProperty().get()).isNotNull();
  }

  @Test
  void oneIsToldWhenMostOfTheMonthsMoneyIsSpentAndNotAgain() {
    door.settings = door.settings.withMonthlyCap(10_000_000);
    var model = new SettingsModel(door, desks.desk(), files);
    var turns = new ArrayList<Runnable>();
    model.follow(turns::add);
    for (long spent : new long[] {7_990_000, 8_020_000, 8_500_000}) {
      door.spent = spent;
      turns.removeFirst().run();
    }
    assertThat(desks.said())
        .containsExactly(
            "$8.02 of this month’s $10.00 is used. At $10.00 requests stop and search goes on with"
                + " what is embedded.");
  }

  @Test
  void itLooksAgainAfterATroubleButNotOnceTheProgramEnds() {
    var model = new SettingsModel(door, desks.desk(), files);
    var turns = new ArrayList<Runnable>();
    door.trouble = new Problem(ProblemCode.IO, "The disk did not answer.", "");
    model.follow(turns::add);
    assertThat(turns).hasSize(1);
    door.trouble = new Problem(ProblemCode.CANCELLED, "The program is ending.", "");
    turns.removeFirst().run();
    assertThat(turns).isEmpty();
  }

  @Test
  void aDiskThatRefusesIsSaidAndTheScreenShowsWhatCounts() {
    var model = new SettingsModel(door, desks.desk(), files);
    model.refresh();
    door.full = true;
    model.spending().cap("5.00");
    assertThat(desks.said()).containsExactly("The settings could not be written.");
    assertThat(desks.undos()).isEmpty();
    assertThat(requireNonNull(model.factsProperty().get()).settings().monthlyCap())
        .isEqualTo(5_000_000);
  }

  @Test
  void aKeyIsTriedWithoutAnyModel() {
    door.settings = MachineSettings.DEFAULT;
    var model = new SettingsModel(door, desks.desk(), files);
    model.refresh();
    model.spending().test();
    assertThat(desks.said()).containsExactly("The key works. $4.50 can still be spent with it.");
  }

  /// Without a key nothing can be sent, so sending is not offered: the place of the key is.
  @Test
  void aModelThatWantsAKeyIsNotOfferedWithoutOne() {
    var model = new SettingsModel(door, desks.desk(), files);
    model.refresh();
    model.embedding().chooseOffer("acme/embed");
    assertThat(desks.asked()).isEmpty();
    assertThat(model.spending().wantedProperty().get()).isEqualTo(KeyOwner.OPENROUTER);
    assertThat(desks.said()).containsExactly("OpenRouter wants a key first");
    assertThat(door.settings.embedding().leaves()).isFalse();
    assertThat(requireNonNull(door.settings.embedders().openRouter()).model())
        .as("not to be chosen twice")
        .isEqualTo("acme/embed");
  }

  @Test
  void escapeInTheCapBringsBackWhatIsSet() {
    List<String> seen =
        FxThread.call(() -> {
          var model = new SettingsModel(door, desks.desk(), files);
          var row = new CapRow(model, desks.desk());
          model
              .factsProperty()
              .subscribe(facts -> {
                if (facts != null) {
                  row.show(facts);
                }
              });
          var stage = new Stage();
          stage.setScene(new Scene(row, 600, 100));
          stage.show();
          model.refresh();
          var field = (TextField) row.lookup("#monthly-cap");
          field.requestFocus();
          field.setText("3");
          field.fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          String restored = field.getText();
          stage.hide();
          return List.of(restored, String.valueOf(door.settings.monthlyCap()));
        });
    assertThat(seen).containsExactly("$10.00", "10000000");
    assertThat(desks.said()).isEmpty();
  }

  @Test
  void aSettingIsFoundByItsNameAndByWordsForIt() {
    var finding = new SettingsModel(door, desks.desk(), files).finding();
    assertThat(finding.found())
        .containsExactlyElementsOf(
            Stream.of(SettingsPage.values()).map(page -> new Finding.Found(page, null)).toList());
    finding.typedProperty().set(" Budget ");
    assertThat(finding.found())
        .containsExactly(
            new Finding.Found(SettingsPage.EMBEDDINGS, null),
            new Finding.Found(SettingsPage.EMBEDDINGS, Setting.CAP));
    finding.typedProperty().set("zzz");
    assertThat(finding.found()).isEmpty();
  }

  private Desk with(HeldWork held) {
    Desk desk = desks.desk();
    var jobs = new FxJobs(held, Runnable::run, desks::problem);
    return new Desk(desk.texts(), desk.dates(), jobs, desks);
  }

  /// Embedding goes on while a person types.
  @Test
  void aTagCanBeTypedWhileEmbeddingGoesOn() {
    boolean keeps =
        FxThread.call(() -> {
          var model = new SettingsModel(door, desks.desk(), files);
          var card = new HeldCard(model, desks.desk());
          var stage = new Stage();
          stage.setScene(new Scene(card, 600, 100));
          stage.show();
          model.refresh();
          ((Button) card.lookup("#held-add")).fire();
          var field = (TextField) card.lookup("#held-field");
          field.setText("hea");
          boolean before = field.isFocused();
          door.covered(20);
          model.refresh();
          boolean after = field.isFocused();
          stage.hide();
          return before && after;
        });
    assertThat(keeps).isTrue();
  }

  /// Whatever the keys do, the screen shows who embeds indeed.
  @Test
  void anArrowKeyDoesNotShowAChoiceThatWasNotMade() {
    String seen =
        FxThread.call(() -> {
          door.settings =
              door.settings
                  .choosing(EmbeddingChoice.OpenRouter.of("acme/embed"))
                  .choosing(new BuiltIn(BuiltInModel.MINI_LM));
          var model = new SettingsModel(door, desks.desk(), files);
          var card = new ModelCard(model, desks.desk());
          var stage = new Stage();
          stage.setScene(new Scene(card, 600, 300));
          stage.show();
          model.refresh();
          var first = (RadioButton) card.lookup("#embedder-built-in");
          first.requestFocus();
          first.fireEvent(
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DOWN, false, false, false, false));
          String chosen =
              java.util.Arrays.stream(EmbedderKind.values())
                  .map(kind -> (RadioButton) card.lookup("#embedder-" + kind.word()))
                  .filter(RadioButton::isSelected)
                  .map(RadioButton::getId)
                  .collect(Collectors.joining(","));
          stage.hide();
          return chosen + " while " + door.settings.embedding().kind();
        });
    assertThat(seen).isIn("embedder-built-in while BUILT_IN", "embedder-server while SERVER");
  }
}
