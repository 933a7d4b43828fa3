package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Counts;
import app.commonplace.importing.ImportListener;
import app.commonplace.importing.ImportOptions;
import app.commonplace.importing.Importer;
import app.commonplace.importing.Receipt;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A conversation that has grown since the last export is updated in place, with or without ids in
/// the file.
class GrowthTest {
  @TempDir Path folder;

  /// @param message one message; `%d` is its number
  record Case(String format, String file, String before, String message, String after) {
    String holding(int messages) {
      var all = new StringBuilder();
      for (int i = 1; i <= messages; i++) {
        all.append(i == 1 || message.endsWith("\n") ? "" : ",")
            .append(message.replace("%d", "" + i));
      }
      String text = before + all + after;
      // the person and the model take turns
      for (int i = 1; i <= messages; i++) {
        text = text.replace("ROLE" + i, i % 2 == 1 ? "user" : "assistant");
        text = text.replace("HUMAN" + i, i % 2 == 1 ? "human" : "gpt");
        text = text.replace("MINE" + i, i % 2 == 1 ? "true" : "false");
      }
      return text;
    }

    @Override
    public String toString() {
      return format;
    }
  }

  static List<Case> cases() {
    return List.of(
        new Case(
            "ai-studio",
            "Prompt",
            "{\"chunkedPrompt\":{\"chunks\":[",
            "{\"role\":\"ROLE%d\",\"text\":\"text %d\"}",
            "]}}"),
        new Case(
            "chatbot-ui",
            "a.json",
            "{\"version\":4,\"folders\":[],\"prompts\":[],\"history\":[{\"id\":\"c\",\"messages\":[",
            "{\"role\":\"ROLE%d\",\"content\":\"text %d\"}",
            "]}]}"),
        new Case(
            "grok",
            "a.json",
            "{\"conversations\":[{\"conversation\":{\"title\":\"t\",\"create_time\":\"2026-08-01T10:00:00Z\"},\"responses\":[",
            "{\"sender\":\"ROLE%d\",\"message\":\"text %d\"}",
            "]}]}"),
        new Case(
            "jan",
            "messages.jsonl",
            "",
            "{\"id\":\"m%d\",\"thread_id\":\"t\",\"role\":\"ROLE%d\",\"content\":\"text %d\"}\n",
            ""),
        new Case(
            "librechat",
            "a.json",
            "{\"conversationId\":\"c\",\"messages\":[",
            "{\"messageId\":\"m%d\",\"isCreatedByUser\":MINE%d,\"text\":\"text %d\"}",
            "]}"),
        new Case("markdown-transcript", "a.md", "# T\n", "## ROLE%d\ntext %d\n", ""),
        new Case(
            "openai-messages",
            "a.jsonl",
            "{\"messages\":[",
            "{\"role\":\"ROLE%d\",\"content\":\"text %d\"}",
            "]}"),
        new Case(
            "sharegpt",
            "a.json",
            "[{\"conversations\":[",
            "{\"from\":\"HUMAN%d\",\"value\":\"text %d\"}",
            "]}]"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aGrownConversationIsUpdatedInPlace(Case one) throws IOException {
    Path file = folder.resolve(one.file());
    try (Library library = Library.open(folder.resolve("a.commonplace"), Access.CREATE)) {
      Receipt first = read(library, Files.writeString(file, one.holding(2)));
      Receipt second = read(library, Files.writeString(file, one.holding(4)));
      Receipt third = read(library, file);

      assertThat(first.format()).isEqualTo(one.format());
      assertThat(first.tally().entries()).isEqualTo(new Counts(1, 1, 0, 0, 0, 0));
      assertThat(first.tally().passages()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
      assertThat(second.tally().entries()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0));
      assertThat(second.tally().passages()).isEqualTo(new Counts(4, 2, 0, 2, 0, 0));
      assertThat(third.tally().changedAnything()).isFalse();
      assertThat(third.tally().addsUp()).isTrue();
    }
  }

  private static Receipt read(Library library, Path file) {
    List<Receipt> receipts =
        new Importer(library, KnownFormats.all(), Clock.systemUTC())
            .importAll(List.of(file), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER);
    assertThat(receipts).hasSize(1);
    return receipts.getFirst();
  }
}
