package app.commonplace.importing.apps;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Backups of other programs hold keys. None of them may reach a library, neither in an entry nor
/// in the original that is kept of it.
class SecretsTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();
  private static final String CANARY = "sk-CANARY";

  @ParameterizedTest
  @ValueSource(strings = {"big-agi", "nextchat", "chatbox", "cherry-studio", "opencode-database"})
  void noKeyIsKept(String sample) throws Exception {
    Path folder = SAMPLES.resolve(sample);
    boolean inFile;
    try (var files = Files.walk(folder)) {
      inFile = files.filter(Files::isRegularFile).anyMatch(SecretsTest::holdsKey);
    }
    assertThat(inFile).as("the sample holds a key, or this proves nothing").isTrue();
    for (Item item : ExportFiles.items(folder)) {
      if (item instanceof Item.Draft draft) {
        assertThat(new String(draft.raw(), StandardCharsets.UTF_8)).doesNotContain(CANARY);
        assertThat(draft.draft().toString()).doesNotContain(CANARY);
      }
      assertThat(item.toString()).doesNotContain(CANARY);
    }
  }

  private static boolean holdsKey(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(CANARY);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatARequestWasSignedWithIsNotKept(@TempDir Path folder) throws Exception {
    Path log =
        ExportFiles.json(
            folder,
            """
            {"request":{"headers":{"Authorization":"Bearer sk-CANARY-1"},"model":"m","messages":[
            {"role":"user","content":"Green?"}]},"response":{"choices":[]}}
            """);
    Path backup =
        Files.writeString(
            folder.resolve("data.json"),
            """
            {"time":1,"version":5,"localStorage":{},"indexedDB":{"topics":[{"id":"t1","messages":[
            {"id":"m1","role":"user","content":"Green?","enabledMCPs":[
            {"name":"search","env":{"SEARCH_API_KEY":"sk-CANARY-2"}}]}]}],"message_blocks":[]}}
            """);

    for (Path file : List.of(log, backup)) {
      List<Item> items = ExportFiles.items(file);
      assertThat(ExportFiles.drafts(items)).hasSize(1);
      for (Item item : items) {
        if (item instanceof Item.Draft draft) {
          assertThat(new String(draft.raw(), StandardCharsets.UTF_8))
              .contains("Green?")
              .doesNotContain(CANARY);
        }
      }
    }
  }
}
