package app.commonplace.importing.archive;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Loss;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A data set or a log that is packed is read as what is in it.
class PackedFileTest {
  private static final String TREE =
      "{\"message_tree_id\":\"t%d\",\"prompt\":{\"message_id\":\"p%d\",\"role\":\"prompter\",\"text\":\"Green?\",\"replies\":[]}}\n";

  @TempDir Path folder;

  private Path packed(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(ExportFiles.bytes(text));
    }
    return file;
  }

  private static List<String> ids(Path path) {
    return ExportFiles.drafts(path).stream().map(EntryDraft::externalId).toList();
  }

  @Test
  void aloneAndInAFolder() throws IOException {
    Path file = packed("trees.jsonl.gz", TREE.formatted(1, 1) + TREE.formatted(2, 2));

    assertThat(ids(file)).containsExactly("t1", "t2");
    assertThat(ids(folder)).containsExactly("t1", "t2");
  }

  private Path putAway(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    try (var out = new ZstdOutputStream(Files.newOutputStream(file))) {
      out.write(ExportFiles.bytes(text));
    }
    return file;
  }

  @Test
  void logsThatWerePutAwayStandBesideTheOthers() throws IOException {
    Path file = putAway("old.jsonl.zst", TREE.formatted(1, 1));
    putAway("twice.jsonl.zst", TREE.formatted(2, 2));
    Files.writeString(folder.resolve("twice.jsonl"), TREE.formatted(3, 3));

    assertThat(ids(file)).containsExactly("t1");
    assertThat(ids(folder)).containsExactly("t1", "t3");
    assertThat(ExportFiles.remarks(ExportFiles.items(folder)))
        .extracting(Remark::reason)
        .anyMatch(reason -> reason.contains("it lies beside it unpacked"));
  }

  @Test
  void oneOfThemThatIsDamagedTakesNoOtherAlong() throws IOException {
    Path file = putAway("old.jsonl.zst", TREE.formatted(1, 1));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    Files.writeString(folder.resolve("new.jsonl"), TREE.formatted(3, 3));

    assertThat(ids(folder)).containsExactly("t3");
  }

  @Test
  void oneThatIsCutOffIsReadAsFarAsItGoes() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(TREE.formatted(i, i * 7919));
    }
    Path file = packed("trees.jsonl.gz", text.toString());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    List<Item> items = ExportFiles.items(file);

    assertThat(ExportFiles.drafts(items)).hasSizeBetween(5_000, 15_000);
    assertThat(ExportFiles.remarks(items)).extracting(Remark::loss).contains(Loss.LOST);
  }
}
