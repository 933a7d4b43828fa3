package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.model.PassageDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Messages of Cline without a time get that of the line which showed them, or none.
class ShownTimesTest {
  private static final long BEGAN = 1767348000000L;

  @TempDir Path folder;
  private final ArrayNode given = JsonMapper.shared().createArrayNode();
  private final ArrayNode shown = JsonMapper.shared().createArrayNode();

  private void said(String role, String text) {
    given.addObject().put("role", role).put("content", text);
  }

  private void shown(int second, String kind, String text) {
    shown
        .addObject()
        .put("ts", BEGAN + 1000L * second)
        .put("type", "say")
        .put("say", kind)
        .put("text", text);
  }

  /// When each message was said, in seconds after the beginning; null where that is unknown.
  private List<@Nullable Integer> seconds() throws IOException {
    Path task = Files.createDirectories(folder.resolve("tasks/1"));
    Files.writeString(task.resolve("api_conversation_history.json"), given.toString());
    Files.writeString(task.resolve("ui_messages.json"), shown.toString());
    var seconds = new ArrayList<@Nullable Integer>();
    for (PassageDraft passage : ExportFiles.drafts(folder).getFirst().passages()) {
      Instant time = passage.createdAt();
      seconds.add(time == null ? null : (int) ((time.toEpochMilli() - BEGAN) / 1000));
    }
    return seconds;
  }

  @Test
  void theSameWordsOfTheSameSpeakerTellTheTime() throws IOException {
    said("user", "<task>\nFix it\n</task>");
    said("assistant", "I look.\n\n<read_file>\n<path>a</path>\n</read_file>");
    said("user", "[read_file for 'a'] Result:\nA");
    said(
        "assistant",
        "<thinking>\nHm\n</thinking>\n\n<attempt_completion>\n<result>\nDone.\n</result>\n</attempt_completion>");
    said("user", "[attempt_completion] Result:\n<feedback>\nThanks\n</feedback>");
    shown(0, "task", "Fix it");
    shown(3, "text", "I look.");
    shown(4, "tool", "{\"tool\":\"readFile\"}");
    shown(8, "completion_result", "Done.");
    shown(9, "user_feedback", "Thanks");

    assertThat(seconds()).containsExactly(0, 3, null, 8, 9);
  }

  @Test
  void wordsOfAnotherAreNotTheSame() throws IOException {
    said("user", "<task>\nFix it\n</task>");
    said("assistant", "Yes");
    shown(0, "task", "Fix it");
    shown(5, "user_feedback", "Yes");

    assertThat(seconds()).containsExactly(0, null);
  }

  @Test
  void whatWasShownMoreOftenThanItWasSaidTellsNoTime() throws IOException {
    said("user", "<task>\nFix it\n</task>");
    said("assistant", "Again.");
    said("assistant", "Done.");
    shown(0, "task", "Fix it");
    shown(2, "text", "Again.");
    shown(4, "text", "Again.");
    shown(6, "text", "Done.");

    assertThat(seconds()).containsExactly(0, null, 6);
  }

  @Test
  void whatWasSaidTwiceAndShownTwiceIsInOrder() throws IOException {
    said("user", "<task>\nFix it\n</task>");
    said("assistant", "Again.");
    said("user", "<feedback>\nNo\n</feedback>");
    said("assistant", "Again.");
    shown(0, "task", "Fix it");
    shown(2, "text", "Again.");
    shown(3, "user_feedback", "No");
    shown(4, "text", "Again.");

    assertThat(seconds()).containsExactly(0, 2, 3, 4);
  }

  @Test
  void whatContradictsTheOrderTellsNoTime() throws IOException {
    said("user", "<task>\nFix it\n</task>");
    said("assistant", "One.");
    said("assistant", "Two.");
    said("assistant", "Three.");
    shown(0, "task", "Fix it");
    shown(2, "text", "Two.");
    shown(4, "text", "One.");
    shown(6, "text", "Three.");

    assertThat(seconds()).containsExactly(0, null, null, 6);
  }

  /// Lines may be lost, said anew or out of order: no message ever gets the time of other words,
  /// and times never go back.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void noMessageGetsTheTimeOfAnother(int seed) throws IOException {
    var random = new Random(seed);
    var said = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      said.add("answer " + random.nextInt(30));
    }
    said("user", "<task>\nFix it\n</task>");
    said.forEach(text -> said("assistant", text));
    var lines = new ArrayList<>(said);
    for (int i = 0; i < 4; i++) {
      lines.remove(random.nextInt(lines.size()));
      Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    }
    shown(0, "task", "Fix it");
    for (int i = 0; i < lines.size(); i++) {
      shown(i + 1, "text", lines.get(i));
    }

    List<@Nullable Integer> seconds = seconds();
    int before = 0;
    for (int i = 1; i < seconds.size(); i++) {
      Integer second = seconds.get(i);
      if (second != null) {
        assertThat(lines.get(second - 1)).isEqualTo(said.get(i - 1));
        assertThat(second).isGreaterThan(before);
        before = second;
      }
    }
  }
}
