package app.commonplace.ui.search;

import app.commonplace.search.Mode;
import app.commonplace.search.SearchRequest;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// How passages are to be found, by words, by meaning or by both, and the share of meaning where it
/// is both. FX thread, but needs no window.
public final class Blending {
  private static final int STEPS = 20;

  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(this, "mode", Mode.HYBRID);
  private final ReadOnlyDoubleWrapper meaning =
      new ReadOnlyDoubleWrapper(this, "meaning", SearchRequest.DEFAULT_BLEND);
  private final ReadOnlyDoubleWrapper usual =
      new ReadOnlyDoubleWrapper(this, "usual", SearchRequest.DEFAULT_BLEND);

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /// The share of meaning, 0 to 1.
  public ReadOnlyDoubleProperty meaningProperty() {
    return meaning.getReadOnlyProperty();
  }

  /// The share that searches begin with: the default, or what the library was tuned to.
  public ReadOnlyDoubleProperty usualProperty() {
    return usual.getReadOnlyProperty();
  }

  /// Learns what the library is tuned to; who had not moved from the old share moves along.
  void usual(double tuned) {
    boolean follows = meaning.get() == usual.get();
    usual.set(tuned);
    if (follows) {
      meaning.set(tuned);
    }
  }

  /// Takes the nearest of the steps, so that a drag asks at most once for each.
  public void choose(double wanted) {
    meaning.set((double) Math.round(Math.clamp(wanted, 0, 1) * STEPS) / STEPS);
  }

  /// Goes on by steps; without effect where nothing is blended.
  void step(int steps) {
    if (mode.get() == Mode.HYBRID) {
      choose(meaning.get() + (double) steps / STEPS);
    }
  }

  public void reset() {
    meaning.set(usual.get());
  }
}
