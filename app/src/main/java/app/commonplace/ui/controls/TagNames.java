package app.commonplace.ui.controls;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Completes the name of a tag, wherever one is typed.
public final class TagNames {
  private TagNames() {}

  /// The tag that was probably begun: one whose name begins so, else one that holds what was typed.
  /// Empty when nothing was typed, or a whole name.
  public static Optional<String> completed(String typed, List<String> names) {
    String begun = typed.strip().toLowerCase(Locale.ROOT);
    if (begun.isEmpty()) {
      return Optional.empty();
    }
    return first(names, name -> name.length() > begun.length() && name.startsWith(begun))
        .or(() -> first(names, name -> name.length() > begun.length() && name.contains(begun)));
  }

  private static Optional<String> first(List<String> names, Predicate<String> fits) {
    return names.stream().filter(name -> fits.test(name.toLowerCase(Locale.ROOT))).findFirst();
  }
}
