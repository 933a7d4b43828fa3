package app.commonplace.ui.shell;

import app.commonplace.ui.controls.Buttons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.LayerFocus;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.TabStops;
import app.commonplace.ui.controls.Wrapping;
import app.commonplace.ui.fx.FxThread;
import app.commonplace.ui.texts.Texts;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Asks over the window, holds the focus until it is answered, and gives it back. Escape is no. FX
/// thread.
final class QuestionLayer extends StackPane {
  private final Texts texts;
  private final LayerFocus focus = new LayerFocus(this);

  /// The answer that has the focus, or had it last.
  private @Nullable Node held;

  QuestionLayer(Texts texts) {
    this.texts = texts;
    setId("question");
    getStyleClass().add("question-layer");
    addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    Parts.show(this, false);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::hold);
  }

  /// What changes under the question (a form that closes, a page that is shown again) may take the
  /// focus along: it belongs here until the answer, and to the answer that was chosen. Another
  /// would be given by the key that is about to be pressed.
  private void hold(@Nullable Node owner) {
    if (Parts.contains(this, owner)) {
      held = owner;
    } else if (isVisible()) {
      FxThread.later(this::takeFocus);
    }
  }

  private void takeFocus() {
    Node answer = held;
    if (isVisible()
        && answer != null
        && Parts.contains(this, answer)
        && !Parts.contains(this, answer.getScene().getFocusOwner())) {
      answer.requestFocus();
    }
  }

  void ask(Question question) {
    focus.show(true);
    String leave = question.no().isEmpty() ? texts.get("question.no") : question.no();
    Button no = Buttons.of("question-no", leave, this::close);
    if (!question.between().isEmpty() && question.yes().dangerous()) {
      no.getStyleClass()
          .add(Styles.PRIMARY); // of several answers it is said which is the usual one
    }
    Button yes = answer("question-yes", question.yes());
    yes.getStyleClass().add(question.yes().dangerous() ? Styles.DANGER : Styles.PRIMARY);
    Label text = Labels.of(question.text(), Styles.FG_MUTED);
    Wrapping.of(text);
    text.setMinHeight(USE_PREF_SIZE);
    var buttons = new HBox(8, Labels.spring(), no);
    question
        .between()
        .forEach(choice -> buttons.getChildren().add(answer("question-between", choice)));
    buttons.getChildren().add(yes);
    var box = new VBox(12, Labels.of(question.title(), Styles.HEADING), text, buttons);
    box.getStyleClass().addAll("popover", "question");
    box.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    box.setAccessibleText(question.title() + " " + question.text());
    setAlignment(box, Pos.CENTER);
    getChildren().setAll(box);
    held = no;
    TabStops.show(no); // the filled button would else look like the one that Enter presses
  }

  private Button answer(String id, Question.Choice choice) {
    return Buttons.of(
        id,
        choice.verb(),
        () -> {
          close();
          choice.run();
        });
  }

  private void close() {
    held = null;
    getChildren().clear();
    focus.show(false);
  }

  private void press(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      key.consume();
    }
  }
}
