package app.commonplace.importing;

import java.util.List;
import java.util.Optional;

/// The formats this version reads, in the order they are asked. Immutable.
public record Formats(List<Format> all) {
  public Formats {
    all = List.copyOf(all);
  }

  /// The format of this name, such as a raw in a library remembers it.
  public Optional<Format> named(String name) {
    return all.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
