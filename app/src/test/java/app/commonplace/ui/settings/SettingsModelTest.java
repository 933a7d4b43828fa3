package app.commonplace.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.embedding.BuiltInModel;
import app.commonplace.runtime.EmbedderKind;
import app.commonplace.runtime.EmbeddingChoice;
import app.commonplace.runtime.EmbeddingChoice.BuiltIn;
import app.commonplace.ui.fixture.Desks;
import app.commonplace.ui.fixture.HeldWork;
import app.commonplace.ui.fx.FxJobs;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.shell.Desk;
import java.util.stream.Collectors;
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

  @BeforeAll
  static void startJavaFx() {
    FxThread.start();
  }

  /// Taking back one change leaves alone what was changed after it.
  @Test
  void anUndoTakesBackItsOwnChangeAlone() {
    door.settings = door.settings.choosing(EmbeddingChoice.OpenRouter.of("acme/embed"));
    var model = new SettingsModel(door, desks.desk());
    model.refresh();
    model.cap("5.00");
    model.choose(new BuiltIn(BuiltInModel.MINI_LM));
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
    var ledger = new LedgerModel(door, with(held));
    ledger.load();
    held.runAll();
    ledger.loadMore();
    ledger.loadMore();
    held.runAll();
    assertThat(ledger.rows().stream().map(sent -> sent.id()).collect(Collectors.toSet()))
        .hasSameSizeAs(ledger.rows());
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
          var model = new SettingsModel(door, desks.desk());
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
          var model = new SettingsModel(door, desks.desk());
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
