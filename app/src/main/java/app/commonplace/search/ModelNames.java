package app.commonplace.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Numbers for the names of models, so that filters and facets count numbers. Numbers are given
/// once and never change. Thread-safe.
final class ModelNames {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> names = new ArrayList<>(List.of(""));

  /// The number of a name; 0 for none.
  synchronized int number(@Nullable String name) {
    if (name == null || name.isEmpty()) {
      return 0;
    }
    return numbers.computeIfAbsent(
        name,
        fresh -> {
          names.add(fresh);
          return names.size() - 1;
        });
  }

  synchronized String name(int number) {
    return names.get(number);
  }

  /// All names by their numbers; the first is empty.
  synchronized List<String> all() {
    return List.copyOf(names);
  }
}
