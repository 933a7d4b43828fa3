package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Cases;
import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each rule of the sessions of coding agents makes of its file, from the table in
/// `agents.txt`.
class AgentCasesTest {
  @TempDir Path folder;

  static List<Cases> cases() throws IOException {
    return Cases.in(AgentCasesTest.class, "agents.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRuleHolds(Cases rule) throws IOException {
    List<Item> items = ExportFiles.items(ExportFiles.json(folder, rule.input()));
    assertThat(DraftText.of(items).strip()).isEqualTo(rule.expected());
  }

  @Test
  void linesWithinAFenceAreTheAnswerOfAider() throws IOException {
    List<Item> items =
        ExportFiles.items(
            ExportFiles.json(
                folder,
                """

                # aider chat started at 2026-01-01 10:00:00

                #### add a test
                ```
                > quoted
                ```
                > Applied edit to a.py

                # aider chat started at 2026-01-01 11:00:00
                > Aider v1
                """));
    assertThat(DraftText.of(items))
        .isEqualTo(
            """
            conversation aider made-ID “add a test” created=2026-01-01T10:00:00Z updated=2026-01-01T10:00:00Z leaf=turn-3
            turn-1 user at=2026-01-01T10:00:00Z
              prose: add a test
            turn-2 after turn-1 assistant
              prose: ```\\n> quoted\\n```
            turn-3 after turn-2 tool
              tool_result: Applied edit to a.py
            empty untitled at export.json, run 2
            """
                .replace("made-ID", ExportFiles.drafts(items).getFirst().externalId()));
  }

  @Test
  void whatStandsBeforeTheFirstStartOfAiderIsCounted() throws IOException {
    List<Item> items =
        ExportFiles.items(
            ExportFiles.json(
                folder,
                """
                > of a run that was cut away

                an answer
                # aider chat started at 2026-01-01 10:00:00

                #### add a test
                """));

    assertThat(ExportFiles.remarks(items))
        .containsExactly(
            Remark.skipped(
                "export.json",
                "Lines before the first start of Aider are of no run and were left out (2)."));
  }

  @Test
  void namesOfCodexSessionsThatCannotBeReadAreCounted() throws IOException {
    Files.writeString(
        folder.resolve("session_index.jsonl"),
        """
        {"id":"s1","thread_name":"First"}
        {"id":"s1","thread_name":"Tea
        {"id":"s1","thread_name":"Mended"}
        {"id":"s2","thr
        """);
    Files.writeString(
        folder.resolve("rollout.jsonl"),
        """
        {"timestamp":"2026-01-01T10:00:00Z","type":"session_meta","payload":{"id":"s1","cwd":"/w"}}
        {"timestamp":"2026-01-01T10:00:01Z","type":"event_msg","payload":{"type":"user_message","message":"fix it"}}
        """);

    List<Item> items = ExportFiles.items(folder);

    assertThat(ExportFiles.drafts(items)).extracting(EntryDraft::title).containsExactly("Mended");
    assertThat(ExportFiles.remarks(items))
        .containsExactly(
            Remark.part("session_index.jsonl", "Names of sessions that could not be read: 2."));
  }

  @Test
  void whatRooCodeTellsOfItselfIsReadAsWhatItIs() throws IOException {
    Files.writeString(
        folder.resolve("ui_messages.json"),
        """
        [{"ts":1735812000000,"type":"say","say":"text","text":"Fix it"},
        {"ts":1735812001000,"type":"say","say":"condense_context","contextCondense":{"summary":"The login."}},
        {"ts":1735812002000,"type":"say","say":"subtask_result","text":"done below"},
        {"ts":1735812003000,"type":"say","say":"user_edit_todos","text":"{}"},
        {"ts":1735812004000,"type":"say","say":"rooignore_error","text":"not allowed"}]
        """);

    List<Item> items = ExportFiles.items(folder);

    assertThat(ExportFiles.drafts(items).getFirst().passages())
        .extracting(
            passage -> passage.role().word() + ": " + passage.parts().getFirst().part().text())
        .containsExactly(
            "user: Fix it", "system: The login.", "tool: done below", "system: not allowed");
  }

  @Test
  void sessionsOfGptmeAreCalledLikeTheirFolders() throws IOException {
    Path session = Files.createDirectories(folder.resolve("logs/2026-06-13-tea"));
    Files.writeString(
        session.resolve("conversation.jsonl"),
        """
        {"role":"system","content":"You are gptme.","timestamp":"2026-06-13T10:00:00"}
        {"role":"user","content":"Green?","timestamp":"2026-06-13T10:00:01"}
        """);

    EntryDraft named = ExportFiles.drafts(folder).getFirst();
    EntryDraft alone = ExportFiles.drafts(session.resolve("conversation.jsonl")).getFirst();

    assertThat(named.title()).isEqualTo("2026-06-13-tea");
    assertThat(alone.externalId()).isEqualTo(named.externalId());
  }
}
