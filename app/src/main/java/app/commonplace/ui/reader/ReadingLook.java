package app.commonplace.ui.reader;

import app.commonplace.runtime.ReadingStyle;
import app.commonplace.runtime.ReadingStyle.Width;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How a person likes to read: how large the text is, how wide its column, whether lines of code
/// are numbered and long ones broken, which sections of the details are closed. FX thread.
public final class ReadingLook {
  static final double PADDING = 36;
  public static final int USUAL_SIZE = ReadingStyle.DEFAULT.size();

  /// The sizes that a person can choose from, in pixels.
  public static final List<Integer> SIZES = List.of(13, 15, 17, 19, 22);

  private final IntegerProperty size = new SimpleIntegerProperty(this, "size", USUAL_SIZE);
  private final ObjectProperty<Width> widest =
      new SimpleObjectProperty<>(this, "widest", Width.USUAL);
  private final BooleanProperty numbers = new SimpleBooleanProperty(this, "numbers", false);
  private final BooleanProperty wraps = new SimpleBooleanProperty(this, "wraps", false);

  private final ObjectProperty<Set<String>> closed =
      new SimpleObjectProperty<>(this, "closed", Set.of());

  /// Pixels of a letter of the text.
  public IntegerProperty sizeProperty() {
    return size;
  }

  public ObjectProperty<Width> widestProperty() {
    return widest;
  }

  /// Whether lines of code are numbered.
  public BooleanProperty numbersProperty() {
    return numbers;
  }

  /// Whether long lines of code are broken.
  public BooleanProperty wrapsProperty() {
    return wraps;
  }

  /// Sections of the details that a person has closed.
  public ObjectProperty<Set<String>> closedProperty() {
    return closed;
  }

  /// The next larger size, or the next smaller one.
  public void resize(int steps) {
    int at = SIZES.indexOf(size.get());
    at = (at < 0 ? SIZES.indexOf(USUAL_SIZE) : at) + steps;
    size.set(SIZES.get(Math.clamp(at, 0, SIZES.size() - 1)));
  }

  /// The style class of the size; the usual one needs none.
  List<String> style() {
    return size.get() == USUAL_SIZE ? List.of() : List.of("text-" + size.get());
  }

  /// How wide a column is at most.
  static double pixels(Width width) {
    return switch (width) {
      case NARROW -> 600;
      case USUAL -> 720;
      case WIDE -> 920;
    };
  }

  /// How wide the column is in a pane: with room at both sides, and no wider than is good to read.
  double width(double pane) {
    return Math.max(0, Math.min(pixels(widest.get()), Math.floor(pane - 2 * PADDING)));
  }

  /// Where the column begins: it stands in the middle of its pane.
  double left(double pane) {
    return Math.floor((pane - width(pane)) / 2);
  }
}
