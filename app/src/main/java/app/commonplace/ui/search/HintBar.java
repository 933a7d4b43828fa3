package app.commonplace.ui.search;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Pills;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.shell.Keys;
import app.commonplace.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// The keys of the results, at their foot. Only keys that do something are named.
final class HintBar extends HBox {
  HintBar(Desk desk) {
    super(14);
    setId("search-hints");
    getStyleClass().add("hint-bar");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            hint(desk.text("search.hint.move"), "↑", "↓"),
            hint(desk.text("search.hint.open"), desk.text("search.key.enter")),
            hint(desk.text("search.hint.more"), "→"),
            hint(desk.text("search.hint.peek"), desk.text("search.key.space")),
            hint(desk.text("search.hint.why"), "W"),
            Labels.spring(),
            hint(desk.text("search.hint.save"), Keys.mod(KeyCode.S).getDisplayText().split("\\+")));
  }

  private static HBox hint(String does, String... keys) {
    var hint = new HBox(4);
    hint.setAlignment(Pos.CENTER_LEFT);
    for (String key : keys) {
      hint.getChildren().add(Pills.key(key));
    }
    hint.getChildren().add(Labels.of(does, Styles.SMALL, Styles.FG_MUTED));
    return hint;
  }
}
