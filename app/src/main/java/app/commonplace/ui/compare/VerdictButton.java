package app.commonplace.ui.compare;

import app.commonplace.organizing.Verdict;
import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Menus;
import app.commonplace.ui.controls.Parts;
import app.commonplace.ui.controls.Tips;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import org.kordamp.ikonli.feather.Feather;

/// Over each of the answers: says whether it is held or rejected, and decides or takes that back.
/// Of two, the left one is marked as held and the right one as rejected, which decides the same;
/// what is rejected is held by another click, and every choice is in the menu. FX thread.
final class VerdictButton extends Button {
  private final Desk desk;
  private final Decision mine;
  private final Consumer<Decision> decide;
  private Decision next;

  /// @param mine what is decided when this answer holds
  VerdictButton(Decision mine, Desk desk, Consumer<Decision> decide) {
    this.desk = desk;
    this.mine = mine;
    this.decide = decide;
    next = mine;
    setId("compare-" + mine.name().toLowerCase(Locale.ROOT) + "-verdict");
    getStyleClass().addAll(Styles.COMPACT, "verdict");
    setMinWidth(USE_PREF_SIZE);
    setOnAction(_ -> decide.accept(next));
  }

  /// @param columns how many answers stand side by side
  void show(Answer answer, Verdict said, int columns) {
    Parts.show(this, answer.passage() != null);
    boolean rejects = said == Verdict.NONE && columns == 2 && mine == Decision.RIGHT;
    next = rejects ? Decision.LEFT : said == Verdict.GOOD ? Decision.NEITHER : mine;
    setText(desk.text("compare.verdict." + (rejects ? "reject" : said.word())));
    setGraphic(Icons.of(rejects || said == Verdict.BAD ? Feather.X : Feather.CHECK));
    getStyleClass().removeAll("held", "rejected");
    switch (said) {
      case GOOD -> getStyleClass().add("held");
      case BAD -> getStyleClass().add("rejected");
      case NONE -> {}
    }
    String does = does(next, columns);
    Tips.set(this, does + "  " + desk.keys().now(key(next)));
    setAccessibleText(answer.name() + ", " + getText());
    setAccessibleHelp(does);
    setContextMenu(menu(columns));
  }

  private ContextMenu menu(int columns) {
    var menu = new ContextMenu();
    for (Decision decision : Decision.among(columns)) {
      String key = desk.keys().now(key(decision));
      menu.getItems().add(Menus.item(does(decision, columns), key, () -> decide.accept(decision)));
    }
    return menu;
  }

  private String does(Decision decision, int columns) {
    return desk.text("compare.line." + decision.word(columns));
  }

  private static KeyAction key(Decision decision) {
    return switch (decision) {
      case LEFT -> KeyAction.LEFT_HELD;
      case RIGHT -> KeyAction.RIGHT_HELD;
      case THIRD -> KeyAction.THIRD_HELD;
      case NEITHER -> KeyAction.UNDECIDED;
    };
  }
}
