package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Loss;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conversations over several files, and several files that hold one.
class SeveralFilesTest {
  private static final String SPAN =
      """
      {"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"t","spanId":"%1$d","startTimeUnixNano":"178129360%1$d000000000",\
      "attributes":[{"key":"gen_ai.conversation.id","value":{"stringValue":"c1"}},\
      {"key":"gen_ai.operation.name","value":{"stringValue":"execute_tool"}},\
      {"key":"gen_ai.tool.name","value":{"stringValue":"get_file"}}]}]}]}]}
      """;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<EntryDraft> drafts() {
    return ExportFiles.drafts(folder);
  }

  @Test
  void tracesOfOneConversationInSeveralFilesAreOne() throws IOException {
    write("a.jsonl", SPAN.formatted(2));
    write("b.jsonl", SPAN.formatted(1) + SPAN.formatted(3));

    assertThat(drafts()).hasSize(1);
    assertThat(drafts().getFirst().passages())
        .extracting(passage -> passage.externalId() + " after " + passage.parentId())
        .containsExactly("t/1 after null", "t/2 after t/1", "t/3 after t/2");
  }

  @Test
  void theFilesOfATaskAreOneTaskWithoutAMarkAsWell() throws IOException {
    write("tasks/1/api_conversation_history.json", "[{\"role\":\"user\",\"content\":\"Fix it\"}]");
    write(
        "tasks/1/ui_messages.json",
        "[{\"ts\":1767348000000,\"type\":\"say\",\"say\":\"text\",\"text\":\"Fix it\"}]");
    write("tasks/1/task_metadata.json", "{\"files_in_context\":[]}");

    assertThat(drafts()).extracting(EntryDraft::provider).containsExactly("cline");
    assertThat(ExportFiles.remarks(ExportFiles.items(folder)))
        .extracting(Remark::reason)
        .noneMatch(reason -> reason.contains("does not know"));
  }

  @Test
  void whatGptmeKeepsBesideASessionIsNamedAfterIt() throws IOException {
    String session =
        "{\"role\":\"system\",\"content\":\"You are gptme.\",\"timestamp\":\"2026-06-13T10:00:00\"}";
    write("logs/2026-06-13-tea/conversation.jsonl", session);
    write("logs/2026-06-13-tea/branches/main-edit-0.jsonl", session);
    write("logs/2026-06-13-tea/views/compacted-001.jsonl", session);

    assertThat(drafts())
        .extracting(EntryDraft::externalId)
        .containsExactlyInAnyOrder(
            "2026-06-13-tea",
            "2026-06-13-tea/main-edit-0.jsonl",
            "2026-06-13-tea/views/compacted-001.jsonl");
  }

  @Test
  void messagesThatAreFilesOfAStorageAreNotCalledUnread() throws IOException {
    write(
        "storage/session/p/ses_1.json",
        "{\"id\":\"ses_1\",\"directory\":\"/w\",\"title\":\"Tea\",\"time\":{\"created\":1767348000000}}");
    write(
        "storage/message/ses_1/msg_1.json",
        "{\"id\":\"msg_1\",\"sessionID\":\"ses_1\",\"role\":\"user\"}");
    write(
        "storage/part/msg_1/prt_1.json",
        "{\"id\":\"prt_1\",\"messageID\":\"msg_1\",\"type\":\"text\",\"text\":\"Green?\"}");

    assertThat(drafts().getFirst().passages()).hasSize(1);
    assertThat(ExportFiles.remarks(ExportFiles.items(folder)))
        .extracting(Remark::loss)
        .doesNotContain(Loss.SKIPPED);
  }

  @Test
  void vibeTellsWhatASessionIsCalledInAFileOfItsOwn() throws IOException {
    write("s/messages.jsonl", "{\"role\":\"user\",\"content\":\"Hi\",\"message_id\":\"m1\"}\n");
    write(
        "s/meta.json",
        "{\"session_id\":\"s1\",\"title\":\"Tea\",\"start_time\":\"2026-01-02T10:00:00Z\",\"environment\":{\"working_directory\":\"/w\"}}");

    assertThat(drafts())
        .extracting(draft -> draft.externalId() + draft.title() + draft.project())
        .containsExactly("s1Tea/w");
  }

  @Test
  void transcriptsThatBeginAlikeAreOneWhenOneIsTheOtherGrownAndElseTwo() throws IOException {
    String beginning = "# Tea\n\n## You\n\nGreen?\n\n## ChatGPT\n\nYes.\n\n";
    write("a.md", beginning);
    write("b.md", beginning + "## You\n\nBlack?\n");
    write("c.md", beginning + "## You\n\nWhite?\n");

    assertThat(drafts()).extracting(EntryDraft::externalId).hasSize(3);
    assertThat(drafts().stream().map(EntryDraft::externalId).distinct()).hasSize(2);
  }

  @Test
  void whatAnAssistantOfJanWasToldIsKept() throws IOException {
    write(
        "threads/t1/thread.json",
        "{\"id\":\"t1\",\"object\":\"thread\",\"title\":\"Tea\",\"assistants\":[{\"instructions\":\"Be brief\"}]}");
    write(
        "threads/t1/messages.jsonl",
        "{\"id\":\"m1\",\"thread_id\":\"t1\",\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":{\"value\":\"Green?\"}}]}\n");

    assertThat(DraftText.of(ExportFiles.items(folder)))
        .contains("prose {system_prompt=Be brief}: Green?");
  }

  @Test
  void answersThatClineOfferedAndThoughtsBesideAnEmptyTextAreRead() throws IOException {
    write(
        "tasks/1/ui_messages.json",
        """
        [{"ts":1767348000000,"type":"say","say":"task","text":"Make tea"},
        {"ts":1767348001000,"type":"say","say":"reasoning","text":"","reasoning":"Hm"},
        {"ts":1767348002000,"type":"ask","ask":"followup",
        "text":"{\\"question\\":\\"Which?\\",\\"options\\":[\\"green\\"],\\"suggest\\":[{\\"answer\\":\\"black\\"}]}"}]
        """);

    assertThat(DraftText.of(ExportFiles.items(folder)))
        .contains("thinking: Hm", "prose: Which?\\n- green\\n- black");
  }

  @Test
  void longOutputsThatClaudeCodeKeepsBesideASessionAreTold() throws IOException {
    write(
        "projects/-w/5b1e6c2a.jsonl",
        "{\"uuid\":\"u1\",\"parentUuid\":null,\"sessionId\":\"5b1e6c2a\",\"type\":\"user\",\"message\":{\"role\":\"user\",\"content\":\"Fix it\"}}\n");
    write("projects/-w/5b1e6c2a/tool-results/t1.txt", "a long output");

    assertThat(ExportFiles.remarks(ExportFiles.items(folder)))
        .extracting(Remark::reason)
        .containsExactly(
            "Of long outputs of tools the sessions hold the beginning; the files with the whole were left out (1).");
  }
}
