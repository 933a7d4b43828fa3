package app.commonplace.ui.column;

import java.util.function.IntToDoubleFunction;

/// Heights of rows at one width: measured where a row was shown, estimated elsewhere.
final class Heights {
  private float[] heights = new float[0];
  private boolean[] measured = new boolean[0];

  void reset(int rows, IntToDoubleFunction estimate) {
    heights = new float[rows];
    measured = new boolean[rows];
    for (int i = 0; i < rows; i++) {
      heights[i] = (float) estimate.applyAsDouble(i);
    }
  }

  boolean isMeasured(int row) {
    return measured[row];
  }

  double get(int row) {
    return heights[row];
  }

  void measured(int row, double height) {
    heights[row] = (float) height;
    measured[row] = true;
  }

  /// Sum of the heights before a row. Adding up 100,000 floats takes less time than drawing a
  /// letter.
  double before(int row) {
    return between(0, row);
  }

  /// Sum of the heights from a row up to another; negative where that stands above it.
  double between(int from, int to) {
    double sum = 0;
    for (int i = Math.min(from, to); i < Math.max(from, to); i++) {
      sum += heights[i];
    }
    return from <= to ? sum : -sum;
  }

  double total() {
    return before(heights.length);
  }

  /// The row at a distance from the top.
  int rowAt(double distance) {
    double sum = 0;
    for (int i = 0; i < heights.length; i++) {
      sum += heights[i];
      if (sum > distance) {
        return i;
      }
    }
    return Math.max(0, heights.length - 1);
  }
}
