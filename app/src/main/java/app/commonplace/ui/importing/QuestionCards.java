package app.commonplace.ui.importing;

import app.commonplace.importing.Answers;
import app.commonplace.importing.Doubt;
import app.commonplace.model.Provider;
import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.function.BiConsumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Asks how files in doubt are to be read: one card for each kind of file, one line for each way,
/// with what speaks for it. Nothing waits for the answer but these files.
final class QuestionCards extends VBox {
  private static final int NAMED = 2;

  private final Desk desk;
  private final ObservableList<Doubt> doubts;
  private final BiConsumer<Doubt, String> answer;

  QuestionCards(Desk desk, ObservableList<Doubt> doubts, BiConsumer<Doubt, String> answer) {
    this.desk = desk;
    this.doubts = doubts;
    this.answer = answer;
    setId("questions");
    getStyleClass().add("questions");
    doubts.addListener((ListChangeListener<Doubt>) _ -> show());
    show();
  }

  private void show() {
    getChildren().clear();
    for (int i = 0; i < doubts.size(); i++) {
      getChildren().add(card(doubts.get(i), i));
    }
    Parts.show(this, !doubts.isEmpty());
  }

  private Node card(Doubt doubt, int index) {
    Label question = Labels.of(question(doubt), Styles.SEMI);
    question.setId("question-" + index);
    Wrapping.of(question);
    var head = new HBox(10, Icons.of(Feather.HELP_CIRCLE, 16, Styles.FG_ACCENT), question);
    head.setAlignment(Pos.CENTER_LEFT);
    var card = new VBox(head);
    if (!doubt.oddity().isEmpty()) {
      Label oddity = Labels.of(doubt.oddity(), Styles.SMALL, Styles.FG_MUTED);
      Wrapping.of(oddity);
      card.getChildren().add(oddity);
    }
    card.getChildren().add(choices(doubt, index));
    card.getStyleClass().addAll(Styles.CARD, "question-card");
    return card;
  }

  private GridPane choices(Doubt doubt, int index) {
    var choices = new GridPane();
    choices.getStyleClass().add("choices");
    int row = 0;
    for (Doubt.Choice choice : doubt.choices()) {
      String reason = doubt.oddity().isEmpty() ? since(choice) : "";
      line(choices, row, button(index, row, readAs(choice), doubt, choice.format()), reason);
      row++;
    }
    String leave = desk.text("question.leaveOut");
    line(
        choices,
        row,
        button(index, row, leave, doubt, Answers.LEAVE_OUT),
        desk.text("question.leaveOut.note"));
    return choices;
  }

  private static void line(GridPane choices, int row, Button button, String reason) {
    Label why = Labels.of(reason, Styles.SMALL, Styles.FG_MUTED);
    Wrapping.of(why);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(
        reason.isEmpty() ? button.getText() : button.getText() + ", " + reason);
    choices.addRow(row, button, why);
  }

  private Button button(int index, int row, String text, Doubt doubt, String format) {
    String id = "answer-" + index + "-" + row;
    return Buttons.of(id, text, () -> answer.accept(doubt, format), Styles.COMPACT);
  }

  /// `How should notes.md and 3 others be read?`
  private String question(Doubt doubt) {
    int files = doubt.files().size();
    String named = String.join(", ", doubt.files().subList(0, Math.min(NAMED, files)));
    return files <= NAMED
        ? desk.text("question.how", named)
        : desk.text("question.howMore", named, files - NAMED);
  }

  private String readAs(Doubt.Choice choice) {
    if (choice.provider().equals(Provider.DOCUMENTS)) {
      return desk.text("question.asDocument");
    }
    if (choice.provider().equals("transcript")) {
      return desk.text("question.asConversation");
    }
    boolean many = choice.provider().equals("various");
    String name = many ? choice.format() : Provider.displayName(choice.provider());
    return desk.text("question.as", name);
  }

  private String since(Doubt.Choice choice) {
    return choice.provider().equals(Provider.DOCUMENTS)
        ? desk.text("question.asDocument.note")
        : desk.text("question.since", desk.told(choice.reason()));
  }
}
