package app.commonplace.ui.importing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Files that were let go over the window. Immutable.
///
/// @param tag what their entries get; null for none
/// @param source the provider they are read as of, whatever they look like; null to look
public record Dropped(List<Path> paths, @Nullable String tag, @Nullable String source) {
  public Dropped {
    paths = List.copyOf(paths);
  }
}
