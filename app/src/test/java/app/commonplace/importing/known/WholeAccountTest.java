package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Export;
import app.commonplace.importing.WholeAccount;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which archives claim to hold all conversations of an account.
class WholeAccountTest {
  private static final String CHATGPT =
      """
      [{"id":"c","title":"T","mapping":{"m":{"id":"m","parent":null,"children":[],"message":
       {"id":"m","author":{"role":"user"},"content":{"content_type":"text","parts":["Hi"]}}}}}]
      """;
  private static final String CLAUDE =
      """
      [{"uuid":"c","name":"T","account":{"uuid":"a1"},"chat_messages":[{"uuid":"m","text":"Hi",
       "sender":"human","created_at":"2025-07-06T03:10:13Z"}]}]
      """;
  private static final String DEEPSEEK =
      """
      [{"id":"d","title":"T","inserted_at":"2026-01-01T10:00:00+08:00","mapping":{"1":{"id":"1",
       "parent":null,"children":[],"message":{"fragments":[{"type":"REQUEST","content":"Hi"}]}}}}]
      """;
  private static final String USER = "{\"id\":\"a1\",\"user_id\":\"a1\"}";
  private static final String USERS = "[{\"uuid\":\"a1\"}]";

  @TempDir Path folder;

  /// @param members names and contents by turns
  private Optional<WholeAccount> claim(String name, String... members) throws IOException {
    Path file = folder.resolve(name);
    try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry(members[i]));
        zip.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    }
    return claim(file);
  }

  private static Optional<WholeAccount> claim(Path path) {
    var formats = KnownFormats.all();
    Archives.Found found = formats.find(path, Archives.Reading.STANDARD).getFirst();
    try (Archive archive = found.open(Archives.Reading.STANDARD)) {
      List<Export> exports = formats.detect(archive);
      return exports.getFirst().format().whole(exports.getFirst());
    }
  }

  @Test
  void officialArchivesOfAnAccountDo() throws IOException {
    var whole = Optional.of(WholeAccount.of("a1"));
    assertThat(claim("a.zip", "conversations.json", CHATGPT, "user.json", USER)).isEqualTo(whole);
    assertThat(claim("b.zip", "x/conversations.json", DEEPSEEK, "x/user.json", USER))
        .isEqualTo(whole);
    assertThat(claim("c.zip", "conversations.json", CLAUDE, "users.json", USERS)).isEqualTo(whole);
    assertThat(
            claim(
                "d.zip",
                "conversations-000.json",
                CHATGPT,
                "conversations-001.json",
                CHATGPT,
                "user.json",
                USER))
        .isEqualTo(whole);
  }

  @Test
  void anythingLessDoesNot() throws IOException {
    assertThat(claim("a.zip", "conversations.json", CHATGPT)).isEmpty();
    assertThat(claim("b.zip", "one.json", CHATGPT, "user.json", USER)).isEmpty();
    assertThat(claim("c.zip", "conversations-001.json", CHATGPT, "user.json", USER)).isEmpty();
    assertThat(claim("d.zip", "x/conversations.json", CHATGPT, "user.json", USER)).isEmpty();
    assertThat(claim("g.zip", "conversations-99999999999.json", CHATGPT, "user.json", USER))
        .isEmpty();
    assertThat(claim("e.zip", "conversations.json", CHATGPT, "user.json", "{}")).isEmpty();
    assertThat(claim(Files.writeString(folder.resolve("conversations.json"), CLAUDE))).isEmpty();
  }

  @Test
  void claudesBatchesAreWholeWhileThereIsOnlyTheFirst() throws IOException {
    String[] members = {"conversations.json", CLAUDE, "users.json", USERS};
    assertThat(claim("data-batch-0000.zip", members))
        .contains(new WholeAccount("a1", "data-batch-", true));
    assertThat(claim("data-batch-0001.zip", members))
        .contains(new WholeAccount("a1", "data-batch-", false));
    assertThat(claim(folder.resolve("data-batch-0000.zip")))
        .contains(new WholeAccount("a1", "data-batch-", false));
  }
}
