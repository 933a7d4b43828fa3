package app.commonplace.ui.search;

import app.commonplace.ui.controls.Labels;
import app.commonplace.ui.controls.Pills;
import app.commonplace.ui.keys.KeyAction;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.theme.Styles;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The keys of the results, at their foot. Only keys that do something are named; where there is
/// too little room the least important hints are left out whole.
final class HintBar extends Region {
  private static final double GAP = 14;

  private final HBox save;

  /// From the most important to the least; the last stands apart, at the right end.
  private final List<HBox> hints;

  HintBar(Desk desk) {
    setId("search-hints");
    getStyleClass().add("hint-bar");
    save = hint(desk.text("search.hint.save"), desk.keys().shown(KeyAction.SAVE_SEARCH));
    hints =
        List.of(
            hint(desk.text("search.hint.move"), "↑", "↓"),
            hint(desk.text("search.hint.open"), desk.text("search.key.enter")),
            hint(desk.text("search.hint.more"), "→"),
            hint(desk.text("search.hint.peek"), desk.text("search.key.space")),
            hint(desk.text("search.hint.link"), desk.keys().shown(KeyAction.HIT_LINK)),
            hint(desk.text("search.hint.tag"), desk.keys().shown(KeyAction.HIT_TAG)),
            hint(desk.text("search.hint.why"), desk.keys().shown(KeyAction.HIT_REASONS)),
            hint(desk.text("search.hint.judge"), "+", "−"),
            hint(desk.text("search.hint.alike"), desk.keys().shown(KeyAction.HIT_ALIKE)),
            save);
    getChildren().addAll(hints);
  }

  private static HBox hint(String does, String... keys) {
    var hint = new HBox(4);
    hint.setAlignment(Pos.CENTER_LEFT);
    for (String key : keys) {
      hint.getChildren().add(Pills.key(key));
    }
    hint.getChildren().add(Labels.fixed(does, Styles.SMALL, Styles.FG_MUTED));
    return hint;
  }

  /// A hint whose key a person may have bound anew.
  private static HBox hint(String does, ObservableValue<String> key) {
    HBox hint = hint(does);
    key.subscribe(now -> {
      hint.getChildren().remove(0, hint.getChildren().size() - 1);
      int at = 0;
      for (String part : now.isEmpty() ? new String[0] : now.split("\\+(?!$)", -1)) {
        hint.getChildren().add(at++, Pills.key(part));
      }
    });
    return hint;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double x = snappedLeftInset();
    double end = getWidth() - snappedRightInset();
    boolean fits = true;
    for (HBox hint : hints) {
      double width = snapSizeX(hint.prefWidth(-1));
      fits = fits && x + width <= end;
      hint.setVisible(fits);
      if (fits) {
        place(hint, hint.equals(save) ? end - width : x, width);
        x += width + GAP;
      }
    }
  }

  private void place(Node hint, double x, double width) {
    double height = hint.prefHeight(-1);
    double room = getHeight() - snappedTopInset() - snappedBottomInset();
    hint.resizeRelocate(x, snapPositionY(snappedTopInset() + (room - height) / 2), width, height);
  }
}
