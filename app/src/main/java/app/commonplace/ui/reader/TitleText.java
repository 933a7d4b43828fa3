package app.commonplace.ui.reader;

import app.commonplace.text.Beginnings;
import app.commonplace.ui.flow.TextSurface;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The title of the entry that is read, in at most three lines: some sources call an entry by all
/// that was asked first, which would leave no room for the text. What is cut ends in an ellipsis
/// and is shown whole by a click or by Enter, until another entry is read. FX thread.
final class TitleText extends Region {
  private static final String LINES = "x\nx\nx";
  private static final String MORE = "…";

  /// No pane of the smallest window holds so few letters in three lines that this would be cut.
  private static final int SURELY_FITS = 40;

  private final TextSurface surface = new TextSurface("title-text");
  private String title = "";
  private double fitted = -1;
  private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper(this, "cut", false);
  private boolean open;

  TitleText() {
    getStyleClass().add("title-whole");
    getChildren().add(surface);
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  /// Shows a title, of another entry if it is another title.
  void show(String text) {
    if (!text.equals(title)) {
      title = text;
      open = false;
      fitted = -1;
      offer(false);
      surface.show(text);
      setAccessibleText(text);
      requestLayout();
    }
  }

  /// Whether it takes more than three lines.
  ReadOnlyBooleanProperty cutProperty() {
    return cut.getReadOnlyProperty();
  }

  private void click(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      turn();
    }
  }

  private void press(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
      turn();
      event.consume();
    }
  }

  /// Shows all of it, or no more than three lines again.
  private void turn() {
    if (cut.get()) {
      open = !open;
      fitted = -1;
      requestLayout();
    }
  }

  /// Shows as much as fits into three lines of a width.
  private void fit(double width) {
    if (width <= 0 || width == fitted || title.length() <= SURELY_FITS) {
      return;
    }
    fitted = width;
    double most = height(LINES, width);
    boolean fits = height(title, width) <= most;
    offer(!fits);
    if (!fits && !open) {
      int shown = SURELY_FITS;
      int tooMany = title.length();
      while (tooMany - shown > 1) {
        int middle = (shown + tooMany) / 2;
        if (height(beginning(middle), width) <= most) {
          shown = middle;
        } else {
          tooMany = middle;
        }
      }
      height(beginning(shown), width);
    }
  }

  private double height(String text, double width) {
    surface.show(text);
    surface.applyCss(); // its letters are new, and have no size before
    return surface.prefHeight(width);
  }

  private String beginning(int letters) {
    return Beginnings.of(title, letters).stripTrailing() + MORE;
  }

  /// Only what is cut can be opened.
  private void offer(boolean possible) {
    cut.set(possible);
    setFocusTraversable(possible);
    setCursor(possible ? Cursor.HAND : Cursor.DEFAULT);
    setAccessibleRole(possible ? AccessibleRole.BUTTON : AccessibleRole.TEXT);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    fit(width);
    return surface.prefHeight(width);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    fit(getWidth());
    surface.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
