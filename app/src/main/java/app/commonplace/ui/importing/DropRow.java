package app.commonplace.ui.importing;

import java.nio.file.Path;

/// One thing that hovers over the window, and what is known of it.
record DropRow(Path path, Look look) {
  static DropRow unread(Path path) {
    return new DropRow(path, new Look(new Look.Unread(), -1, 1));
  }

  String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
