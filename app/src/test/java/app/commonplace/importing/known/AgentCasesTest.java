package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Cases;
import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.aider.AiderFormat;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
  void runsOfAiderThatBeganAlikeInTheSameSecondAreAllKept() throws IOException {
    String run =
        """
        # aider chat started at 2026-01-01 10:00:00

        #### fix lint

        """;
    Files.writeString(folder.resolve("a.md"), run + "Done in a.\n\n" + run + "Done at last.\n");
    Files.writeString(folder.resolve("b.md"), run + "Done in b.\n");
    Files.writeString(folder.resolve("c, a copy of b when it was shorter.md"), run);

    List<Item> items = ExportFiles.items(folder);

    List<EntryDraft> drafts = ExportFiles.drafts(items);
    assertThat(DraftText.of(items))
        .contains("prose: Done in a.", "prose: Done at last.", "prose: Done in b.");
    assertThat(drafts).extracting(EntryDraft::externalId).hasSize(4);
    assertThat(Set.copyOf(drafts.stream().map(EntryDraft::externalId).toList())).hasSize(3);
    for (Item item : items) {
      Item.Draft draft = (Item.Draft) item;
      assertThat(draft.draft().createdAt()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
      Item again = new AiderFormat().reread(draft.raw(), draft.place(), "");
      assertThat(((Item.Draft) again).draft()).isEqualTo(draft.draft());
    }
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

  @Test
  void theStoreOfClineHoldsSessionsAndTheAgentsTheySent() throws IOException {
    Path session = Files.createDirectories(folder.resolve("sessions/s1"));
    Files.writeString(
        session.resolve("s1.json"),
        """
        {"version":1,"session_id":"s1","started_at":"2026-01-01T10:00:00Z","cwd":"/w","metadata":{"title":"Beans"}}
        """);
    Files.writeString(
        session.resolve("s1.compaction.json"),
        """
        {"version":1,"source_message_count":2,"messages":[{"id":"z","role":"user","content":[{"type":"text","text":"So far: beans."}]}]}
        """);
    Files.writeString(
        session.resolve("s1.messages.json"),
        """
        {"version":1,"updated_at":"2026-01-01T10:01:00Z","agent":"lead","sessionId":"s1","messages":[
        {"id":"a","role":"user","content":[{"type":"text","text":"<user_input mode=\\"act\\">Sow the beans</user_input>"}]},
        {"id":"b","role":"assistant","ts":1767261602000,"modelInfo":{"id":"m-1","provider":"p"},"content":[{"type":"thinking","thinking":"Hm"},{"type":"tool_use","id":"t1","name":"read_files","input":{"path":"bed"}}]},
        {"id":"c","role":"user","content":[{"type":"tool_result","tool_use_id":"t1","content":"empty","is_error":false}]},
        {"id":"d","role":"assistant","ts":1767261603000,"modelInfo":{"id":"m-1","provider":"p"},"content":[{"type":"text","text":"Sown"}]}],
        "system_prompt":"You sow."}
        """);
    Files.writeString(
        session.resolve("weeder.messages.json"),
        """
        {"version":1,"updated_at":"2026-01-01T10:00:30Z","agent":"subagent","sessionId":"s1","messages":[
        {"id":"e","role":"user","content":[{"type":"text","text":"Weed"}]},
        {"id":"f","role":"assistant","ts":1767261602500,"modelInfo":{"id":"m-2","provider":"p"},"content":[{"type":"text","text":"Weeded"}]}]}
        """);

    assertThat(DraftText.of(ExportFiles.items(folder)))
        .isEqualTo(
            """
            ! note Reading cline is experimental: compare what came with what you know was there.
            conversation cline s1 “Beans” model=m-1 project=/w created=2026-01-01T10:00:00Z updated=2026-01-01T10:01:00Z leaf=d
            a user
              prose {system_prompt=You sow.}: Sow the beans
            b after a assistant model=m-1 at=2026-01-01T10:00:02Z
              thinking: Hm
              tool_call name=read_files {call_id=t1}: bed
            summary after b system hidden
              prose: So far: beans.
            c after summary tool
              tool_result name=read_files {call_id=t1}: empty
            d after c assistant model=m-1 at=2026-01-01T10:00:03Z
              prose: Sown
            conversation cline s1/weeder “Weed” model=m-2 created=2026-01-01T10:00:02.500Z updated=2026-01-01T10:00:30Z leaf=f
            e user
              prose {branched_from=s1}: Weed
            f after e assistant author=sub-agent model=m-2 at=2026-01-01T10:00:02.500Z
              prose: Weeded
            """);
  }

  @Test
  void specStoryHasTimesOfAZoneAndSaysHowAnAgentWasSet() throws IOException {
    List<Item> items =
        ExportFiles.items(
            ExportFiles.json(
                folder,
                """
                <!-- Generated by SpecStory, Markdown v2.1.0 -->

                # 2026-01-01 10:00:00+0200

                <!-- Cursor IDE Session c1 (2026-01-01 10:00:00+0200) -->

                _**User (2026-01-01 10:00:00+0200)**_

                Sow the beans

                ---

                _**Agent (model m-1, mode Agent)**_

                Sown
                """));
    assertThat(DraftText.of(items))
        .isEqualTo(
            """
            ! note Reading specstory is experimental: compare what came with what you know was there.
            conversation specstory c1 “Sow the beans” model=m-1 created=2026-01-01T08:00:00Z updated=2026-01-01T08:00:00Z leaf=turn-2
            turn-1 user at=2026-01-01T08:00:00Z
              prose: Sow the beans
            turn-2 after turn-1 assistant model=m-1
              prose: Sown
            """);
  }

  @Test
  void whatASessionOfGrokBuildIsCalledStandsBesideIt() throws IOException {
    Path session = Files.createDirectories(folder.resolve("sessions/%2Fw/g1"));
    Files.writeString(
        session.resolve("summary.json"),
        """
        {"info":{"id":"g1","cwd":"/w"},"session_summary":"beans","generated_title":"Sowing beans","created_at":"2026-01-01T10:00:00Z","updated_at":"2026-01-01T10:05:00Z"}
        """);
    Files.writeString(
        session.resolve("chat_history.jsonl"),
        """
        {"type":"user","content":[{"type":"text","text":"Sow the beans"}],"prompt_index":0}
        {"type":"assistant","content":"Sown","tool_calls":[],"model_id":"grok-x"}
        """);

    assertThat(DraftText.of(ExportFiles.items(folder)))
        .isEqualTo(
            """
            ! note Reading grok-build is experimental: compare what came with what you know was there.
            conversation grok-build g1 “Sowing beans” model=grok-x project=/w created=2026-01-01T10:00:00Z updated=2026-01-01T10:05:00Z leaf=turn-2
            turn-1 user
              prose: Sow the beans
            turn-2 after turn-1 assistant model=grok-x
              prose: Sown
            """);
  }
}
