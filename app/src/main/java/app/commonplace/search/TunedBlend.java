package app.commonplace.search;

import app.commonplace.library.Reading;
import app.commonplace.library.Writing;
import java.util.Locale;
import java.util.Optional;

/// The share of meaning in a hybrid score that a library was tuned to, kept among its settings.
public final class TunedBlend {
  private static final String SETTING = "search.blend";

  private TunedBlend() {}

  /// What was tuned, else the default; a setting that is no share from 0 to 1 counts for nothing.
  public static double of(Reading reading) {
    return reading
        .settings()
        .find(SETTING)
        .flatMap(TunedBlend::share)
        .orElse(SearchRequest.DEFAULT_BLEND);
  }

  private static Optional<Double> share(String text) {
    try {
      return Optional.of(Double.parseDouble(text)).filter(blend -> blend >= 0 && blend <= 1);
    } catch (NumberFormatException _) {
      return Optional.empty(); // set by hand to something else
    }
  }

  public static void set(Writing writing, double blend) {
    writing.settingWriter().set(SETTING, String.format(Locale.ROOT, "%.2f", blend));
  }
}
