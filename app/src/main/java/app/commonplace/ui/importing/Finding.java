package app.commonplace.ui.importing;

import java.nio.file.Path;

/// One archive at a path that was dropped.
public sealed interface Finding permits Source, Undecided {
  Path path();

  String name();

  /// Bytes on disk.
  long size();
}
