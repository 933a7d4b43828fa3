package app.commonplace.ui.compare;

import app.commonplace.organizing.Verdict;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;

/// Over each of two answers: says whether it is held or rejected, and decides for it or takes that
/// back. FX thread.
final class VerdictButton extends Button {
  private final Desk desk;
  private final Tooltip hint = new Tooltip();
  private final Decision mine;
  private Decision next;

  /// @param mine what is decided when this answer holds
  VerdictButton(Decision mine, Desk desk, Consumer<Decision> decide) {
    this.desk = desk;
    this.mine = mine;
    next = mine;
    setId("compare-" + mine.word() + "-verdict");
    getStyleClass().add("verdict");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(hint);
    setOnAction(_ -> decide.accept(next));
  }

  void show(Answer answer, Verdict said) {
    Parts.show(this, answer.passage() != null);
    next = said == Verdict.GOOD ? Decision.NEITHER : mine;
    setText(desk.text("compare.verdict." + said.word()));
    setGraphic(Icons.of(said == Verdict.BAD ? Feather.X : Feather.CHECK));
    getStyleClass().removeAll("held", "rejected");
    switch (said) {
      case GOOD -> getStyleClass().add("held");
      case BAD -> getStyleClass().add("rejected");
      case NONE -> {}
    }
    String does = desk.text("keys.action." + key(next).word());
    hint.setText(does + "  " + desk.keys().now(key(next)));
    setAccessibleText(answer.name() + ", " + getText());
    setAccessibleHelp(does);
  }

  private static KeyAction key(Decision decision) {
    return switch (decision) {
      case LEFT -> KeyAction.LEFT_HELD;
      case RIGHT -> KeyAction.RIGHT_HELD;
      case NEITHER -> KeyAction.UNDECIDED;
    };
  }
}
