package app.commonplace.ui.settings;

import app.commonplace.indexing.MeaningStatus;
import app.commonplace.indexing.MeaningStatus.State;
import app.commonplace.model.Recipe;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How far the library is embedded, what goes on, and a way to let it rest. FX thread.
final class CoverageCard extends VBox {
  private final Desk desk;
  private final SettingsWords words;
  private final Label share = Labels.fixed("", Styles.TITLE);
  private final Label counts = Labels.filling("", Styles.FG_MUTED);
  private final Meter meter = Meter.wide();
  private final Label state = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
  private final Label waiting = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
  private final Label held = Labels.fixed("", Styles.SMALL, Styles.FG_MUTED);
  private final Label answering = Labels.of("", Styles.SMALL, Styles.FG_MUTED);
  private final Button pause;
  private final Button rebuild;

  CoverageCard(SettingsModel model, Desk desk) {
    this.desk = desk;
    this.words = model.words();
    setId("coverage-card");
    getStyleClass().addAll(Styles.CARD, "coverage-card");
    pause =
        Buttons.of(
            "embedding-pause",
            Feather.PAUSE,
            desk.text("settings.pause"),
            model.embedding()::pauseOrResume,
            Styles.COMPACT);
    rebuild =
        Buttons.of(
            "embedding-rebuild",
            Feather.REFRESH_CW,
            desk.text("settings.rebuild"),
            model.embedding()::rebuild,
            Styles.COMPACT,
            Styles.QUIET);
    rebuild.setAccessibleText(desk.text("settings.rebuild.spoken"));
    meter.getStyleClass().add("thick");
    state.setWrapText(true);
    answering.setWrapText(true);
    held.setGraphic(Icons.of(Feather.LOCK, 12));
    var first = new HBox(10, share, counts, rebuild, pause);
    first.setAlignment(Pos.CENTER_LEFT);
    var last = new HBox(16, state, waiting, Labels.spring(), held);
    last.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(first, meter, last, answering);
    model
        .factsProperty()
        .subscribe(facts -> {
          if (facts != null) {
            show(facts, model.changing().busyProperty().get());
          }
        });
    model
        .changing()
        .busyProperty()
        .subscribe(busy -> {
          Facts facts = model.factsProperty().get();
          if (facts != null) {
            show(facts, busy);
          }
        });
  }

  private void show(Facts facts, boolean busy) {
    MeaningStatus status = facts.meaning();
    boolean empty = status.reach().passages() == 0;
    double coverage = status.reach().coverage();
    share.setText(empty ? "–" : words.percent(coverage));
    counts.setText(
        empty
            ? desk.text("settings.coverage.empty")
            : desk.text("settings.coverage", status.reach().covered(), status.reach().passages()));
    meter.share(coverage);
    meter.setAccessibleText(share.getText() + " " + counts.getText());
    state.setText(empty ? "" : words.state(status, facts.settings().pausedSince()));
    Parts.show(state, !state.getText().isEmpty());
    state.getStyleClass().removeAll(Styles.FG_MUTED, Styles.FG_DANGER);
    boolean trouble = status.state() == State.TROUBLE;
    state.getStyleClass().add(trouble ? Styles.FG_DANGER : Styles.FG_MUTED);
    waiting.setText(trouble ? "" : words.waitingText(status, facts.priceOfText()));
    held.setText(desk.text("settings.held", status.heldBack()));
    Parts.show(held, status.heldBack() > 0);
    showAnswering(status);
    boolean resumes = facts.settings().paused() || trouble;
    pause.setText(desk.text(resumes ? "settings.resume" : "settings.pause"));
    pause.setGraphic(Icons.of(resumes ? Feather.PLAY : Feather.PAUSE));
    pause.setDisable(busy);
    rebuild.setDisable(busy || empty || status.state() == State.WORKING);
  }

  /// Said only while another model's vectors answer.
  private void showAnswering(MeaningStatus status) {
    Recipe recipe = status.answering();
    if (recipe == null || status.chosen().equals(recipe.provider() + " " + recipe.model())) {
      Parts.show(answering, false);
    } else {
      answering.setText(desk.text("settings.answering", recipe.model()));
      Parts.show(answering, true);
    }
  }
}
