package app.commonplace.importing;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.known.KnownFormats;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.library.Access;
import app.commonplace.library.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A session file that is imported while it is still written, again and again, each time longer and
/// most times cut in the middle of a line, gives the library that the whole file gives at once, and
/// what was there keeps its ids.
class GrowingSessionsTest {
  private static final Path SAMPLES = Path.of("..", "sample-exports").toAbsolutePath().normalize();
  private static final int STEPS = 12;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "claude-code/-home-mira-tidepool/5b1e6c2a-0f3d-4a87-9d11-7c2e8f4a6b10.jsonl",
        "codex/sessions/2026/10/05/"
            + "rollout-2026-10-05T14-00-00-019a2b7c-11d0-7e52-9a31-5d0c6f2e8b44.jsonl",
        "gemini-cli/tmp/3f1b/chats/session-2026-09-14T10-00-7d2f9c10.jsonl",
        "copilot/workspaceStorage/9c1d/chatSessions/bb20.jsonl",
        "copilot-cli/session-state/b7c1f2d8-5a3e-4f60-9c27-1e8d4a6b0f35/events.jsonl",
        "cursor-transcript/projects/home-mira-lute/agent-transcripts/"
            + "5d20c7e1-94b8-4f3a-8a06-e7b1c2d3f405/5d20c7e1-94b8-4f3a-8a06-e7b1c2d3f405.jsonl",
        "goose/sessions/20250302_181500.jsonl",
        "gptme/logs/2026-06-13-ringing-heron/conversation.jsonl",
        "pi/agent/sessions/--home-mira-dovecote--/"
            + "2026-09-20T06-15-00-000Z_0199656a-11c0-7a40-9c1e-3d5b8f0a7e21.jsonl",
        "iflow/projects/-home-mira-orrery/session-6c1f0b7e-2d94-4a38-9e05-b7d4a1c3f820.jsonl",
        "qwen-code/projects/-home-mira-ferry/chats/3e0d7c55-8f1b-4d0e-9b7a-61c2f4a90d13.jsonl",
        "aider/.aider.chat.history.md",
        "specstory/.specstory/history/2026-09-01_06-10-00Z-moss.md"
      })
  void aSessionThatGrowsIsUpdatedInPlace(String sample) throws IOException {
    byte[] whole = Files.readAllBytes(SAMPLES.resolve(sample));
    Path file = folder.resolve(sample);
    Files.createDirectories(file.getParent());
    try (Library grown = library("grown");
        Library once = library("once")) {
      Map<String, Long> ids = new TreeMap<>();
      for (int step = 1; step <= STEPS; step++) {
        if (whole.length * step / STEPS < firstLine(whole)) {
          continue; // half a line tells nobody what it is
        }
        Files.write(file, beginning(whole, whole.length * step / STEPS, sample.endsWith(".md")));
        read(grown, file);
        Map<String, Long> now = ids(grown);
        assertThat(now).as("after step %d", step).containsAllEntriesOf(ids);
        ids = now;
      }
      read(once, file);

      assertThat(texts(grown)).isEqualTo(texts(once));
      assertThat(ids).hasSameSizeAs(ids(once));
    }
  }

  /// Texts are cut between lines: their messages have no ids, so half a message is another one.
  private static byte[] beginning(byte[] whole, int length, boolean text) {
    int end = length;
    while (text && end > 0 && whole[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(whole, end);
  }

  private static int firstLine(byte[] whole) {
    int at = 0;
    while (whole[at] != '\n') {
      at++;
    }
    return at + 1;
  }

  private Library library(String name) {
    return Library.open(folder.resolve(name + ".commonplace"), Access.CREATE);
  }

  private static void read(Library library, Path file) {
    new Importer(library, KnownFormats.all(), Clock.systemUTC())
        .importAll(List.of(file), ImportOptions.USUAL, ImportListener.NONE, CancelSignal.NEVER)
        .forEach(receipt -> assertThat(receipt.tally().addsUp()).as("%s", receipt).isTrue());
  }

  private static Map<String, Long> ids(Library library) {
    return library.read(reading -> {
      var ids = new TreeMap<String, Long>();
      reading
          .entries()
          .all()
          .forEach(entry -> {
            ids.put(entry.externalId(), entry.id().value());
            reading
                .passages()
                .of(entry.id())
                .forEach(passage ->
                    ids.put(entry.externalId() + " " + passage.externalId(), passage.id().value()));
          });
      return ids;
    });
  }

  private static List<String> texts(Library library) {
    return library.read(reading ->
        reading.entries().all().stream()
            .flatMap(entry -> reading.passages().of(entry.id()).stream())
            .map(passage ->
                "%s %s %s".formatted(passage.externalId(), passage.role(), passage.parts()))
            .sorted()
            .toList());
  }
}
