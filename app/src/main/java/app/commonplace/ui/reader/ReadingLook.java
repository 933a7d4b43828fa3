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

  /// A pane this wide has a margin beside the column, for notes.
  private static final double WITH_MARGIN = 900;

  private static final double CARD = 200;
  private static final double TO_CARD = 28;
  private static final double AROUND = 44;
  private static final double LEAST_BESIDE_MARGIN = 620;

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
    double most = pixels(widest.get());
    if (hasMargin(pane)) {
      double room = Math.floor(pane - margin() - 2 * AROUND);
      return Math.min(most, Math.max(LEAST_BESIDE_MARGIN, room));
    }
    return Math.max(0, Math.min(most, Math.floor(pane - 2 * PADDING)));
  }

  /// Where the column begins: it stands in the middle of its pane, together with its margin.
  double left(double pane) {
    double beside = hasMargin(pane) ? margin() : 0;
    return Math.floor((pane - width(pane) - beside) / 2);
  }

  /// Whether notes stand beside the column of a pane. It depends on nothing else than room, so that
  /// the text stays where it is from entry to entry, and when the first note is written.
  boolean hasMargin(double pane) {
    return pane >= WITH_MARGIN * larger();
  }

  /// How wide a note in the margin is.
  double card() {
    return Math.floor(CARD * larger());
  }

  /// Where a note in the margin begins.
  double cardLeft(double pane) {
    return left(pane) + width(pane) + TO_CARD;
  }

  private double margin() {
    return TO_CARD + card();
  }

  /// Larger text needs wider notes.
  private double larger() {
    return Math.max(1, (double) size.get() / USUAL_SIZE);
  }
}
