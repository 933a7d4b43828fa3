package app.commonplace.runtime;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files that were still to be read, or not read to their end, when the program ended. Immutable.
///
/// @param tag what their entries were to get; null for none
/// @param chosen whether a person had chosen among their entries, which they do again then
public record UnfinishedImport(List<Path> paths, @Nullable String tag, boolean chosen) {
  public UnfinishedImport {
    paths = List.copyOf(paths);
  }

  /// With some of its files alone.
  public UnfinishedImport with(List<Path> some) {
    return new UnfinishedImport(some, tag, chosen);
  }
}
