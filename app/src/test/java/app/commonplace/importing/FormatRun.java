package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads files with one format, found by their content as an import finds them.
public final class FormatRun {
  private FormatRun() {}

  /// What a format reads in files of these names and contents.
  public static List<Item> read(Format format, Path folder, Map<String, String> files)
      throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return read(format, folder);
  }

  /// What a format reads at a path.
  public static List<Item> read(Format format, Path path) {
    var items = new ArrayList<Item>();
    try (Archive archive = Archives.open(path)) {
      for (Export export : new Formats(List.of(format)).detect(archive)) {
        export.read(items::add);
      }
    }
    return items;
  }
}
