package app.commonplace.importing.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages that are a row each come into their tree, whatever they say of each other.
final class OasstRowsTest {
  @TempDir Path folder;

  private List<String> read(String... rows) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rows.jsonl"),
            List.of(rows).stream().map(OasstRowsTest::row).collect(Collectors.joining("\n")));
    List<EntryDraft> drafts = ExportFiles.drafts(ExportFiles.items(file));
    assertThat(drafts).hasSize(1);
    return drafts.getFirst().passages().stream().map(OasstRowsTest::text).toList();
  }

  private static String text(PassageDraft passage) {
    return String.valueOf(passage.parts().getFirst().part().text());
  }

  /// @param row id, parent (`-` for none), text
  private static String row(String row) {
    String[] words = row.split(" ", 3);
    String parent = words[1].equals("-") ? "null" : "\"" + words[1] + "\"";
    return "{\"message_id\":\"%s\",\"message_tree_id\":\"t\",\"parent_id\":%s,\"role\":\"prompter\",\"text\":\"%s\",\"lang\":\"en\"}"
        .formatted(words[0], parent, words[2]);
  }

  @Test
  void answersThatAnswerEachOtherStay() throws IOException {
    assertThat(read("a - Question", "b d One", "c b Two", "d c Three", "e e Four"))
        .containsExactlyInAnyOrder("Question", "One", "Two", "Three", "Four");
  }

  @Test
  void anIdThatComesAgainWithOtherWordsIsAnotherMessage() throws IOException {
    assertThat(read("a - Question", "b a One", "b a Two", "b a Two", "a - Another"))
        .containsExactlyInAnyOrder("Question", "One", "Two", "Another");
  }
}
