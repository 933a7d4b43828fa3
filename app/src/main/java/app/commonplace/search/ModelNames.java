package app.commonplace.search;

import app.commonplace.library.CatalogRow;
import app.commonplace.model.Role;
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

  /// The number of the model that a passage comes from: its own, else the one that its entry names,
  /// where it is an answer. Most exports name the model once.
  int number(@Nullable String own, Role role, CatalogRow entry) {
    return number(of(own, role, entry));
  }

  /// The name of that model; null when none is named.
  static @Nullable String of(@Nullable String own, Role role, CatalogRow entry) {
    boolean named = own != null && !own.isEmpty();
    return named || !takesFromEntry(role) ? own : entry.model();
  }

  /// Whether a passage without a model of its own comes from that of its entry.
  static boolean takesFromEntry(Role role) {
    return role == Role.ASSISTANT;
  }

  synchronized String name(int number) {
    return names.get(number);
  }

  /// All names by their numbers; the first is empty.
  synchronized List<String> all() {
    return List.copyOf(names);
  }
}
