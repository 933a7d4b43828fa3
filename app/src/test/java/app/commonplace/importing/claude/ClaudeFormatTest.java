package app.commonplace.importing.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.importing.Cases;
import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.model.EntryDraft;
import app.commonplace.problems.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each rule of Claude's exports makes of its JSON, from the table in `cases.txt`.
class ClaudeFormatTest {
  @TempDir Path folder;

  private final ClaudeFormat format = new ClaudeFormat();

  static List<Cases> cases() throws IOException {
    return Cases.in(ClaudeFormatTest.class, "cases.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRuleHolds(Cases rule) throws IOException {
    List<Item> items = ExportFiles.items(ExportFiles.json(folder, rule.input()));
    assertThat(DraftText.of(items).strip()).isEqualTo(rule.expected());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyEntryIsReadAgainFromItsOwnOriginal(Cases rule) throws IOException {
    for (Item item : ExportFiles.items(ExportFiles.json(folder, rule.input()))) {
      if (item instanceof Item.Draft draft) {
        Item again = format.reread(draft.raw(), draft.place(), draft.draft().account());
        assertThat(DraftText.of(List.of(again))).isEqualTo(DraftText.of(List.of(item)));
      }
    }
  }

  private List<Item> read(Map<String, String> files) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return ExportFiles.items(folder);
  }

  @Test
  void aProjectInAFileOfItsOwnGivesItsNameToWhatNamesItByItsId() throws IOException {
    List<Item> items =
        read(
            Map.of(
                "conversations.json",
                """
                [{"uuid":"c1","name":"Tea","project_uuid":"p1",
                  "chat_messages":[{"uuid":"m1","sender":"human","text":"Hi"}]}]
                """,
                "projects/p1.json",
                """
                {"uuid":"p1","name":"Kitchen","description":"","prompt_template":"","docs":[]}
                """));
    assertThat(ExportFiles.drafts(items))
        .extracting(EntryDraft::project)
        .containsExactly("Kitchen");
    Item.Draft draft = (Item.Draft) items.getFirst();
    Item again = format.reread(draft.raw(), draft.place(), "");
    assertThat(DraftText.of(List.of(again))).isEqualTo(DraftText.of(List.of(draft)));
  }

  @Test
  void anArchiveIsReadWithAllItsFiles() throws IOException {
    List<Item> items =
        read(
            Map.of(
                "data/conversations.json",
                """
                [{"uuid":"c1","name":"Tea","account":{"uuid":"a2"},
                  "chat_messages":[{"uuid":"m1","sender":"human","text":"Hi"}]}]
                """,
                "data/projects.json",
                """
                [{"uuid":"p1","name":"Kitchen","description":"Pots","prompt_template":"","docs":[]}]
                """,
                "data/memories.json",
                """
                [{"conversations_memory":"","account_uuid":null,"project_memories":{"p1":"Boil"}}]
                """,
                "data/users.json",
                """
                [{"uuid":"a1","full_name":"N","email_address":"n@example.org"}]
                """,
                "data/design_chats/d1.json",
                """
                {"uuid":"d1","project":{"uuid":"p","name":"Poster"},
                 "messages":[{"uuid":"m1","role":"user","content":{"content":"Draw"}}]}
                """));
    assertThat(DraftText.of(items))
        .isEqualTo(
            """
            conversation claude c1 “Tea” account=a2 leaf=m1
            m1 user
              prose: Hi
            conversation claude d1 untitled account=a1 project=Poster leaf=m1
            m1 user
              prose: Draw
            document claude memory/p1 “Memory: Kitchen” account=a1 project=Kitchen leaf=memory/p1
            memory/p1 section
              prose: Boil
            document claude p1 “Kitchen” account=a1 project=Kitchen leaf=description
            description section author=Description
              prose: Pots
            """);
    for (Item item : items) {
      Item.Draft draft = (Item.Draft) item;
      Item again = format.reread(draft.raw(), draft.place(), draft.draft().account());
      assertThat(DraftText.of(List.of(again))).isEqualTo(DraftText.of(List.of(item)));
    }
  }

  @Test
  void theListOfBatchesSaysThatItHoldsNoChats() {
    assertThatThrownBy(() ->
            ExportFiles.items(
                ExportFiles.json(
                    folder,
                    """
                    {"data_files":[{"file_name":"data-batch-0000.zip",
                      "export_url":"https://example.org/batch-0000"}]}
                    """)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("only the list of the parts of a Claude export")
        .hasMessageContaining("no chats");
  }

  @Test
  void whatLooksSimilarIsLeftToItsOwnFormat() throws IOException {
    for (String other :
        List.of(
            "{\"chat_session\":{},\"chat_messages\":[]}",
            "[{\"chat\":{\"history\":{\"messages\":{}}}}]",
            "{\"conversationId\":\"c\",\"messages\":[{\"text\":\"LibreChat\"}]}",
            "[{\"uuid\":\"a1\",\"full_name\":\"N\"}]")) {
      try (Archive archive = ExportFiles.open(ExportFiles.json(folder, other))) {
        assertThat(KnownFormats.all().detect(archive))
            .as(other)
            .extracting(export -> export.format().name())
            .hasSize(1)
            .doesNotContain("claude");
      }
    }
  }

  @Test
  void aSharedCopyHasItsTitleUnderAnotherKey() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("share.json"),
            """
            {"uuid":"s1","conversation_uuid":"c1","snapshot_name":"Tea","up_to_date":true,
             "chat_messages":[{"uuid":"m1","index":0,"sender":"human","text":"Green?","content":null}]}
            """);

    assertThat(DraftText.of(ExportFiles.items(file)))
        .contains("conversation claude s1 “Tea” leaf=m1\nm1 user\n  prose: Green?\n");
  }
}
