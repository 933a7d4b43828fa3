package app.commonplace.ui.reader;

import app.commonplace.ui.controls.Clips;
import app.commonplace.ui.flow.TextSurface;
import app.commonplace.ui.markdown.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Some lines of a block of code. All rows of a block move to the side together.
final class CodeLinesCell extends ReaderCell {
  private final TextSurface text = new TextSurface("code-text");
  private final Box box = new Box();

  CodeLinesCell(ReaderContext context) {
    super(context);
    content(box);
    box.addEventHandler(ScrollEvent.SCROLL, box::scrolled);
  }

  @Override
  void fill(Row next) {
    if (next.piece() instanceof Row.Piece.CodeLines(var block, int from, int to, boolean last)) {
      box.show(block, from == 0, last);
      text.show(
          Lines.between(block.text(), from, to),
          context().code().texts(block, from, to),
          List.of());
      box.number(from, to, Lines.count(block.text()));
      setAccessibleText(text.text());
    }
  }

  @Override
  Optional<TextSurface> surface() {
    return Optional.of(text);
  }

  /// The lines, cut off at the sides of their field.
  private final class Box extends Region {
    private static final double SIDE = 12;
    private static final double EDGE = 10;
    private static final double DIGIT = 7.5;
    private final TextSurface numbers = new TextSurface("code-numbers");
    private final ChangeListener<Number> moved = (_, _, _) -> requestLayout();
    private @Nullable DoubleProperty shift;
    private boolean first;
    private boolean last;
    private double room;

    Box() {
      getStyleClass().add("code-lines");
      Clips.toBounds(this);
      numbers.setMouseTransparent(true);
      getChildren().addAll(text, numbers);
    }

    /// Numbers the lines, where that is wanted; wrapped lines have none, since they are not one
    /// below the other.
    void number(int from, int to, int all) {
      boolean shown = context().look().numbersProperty().get() && !wraps();
      numbers.setVisible(shown);
      room = shown ? SIDE + DIGIT * Integer.toString(all).length() : 0;
      numbers.show(
          shown
              ? IntStream.rangeClosed(from + 1, to)
                  .mapToObj(Integer::toString)
                  .collect(Collectors.joining("\n"))
              : "");
    }

    void show(Block.Code block, boolean isFirst, boolean isLast) {
      first = isFirst;
      last = isLast;
      getStyleClass().remove("last");
      if (isLast) {
        getStyleClass().add("last");
      }
      if (shift != null) {
        shift.removeListener(moved);
      }
      shift = context().code().shift(block);
      shift.addListener(moved);
    }

    void scrolled(ScrollEvent event) {
      double sideways =
          event.isShiftDown() ? event.getDeltaY() + event.getDeltaX() : event.getDeltaX();
      if (shift != null
          && sideways != 0
          && Math.abs(sideways) >= Math.abs(event.isShiftDown() ? 0 : event.getDeltaY())) {
        double most = Math.max(0, text.prefWidth(-1) + 2 * SIDE - getWidth());
        shift.set(Math.clamp(shift.get() - sideways, 0, Math.max(most, shift.get())));
        event.consume();
      }
    }

    private boolean wraps() {
      return context().look().wrapsProperty().get();
    }

    private double above() {
      return first ? EDGE : 0;
    }

    private double below() {
      return last ? EDGE : 2.5;
    }

    @Override
    protected double computePrefHeight(double width) {
      double inner = wraps() && width > 0 ? width - 2 * SIDE - room : -1;
      return above() + text.prefHeight(inner) + below();
    }

    @Override
    protected void layoutChildren() {
      double inner = getWidth() - 2 * SIDE - room;
      double width = wraps() ? inner : Math.max(inner, text.prefWidth(-1));
      double left = shift == null || wraps() ? 0 : shift.get();
      double high = getHeight() - above() - below();
      text.resizeRelocate(SIDE + room - left, above(), width, high);
      numbers.resizeRelocate(1, above(), SIDE + room - 1, high);
    }
  }
}
