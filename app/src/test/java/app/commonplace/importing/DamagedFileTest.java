package app.commonplace.importing;

import static app.commonplace.importing.ExportFiles.bytes;
import static app.commonplace.importing.ExportFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import app.commonplace.model.EntryId;
import app.commonplace.model.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedFileTest {
  @TempDir Path folder;

  private static final String EXPORT =
      """
      [{"id":"c1","mapping":{"n":{"message":{"author":{"role":"user"},"content":{"content_type":"multimodal_text","parts":["Look:",
        {"content_type":"image_asset_pointer","asset_pointer":"file-service://file-A"},
        {"content_type":"image_asset_pointer","asset_pointer":"file-service://file-B"},
        {"content_type":"image_asset_pointer","asset_pointer":"file-service://file-C","metadata":{"dalle":{"prompt":"A cup"}}}]}}}}}]
      """;

  private Path archive(String name) throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("conversations.json", bytes(EXPORT));
    members.put("file-A-one.png", bytes("first picture"));
    members.put("file-B-two.png", bytes("second picture"));
    return zip(folder.resolve(name), members);
  }

  /// Changes the stored checksum of one member, so that its data no longer fits it.
  private static void damage(Path archive, String member) throws IOException {
    byte[] raw = Files.readAllBytes(archive);
    String text = new String(raw, StandardCharsets.ISO_8859_1);
    int inDirectory = text.lastIndexOf(member);
    raw[inDirectory - 46 + 16] ^= 1;
    Files.write(archive, raw);
  }

  private static Receipt read(Library library, Path archive) {
    return new Importer(library, KnownFormats.all(), Clock.systemUTC())
        .importAll(List.of(archive), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER)
        .getFirst();
  }

  private static List<Part> files(Library library) {
    return library
        .read(reading -> reading.passages().of(new EntryId(1)))
        .getFirst()
        .parts()
        .stream()
        .filter(Part::isFile)
        .toList();
  }

  @Test
  void aDamagedImageCostsOnlyItselfAndALaterExportFillsIt() throws IOException {
    Path damaged = archive("damaged.zip");
    damage(damaged, "file-B-two.png");
    try (Library library = Library.open(folder.resolve("l.commonplace"), Access.CREATE)) {
      Receipt first = read(library, damaged);

      assertThat(first.tally().entries()).isEqualTo(Counts.fresh(1));
      assertThat(first.tally().attachments()).isEqualTo(new Counts(3, 1, 0, 0, 0, 2));
      assertThat(first.problems())
          .extracting(Remark::reason)
          .containsExactly(
              "two.png: This file is damaged in the archive.",
              "Named here but missing from the archive: file-C. A placeholder keeps the place.");
      assertThat(files(library))
          .extracting(part -> part.blob() == null ? part.about(Part.Meta.MISSING) : "there")
          .containsExactly("there", ReadableFiles.DAMAGED, "The archive does not hold this file.");

      Receipt second = read(library, archive("whole.zip"));

      assertThat(second.tally().attachments()).isEqualTo(new Counts(3, 0, 1, 2, 0, 0));
      assertThat(files(library))
          .extracting(part -> part.blob() != null)
          .containsExactly(true, true, false);
    }
  }
}
