package app.commonplace.importing;

import java.util.Set;

/// Which entries of an archive a person wants, by their ids at the provider. Immutable,
/// thread-safe.
public sealed interface Selection {
  /// Whatever an archive holds.
  Selection EVERYTHING = new AllBut(Set.of());

  /// Whether an entry is wanted.
  boolean takes(String externalId);

  /// Whether nothing is left out.
  default boolean isEverything() {
    return equals(EVERYTHING);
  }

  /// These alone.
  static Selection only(Set<String> externalIds) {
    return new Only(externalIds);
  }

  /// All but these.
  static Selection allBut(Set<String> externalIds) {
    return new AllBut(externalIds);
  }

  /// These alone.
  record Only(Set<String> externalIds) implements Selection {
    public Only {
      externalIds = Set.copyOf(externalIds);
    }

    @Override
    public boolean takes(String externalId) {
      return externalIds.contains(externalId);
    }
  }

  /// All but these.
  record AllBut(Set<String> externalIds) implements Selection {
    public AllBut {
      externalIds = Set.copyOf(externalIds);
    }

    @Override
    public boolean takes(String externalId) {
      return !externalIds.contains(externalId);
    }
  }
}
