package app.commonplace.embedding;

import app.commonplace.model.Recipe;
import java.util.Locale;

/// How the cosines of a model are to be read: some spread them from -1 to 1, others keep all texts
/// close together.
///
/// @param zero the cosine that means nothing alike at all
/// @param least the cosine from which texts have something to do with each other
/// @param same the cosine from which two questions may be one
public record LikenessScale(float zero, float least, float same) {
  private static final LikenessScale WIDE = new LikenessScale(-1, 0.2f, 0.92f);
  private static final LikenessScale NARROW = new LikenessScale(0, 0.5f, 0.94f);

  public static LikenessScale of(Recipe recipe) {
    String model = recipe.model().toLowerCase(Locale.ROOT);
    return model.contains("bge") || model.contains("e5") ? NARROW : WIDE;
  }

  /// From 0 for nothing alike to 1 for the nearest of all.
  ///
  /// @param highest the cosine of the nearest
  public double share(double cosine, double highest) {
    return highest <= zero ? 0 : Math.max(0, (cosine - zero) / (highest - zero));
  }
}
