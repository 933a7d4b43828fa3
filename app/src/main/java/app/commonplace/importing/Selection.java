package app.commonplace.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which entries of an import a person wants. Immutable, thread-safe.
@FunctionalInterface
public interface Selection {
  /// Whatever there is.
  Selection EVERYTHING = _ -> true;

  /// Whether an entry is wanted.
  boolean takes(EntryName name);

  /// All but these.
  static Selection allBut(Set<EntryName> leftOut) {
    Map<EntryName, List<EntryName>> byName =
        leftOut.stream().collect(Collectors.groupingBy(EntryName::ofAnyone));
    return name -> byName.getOrDefault(name.ofAnyone(), List.of()).stream().noneMatch(name::isSame);
  }

  /// Those with these ids alone, whichever provider gave them.
  static Selection onlyIds(Set<String> externalIds) {
    Set<String> wanted = Set.copyOf(externalIds);
    return name -> wanted.contains(name.externalId());
  }

  /// All but those with these ids.
  static Selection allButIds(Set<String> externalIds) {
    Set<String> leftOut = Set.copyOf(externalIds);
    return name -> !leftOut.contains(name.externalId());
  }
}
