package app.commonplace.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The order of hits.
public enum Sort {
  BEST,
  NEWEST,
  OLDEST;

  /// The word used on the command line.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Sort> ofWord(String word) {
    return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
  }
}
