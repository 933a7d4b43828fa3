package app.commonplace.ui.importing;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Meter;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// An import as a document: what happened, how fast it goes, one ledger for each source, problems.
final class ReceiptDocument extends VBox {
  private final Desk desk;
  private final ImportsModel model;
  private final Label heading = Labels.of("", Styles.TITLE);
  private final Label subheading = Labels.of("", Styles.FG_MUTED);
  private final Label rate = Labels.fixed("", Styles.SEMI);
  private final Label rateUnit;
  private final Label remaining = Labels.fixed("", Styles.FG_MUTED);
  private final Meter meter = Meter.wide();
  private final VBox room = new VBox(meter);
  private final VBox cards = new VBox(12);
  private final List<SourceCard> sourceCards = new ArrayList<>();
  private final ProblemsCard problems;
  private final NextSteps nextSteps;

  ReceiptDocument(Desk desk, ImportsModel model) {
    this.desk = desk;
    this.model = model;
    this.problems = new ProblemsCard(desk);
    nextSteps = new NextSteps(desk, model.aftermath());
    setId("receipt-document");
    getStyleClass().add("receipt-document");
    heading.setId("receipt-heading");
    Wrapping.of(heading);
    Wrapping.of(subheading);
    rate.setId("receipt-rate");
    remaining.setId("receipt-remaining");
    rateUnit = Labels.fixed(desk.text("importing.rate"), Styles.FG_MUTED);
    meter.setId("receipt-progress");
    meter.getStyleClass().add("thick");
    meter.setAccessibleText(desk.text("importing.progress"));
    cards.getStyleClass().add("cards");
    room.getStyleClass().add("progress-room");
    var questions = new QuestionCards(desk, model.doubts(), model::answer);
    getChildren().addAll(head(), nextSteps, room, questions, cards, problems);
  }

  private HBox head() {
    var told = new VBox(heading, subheading);
    told.getStyleClass().add("told");
    told.setMinWidth(0);
    HBox.setHgrow(told, Priority.ALWAYS);
    var speed = new HBox(6, rate, rateUnit);
    speed.setAlignment(Pos.CENTER_RIGHT);
    var pace = new VBox(speed, remaining);
    pace.getStyleClass().add("pace");
    pace.setAlignment(Pos.BOTTOM_RIGHT);
    var head = new HBox(12, told, pace);
    head.setAlignment(Pos.BOTTOM_LEFT);
    return head;
  }

  void show(ImportRow row) {
    Account account = row.account();
    boolean running = account.isRunning();
    heading.setText(model.heading(row));
    heading.getStyleClass().remove(Styles.FG_DANGER);
    if (!running && !account.is(Phase.UNDONE) && !account.addsUp()) {
      heading.getStyleClass().add(Styles.FG_DANGER);
    }
    subheading.setText(model.words().subheading(account));
    showPace(row);
    Parts.show(room, running);
    meter.share(account.share());
    nextSteps.show(row);
    showSources(account.readable());
    problems.show(account.problems());
  }

  private void importRest(SourceAccount damaged) {
    ImportRow row = model.selectedProperty().get();
    model.importRest(damaged, row == null ? null : row.account().tag());
  }

  private void showPace(ImportRow row) {
    String speed = model.running().rate(row).orElse("");
    rate.setText(speed);
    rateUnit.setVisible(!speed.isEmpty());
    remaining.setText(
        model.running().remaining(row).map(left -> desk.text("importing.left", left)).orElse(""));
  }

  private void showSources(List<SourceAccount> sources) {
    while (sourceCards.size() < sources.size()) {
      sourceCards.add(
          new SourceCard(desk, model.words(), model.aftermath()::list, this::importRest));
    }
    if (cards.getChildren().size() != sources.size()) {
      cards.getChildren().setAll(sourceCards.subList(0, sources.size()));
    }
    for (int i = 0; i < sources.size(); i++) {
      sourceCards.get(i).show(sources.get(i));
    }
  }
}
