package app.commonplace.ui.compare;

import app.commonplace.ui.controls.Icons;
import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.shell.Desk;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// At the end of a line of what differs: says which answer is right there, and lets that be
/// decided. FX thread.
final class LineMenu extends MenuButton {
  private final String line;
  private final int columns;
  private final Desk desk;
  private final ToggleGroup group = new ToggleGroup();
  private Consumer<Decision> decide = _ -> {};

  /// @param line what differs, in words
  LineMenu(int number, String line, int columns, Desk desk) {
    this.line = line;
    this.columns = columns;
    this.desk = desk;
    setId("compare-line-" + number);
    getStyleClass().add("line-decision");
    setMinWidth(USE_PREF_SIZE);
    for (Decision decision : Decision.among(columns)) {
      var item = new RadioMenuItem(word(decision));
      item.setId(getId() + "-" + decision.word(columns));
      item.setUserData(decision);
      item.setToggleGroup(group);
      item.setOnAction(_ -> decide.accept(decision));
      getItems().add(item);
    }
  }

  /// The menu with room for the longest of its words, so that it is as wide in every line.
  StackPane asWideAsAny() {
    var room = new StackPane();
    for (Decision decision : Decision.among(columns)) {
      Label word = Labels.fixed(word(decision), "line-decision-room");
      word.setGraphic(icon(decision));
      word.setVisible(false);
      room.getChildren().add(word);
    }
    room.getChildren().add(this);
    room.setMinWidth(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    return room;
  }

  void onDecide(Consumer<Decision> then) {
    decide = then;
  }

  void show(Decision decided) {
    setText(word(decided));
    setGraphic(icon(decided));
    getStyleClass().remove("held");
    if (decided != Decision.NEITHER) {
      getStyleClass().add("held");
    }
    group.getToggles().forEach(item -> item.setSelected(item.getUserData() == decided));
    setAccessibleText(desk.text("compare.lineName", line, getText()));
  }

  private @Nullable Node icon(Decision decision) {
    return switch (decision) {
      case LEFT -> Icons.of(Feather.ARROW_LEFT, 14);
      case RIGHT -> Icons.of(columns > 2 ? Feather.ARROW_UP : Feather.ARROW_RIGHT, 14);
      case THIRD -> Icons.of(Feather.ARROW_RIGHT, 14);
      case NEITHER -> null;
    };
  }

  private String word(Decision decision) {
    return desk.text("compare.line." + decision.word(columns));
  }
}
