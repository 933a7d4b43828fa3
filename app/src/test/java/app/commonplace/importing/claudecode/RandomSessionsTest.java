package app.commonplace.importing.claudecode;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Trees grown from a seed, written as Claude Code writes them and read back: with answers on
/// several lines, calls made at once, lines that are no messages between any two, and prompts that
/// were edited.
class RandomSessionsTest {
  @TempDir Path folder;

  /// What a session is, and how it is written.
  private static final class Grown {
    private final Random random;
    private final List<String> lines = new ArrayList<>();
    private final Map<String, String> parents = new TreeMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final Map<String, String> lastLine = new HashMap<>();
    private final List<String> answers = new ArrayList<>();
    private String end = "";
    private int number;

    Grown(long seed) {
      random = new Random(seed);
      prompt(null);
      for (int n = 10 + random.nextInt(30); n > 0; n--) {
        boolean edited = random.nextInt(6) == 0 && !answers.isEmpty();
        String last = edited ? answers.get(random.nextInt(answers.size())) : end;
        if (!edited && !answers.contains(end)) {
          answer(last);
        } else {
          prompt(last);
        }
      }
    }

    private String id() {
      return "u" + ++number;
    }

    /// A line with what names the one before it, or lines of other types in between.
    private void line(String id, @Nullable String before, String type, String message) {
      String parent = before;
      while (random.nextInt(4) == 0 && parent != null) {
        String between = id();
        lines.add(head(between, parent, "progress") + ",\"data\":{\"type\":\"hook_progress\"}}");
        parent = between;
      }
      lines.add(head(id, parent, type) + ",\"message\":" + message + "}");
    }

    private static String head(String id, @Nullable String parent, String type) {
      return "{\"type\":\"%s\",\"uuid\":\"%s\",\"parentUuid\":%s,\"sessionId\":\"s\""
          .formatted(type, id, parent == null ? "null" : "\"" + parent + "\"");
    }

    private void message(String id, @Nullable String parent, String text) {
      if (parent != null) {
        parents.put(id, parent);
      }
      texts.put(id, text);
      end = id;
    }

    private @Nullable String lineOf(@Nullable String message) {
      return message == null ? null : lastLine.get(message);
    }

    private void prompt(@Nullable String parent) {
      String id = id();
      String text = "Question " + id;
      line(id, lineOf(parent), "user", "{\"role\":\"user\",\"content\":\"%s\"}".formatted(text));
      lastLine.put(id, id);
      message(id, parent, text);
    }

    /// Some rounds of calls and results, then words.
    private void answer(String parent) {
      String before = parent;
      for (int rounds = random.nextInt(3); rounds > 0; rounds--) {
        before = calls(before);
      }
      String id = id();
      line(
          id,
          lineOf(before),
          "assistant",
          said("m" + id, "{\"type\":\"text\",\"text\":\"Answer " + id + "\"}"));
      lastLine.put(id, id);
      message(id, before, "Answer " + id);
      answers.add(id);
    }

    private static String said(String message, String block) {
      return "{\"id\":\"%s\",\"role\":\"assistant\",\"content\":[%s]}".formatted(message, block);
    }

    /// Calls made at once: a line each, and results that name the line of their own call.
    private String calls(String parent) {
      int count = 1 + random.nextInt(3);
      String first = "";
      String before = lineOf(parent);
      var own = new ArrayList<String>();
      for (int call = 0; call < count; call++) {
        String id = id();
        first = call == 0 ? id : first;
        String block =
            "{\"type\":\"tool_use\",\"id\":\"t%s\",\"name\":\"Read\",\"input\":{\"f\":\"%s\"}}";
        line(id, before, "assistant", said("m" + first, block.formatted(id, id)));
        before = id;
        own.add(id);
      }
      message(first, parent, String.join(" ", own));
      String last = first;
      for (String call : own) {
        String id = id();
        String block =
            "[{\"type\":\"tool_result\",\"tool_use_id\":\"t%s\",\"content\":\"Got %s\"}]";
        line(
            id,
            call,
            "user",
            "{\"role\":\"user\",\"content\":" + block.formatted(call, call) + "}");
        lastLine.put(id, id);
        message(id, last, "Got " + call);
        last = id;
      }
      return last;
    }
  }

  private EntryDraft read(List<String> lines) throws IOException {
    Path file = folder.resolve("session.jsonl");
    Files.write(file, lines);
    return ExportFiles.drafts(ExportFiles.items(file)).getFirst();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void aTreeIsReadBackAsItGrew(long seed) throws IOException {
    var grown = new Grown(seed);
    EntryDraft draft = read(grown.lines);

    var parents = new TreeMap<String, String>();
    var texts = new TreeMap<String, String>();
    for (PassageDraft passage : draft.passages()) {
      if (passage.parentId() != null) {
        parents.put(passage.externalId(), passage.parentId());
      }
      texts.put(
          passage.externalId(),
          String.join(" ", passage.parts().stream().map(part -> part.part().text()).toList()));
    }
    assertThat(parents).isEqualTo(grown.parents);
    assertThat(texts).isEqualTo(grown.texts);
    assertThat(draft.currentLeaf()).isEqualTo(grown.end);
  }

  /// Whatever bytes are lost: nothing is thrown, and every line that was left out is told.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void linesThatAreDamagedAreToldAndNothingElseIsLost(long seed) throws IOException {
    var grown = new Grown(seed);
    var random = new Random(seed);
    var lines = new ArrayList<>(grown.lines);
    int damaged = 0;
    for (int at = 1; at < lines.size(); at++) {
      if (random.nextInt(8) == 0 && damaged < 5) {
        String line = lines.get(at);
        lines.set(at, line.substring(0, random.nextInt(line.length() - 1) + 1));
        damaged++;
      }
    }
    Path file = folder.resolve("session.jsonl");
    Files.write(file, lines);
    List<Item> items = ExportFiles.items(file);

    assertThat(ExportFiles.remarks(items).stream().map(Remark::reason))
        .filteredOn(reason -> reason.contains("left out"))
        .hasSize(damaged);
    assertThat(ExportFiles.drafts(items)).hasSize(1);
  }
}
