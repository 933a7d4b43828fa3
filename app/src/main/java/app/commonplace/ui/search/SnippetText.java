package app.commonplace.ui.search;

import app.commonplace.ui.controls.Clips;
import app.commonplace.ui.flow.TextSurface;
import javafx.scene.layout.Region;

/// A snippet in at most two lines, its found words lit; what does not fit ends in an ellipsis.
final class SnippetText extends Region {
  private static final double LINE = 19;

  private final TextSurface surface = new TextSurface("snippet");
  private Marked whole = new Marked("", java.util.List.of());
  private double fittedTo = -1;
  private int lines = 2;

  SnippetText() {
    getStyleClass().add("snippet-box");
    Clips.toBounds(this); // signs that no font knows are drawn beyond the end of their line
    getChildren().add(surface);
  }

  /// How many lines there is room for.
  void lines(int most) {
    if (most != lines) {
      lines = most;
      fittedTo = -1;
      requestLayout();
    }
  }

  void show(Marked snippet) {
    if (!snippet.equals(whole)) {
      whole = snippet;
      fittedTo = -1;
      put(snippet);
      requestLayout();
    }
  }

  private void put(Marked shown) {
    surface.show(shown.text());
    surface.marks(shown.marks());
  }

  /// Always room for all lines: rows of one height scroll without being measured.
  @Override
  protected double computePrefHeight(double width) {
    return lines * LINE;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 100;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth());
    surface.resizeRelocate(0, 0, getWidth(), getHeight());
  }

  /// Finds the longest beginning that fits by halving: a text flow cannot be asked for it.
  private void fit(double width) {
    if (width <= 0 || width == fittedTo) {
      return;
    }
    fittedTo = width;
    put(whole);
    if (fits(width)) {
      return;
    }
    int low = 0;
    int high = whole.text().length();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      put(whole.cut(middle));
      if (fits(width)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    put(whole.cut(endOfWord(low)));
  }

  private boolean fits(double width) {
    return surface.prefHeight(width) <= lines * LINE + 1;
  }

  private int endOfWord(int most) {
    int blank = whole.text().lastIndexOf(' ', most);
    return blank > most - 20 && blank > 0 ? blank : most;
  }
}
