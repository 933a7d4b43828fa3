package app.commonplace.importing.fuzz;

import app.commonplace.importing.ExportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes a proper zip of a bundle, however damaged what lies in it is. Files that are made of
/// others themselves, office documents and databases, are made of what the bundle says of each:
/// `plan.docx!word/document.xml`.
final class Packed {
  /// Stands between such a file and what is within.
  static final char WITHIN = '!';

  private Packed() {}

  static Path zip(Bundle bundle, Path folder) throws IOException {
    return ExportFiles.zip(folder.resolve("export.zip"), files(bundle, folder));
  }

  private static Map<String, byte[]> files(Bundle bundle, Path folder) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    var outer = new LinkedHashMap<String, Map<String, byte[]>>();
    bundle
        .files()
        .forEach((name, content) -> {
          int within = name.indexOf(WITHIN);
          if (within < 0) {
            files.put(name, content);
          } else {
            outer
                .computeIfAbsent(name.substring(0, within), _ -> new LinkedHashMap<>())
                .put(name.substring(within + 1), content);
          }
        });
    for (Map.Entry<String, Map<String, byte[]>> file : outer.entrySet()) {
      files.put(file.getKey(), made(file.getKey(), file.getValue(), folder));
    }
    return files;
  }

  private static byte[] made(String name, Map<String, byte[]> inner, Path folder)
      throws IOException {
    Database database = Databases.ALL.get(name.substring(name.lastIndexOf('/') + 1));
    if (database != null) {
      return database.with(inner, folder);
    }
    Path zip = ExportFiles.zip(folder.resolve("inner.zip"), inner);
    byte[] whole = Files.readAllBytes(zip);
    Files.delete(zip);
    return whole;
  }
}
