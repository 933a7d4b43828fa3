package app.commonplace.runtime;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The libraries that were open on this machine, and what was left undone in them. Immutable.
///
/// @param opened the last one first
/// @param unfinished imports that did not come to their end, by library
public record KnownLibraries(List<Path> opened, Map<Path, List<UnfinishedImport>> unfinished) {
  /// As many libraries as a person can tell apart in a short list.
  private static final int REMEMBERED = 8;

  static final KnownLibraries NONE = new KnownLibraries(List.of(), Map.of());

  public KnownLibraries {
    opened = List.copyOf(opened);
    unfinished = Map.copyOf(unfinished);
  }

  /// With a library first among those that were open.
  KnownLibraries opening(Path library) {
    List<Path> first =
        Stream.concat(Stream.of(library), opened.stream()).distinct().limit(REMEMBERED).toList();
    return new KnownLibraries(first, unfinished);
  }

  /// Without a library that a person no longer wants to see in the list.
  KnownLibraries forgetting(Path library) {
    List<Path> others = opened.stream().filter(known -> !known.equals(library)).toList();
    return new KnownLibraries(others, unfinished).leaving(library, List.of());
  }

  /// With a library that was forgotten again, at the end, and with what was known of it before.
  KnownLibraries remembering(Path library, KnownLibraries before) {
    List<Path> all = Stream.concat(opened.stream(), Stream.of(library)).distinct().toList();
    return new KnownLibraries(all, unfinished).leaving(library, before.unfinishedIn(library));
  }

  /// With the imports of a library that are not at their end.
  KnownLibraries leaving(Path library, List<UnfinishedImport> imports) {
    var changed = new HashMap<>(unfinished);
    if (imports.isEmpty()) {
      changed.remove(library);
    } else {
      changed.put(library, List.copyOf(imports));
    }
    return new KnownLibraries(opened, changed);
  }

  /// The imports of a library that did not come to their end.
  public List<UnfinishedImport> unfinishedIn(Path library) {
    return unfinished.getOrDefault(library, List.of());
  }
}
