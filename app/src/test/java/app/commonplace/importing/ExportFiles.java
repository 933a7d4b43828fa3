package app.commonplace.importing;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.importing.archive.Archives.Found;
import app.commonplace.importing.archive.Archives.Reading;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes export files for tests and reads them as an import would.
public final class ExportFiles {
  private ExportFiles() {}

  /// A single JSON file.
  public static Path json(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("export.json"), text);
  }

  /// A zip with these files.
  public static Path zip(Path file, Map<String, byte[]> members) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        var zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  public static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Everything an import of this path would be told.
  public static List<Item> items(Path path) {
    return items(path, Reading.STANDARD);
  }

  /// The same, with other limits or from a damaged zip.
  public static List<Item> items(Path path, Reading how) {
    var items = new ArrayList<Item>();
    for (Found found : KnownFormats.all().find(path, how)) {
      try (Archive archive = found.open(how)) {
        for (Export export : KnownFormats.all().detect(archive)) {
          export.read(items::add);
        }
      }
    }
    return items;
  }

  /// The drafts among the items of a path.
  public static List<EntryDraft> drafts(Path path) {
    return drafts(items(path));
  }

  public static List<EntryDraft> drafts(List<Item> items) {
    return items.stream()
        .filter(Item.Draft.class::isInstance)
        .map(item -> ((Item.Draft) item).draft())
        .toList();
  }

  /// What a receipt would list.
  public static List<Remark> remarks(List<Item> items) {
    var remarks = new ArrayList<Remark>();
    for (Item item : items) {
      switch (item) {
        case Item.Draft draft -> remarks.addAll(draft.remarks());
        case Item.Failed failed -> remarks.add(Remark.lost(failed.place(), failed.reason()));
        case Item.Shelf _ -> {}
        case Item.Aside aside -> remarks.add(aside.remark());
        case Item.Empty _ -> {}
      }
    }
    return remarks;
  }

  /// Opens a path as one archive.
  public static Archive open(Path path) {
    return Archives.open(path);
  }
}
