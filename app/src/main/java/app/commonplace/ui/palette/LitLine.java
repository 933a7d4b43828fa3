package app.commonplace.ui.palette;

import app.commonplace.ui.controls.Clips;
import java.util.Set;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// One line of text in which some letters stand out. What does not fit is left out and an ellipsis
/// says so, as a label would do that can have only one colour. FX thread.
final class LitLine extends Region {
  private static final String MORE = "…";

  private final String text;
  private final Set<Integer> lit;
  private final TextFlow flow = new TextFlow();
  private double fittedTo = -1;

  /// @param lit the places of the letters that stand out
  LitLine(String text, Set<Integer> lit) {
    this.text = text;
    this.lit = Set.copyOf(lit);
    getChildren().add(flow);
    Clips.toBounds(this);
    setMinWidth(0);
    setPrefWidth(0);
    setMaxWidth(Double.MAX_VALUE);
    put(text);
  }

  private void put(String shown) {
    flow.getChildren().clear();
    int from = 0;
    while (from < shown.length()) {
      boolean isLit = lit.contains(from);
      int to = from + 1;
      while (to < shown.length() && lit.contains(to) == isLit) {
        to++;
      }
      var piece = new Text(shown.substring(from, to));
      piece.getStyleClass().add(isLit ? "palette-lit" : "palette-text");
      flow.getChildren().add(piece);
      from = to;
    }
    flow.applyCss(); // letters that stand out are wider
  }

  @Override
  protected double computePrefHeight(double width) {
    return flow.prefHeight(-1);
  }

  @Override
  protected void layoutChildren() {
    double wide = getWidth();
    if (wide > 0 && wide != fittedTo) {
      fittedTo = wide;
      fit(wide);
    }
    double high = flow.prefHeight(-1);
    flow.resizeRelocate(0, (getHeight() - high) / 2, Math.max(wide, flow.prefWidth(-1)), high);
  }

  /// Finds the longest beginning that fits by halving: a text flow cannot be asked for it.
  private void fit(double wide) {
    put(text);
    if (flow.prefWidth(-1) <= wide) {
      return;
    }
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) >>> 1;
      put(beginning(middle));
      if (flow.prefWidth(-1) <= wide) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    put(beginning(fits));
  }

  private String beginning(int length) {
    return text.substring(0, length).stripTrailing() + MORE;
  }
}
