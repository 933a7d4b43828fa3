package app.commonplace.embedding;

/// Arithmetic on vectors.
public final class Vectors {
  private Vectors() {}

  /// The same direction with length 1, in place; a vector of zeros stays one.
  public static float[] normalized(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    if (square > 0) {
      float scale = (float) (1 / Math.sqrt(square));
      for (int i = 0; i < vector.length; i++) {
        vector[i] *= scale;
      }
    }
    return vector;
  }
}
