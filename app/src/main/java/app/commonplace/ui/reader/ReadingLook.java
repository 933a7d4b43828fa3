package app.commonplace.ui.reader;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How a person likes to read: how large the text is, how wide its column, whether lines of code
/// are numbered. FX thread.
final class ReadingLook {
  static final double PADDING = 36;
  static final int USUAL_SIZE = 15;
  private static final List<Integer> SIZES = List.of(13, 15, 17, 19, 22);

  /// How wide the column may become.
  enum Width {
    NARROW(600),
    USUAL(720),
    WIDE(920);

    private final double pixels;

    Width(double pixels) {
      this.pixels = pixels;
    }

    double pixels() {
      return pixels;
    }
  }

  private final IntegerProperty size = new SimpleIntegerProperty(this, "size", USUAL_SIZE);
  private final ObjectProperty<Width> widest =
      new SimpleObjectProperty<>(this, "widest", Width.USUAL);
  private final BooleanProperty numbers = new SimpleBooleanProperty(this, "numbers", false);

  private final BooleanProperty wraps = new SimpleBooleanProperty(this, "wraps", false);

  /// Whether long lines of code are broken.
  BooleanProperty wrapsProperty() {
    return wraps;
  }

  /// Pixels of a letter of the text.
  IntegerProperty sizeProperty() {
    return size;
  }

  ObjectProperty<Width> widestProperty() {
    return widest;
  }

  /// Whether lines of code are numbered.
  BooleanProperty numbersProperty() {
    return numbers;
  }

  /// How the person reads now.
  private Look look() {
    return new Look(size.get(), widest.get().name(), numbers.get(), wraps.get());
  }

  /// Reads as was kept; what no longer exists is as usual.
  void set(Look kept) {
    size.set(SIZES.contains(kept.size()) ? kept.size() : USUAL_SIZE);
    widest.set(
        Stream.of(Width.values())
            .filter(width -> width.name().equals(kept.width()))
            .findFirst()
            .orElse(Width.USUAL));
    numbers.set(kept.numbers());
    wraps.set(kept.wraps());
  }

  /// Tells of every change from now on, with what tells from any thread how the person reads then.
  void onChange(Consumer<Supplier<Look>> listener) {
    var now = new AtomicReference<>(look());
    for (ObservableValue<?> one : List.of(size, widest, numbers, wraps)) {
      one.addListener((_, _, _) -> {
        now.set(look());
        listener.accept(now::get);
      });
    }
  }

  /// The next larger size, or the next smaller one.
  void resize(int steps) {
    int at = SIZES.indexOf(size.get()) + steps;
    size.set(SIZES.get(Math.clamp(at, 0, SIZES.size() - 1)));
  }

  /// The style class of the size; the usual one needs none.
  List<String> style() {
    return size.get() == USUAL_SIZE ? List.of() : List.of("text-" + size.get());
  }

  /// How wide the column is in a pane: with room at both sides, and no wider than is good to read.
  double width(double pane) {
    return Math.max(0, Math.min(widest.get().pixels(), Math.floor(pane - 2 * PADDING)));
  }

  /// Where the column begins: it stands in the middle of its pane.
  double left(double pane) {
    return Math.floor((pane - width(pane)) / 2);
  }
}
