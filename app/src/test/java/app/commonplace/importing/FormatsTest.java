package app.commonplace.importing;

import static app.commonplace.importing.ExportFiles.bytes;
import static app.commonplace.importing.ExportFiles.drafts;
import static app.commonplace.importing.ExportFiles.items;
import static app.commonplace.importing.ExportFiles.remarks;
import static app.commonplace.importing.ExportFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Archives;
import app.commonplace.importing.archive.Archives.Reading;
import app.commonplace.importing.known.KnownFormats;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsTest {
  @TempDir Path folder;

  private static final String CHATGPT = "[" + chat("g1") + "]";
  private static final String CLAUDE =
      "[{\"uuid\":\"a1\",\"name\":\"x\",\"chat_messages\":[{\"uuid\":\"m\",\"sender\":\"human\",\"text\":\"Hi\"}]}]";

  private static String chat(String id) {
    return """
    {"id":"%s","mapping":{"n":{"message":{"author":{"role":"user"},"content":{"parts":["Hi"]}}}}}\
    """
        .formatted(id);
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private static List<String> ids(Path path) {
    return drafts(path).stream().map(EntryDraft::externalId).toList();
  }

  private List<String> found(Path path) {
    return KnownFormats.all().find(path, Reading.STANDARD).stream()
        .map(one -> folder.relativize(one.path()).toString())
        .toList();
  }

  @Test
  void listsOfPromptsAloneAreSaidToBeNoChats() throws IOException {
    Path file = write("history.jsonl", "{\"session_id\":\"s\",\"ts\":1,\"text\":\"fix it\"}\n");

    assertThatThrownBy(() -> items(file))
        .hasMessage(
            "history.jsonl holds no chats. This lists prompts that were typed in Codex; they stand in its sessions, with their answers.");
  }

  @Test
  void statisticsAreNotTakenForTheChatsThatTheyCount() throws IOException {
    Path file =
        write(
            "stats.jsonl",
            "{\"id\":\"c\",\"stats\":{\"message_count\":1},\"chat\":{\"history\":{\"messages\":{\"a\":{\"id\":\"a\",\"role\":\"user\",\"content_length\":5}}}}}\n");

    assertThatThrownBy(() -> items(file))
        .hasMessage(
            "stats.jsonl holds no chats. This counts the messages of chats in Open WebUI without a word of them; it was left out.");
  }

  @Test
  void uploadsBesideDatabasesOfCherryStudioAreNotTakenForTheWholeBackup() throws IOException {
    for (String database : List.of("Data/cherrystudio.sqlite", "IndexedDB/file/000003.log")) {
      Path file =
          zip(
              folder.resolve("cherry.zip"),
              Map.of(
                  database,
                  bytes("x"),
                  "Local Storage/leveldb/CURRENT",
                  bytes("x"),
                  "metadata.json",
                  bytes("{\"version\":6}"),
                  "Data/Files/f-1.md",
                  bytes("# Notes")));

      assertThatThrownBy(() -> items(file))
          .hasMessage(
              "cherry.zip is a backup of Cherry Studio that holds the program's own databases.");
    }
  }

  @Test
  void aMarkMayStandAfterAMessageThatIsLongerThanWhatIsLookedAt() throws IOException {
    String longText = "x".repeat(1_100_000);
    Path bigAgi =
        write(
            "agi.json",
            """
            {"conversations":[{"id":"c1","messages":[{"id":"a","role":"user","fragments":[
            {"ft":"content","part":{"pt":"text","text":"%s"}}]}],"systemPurposeId":"Generic"}]}
            """
                .formatted(longText));
    Path pairs =
        write(
            "pairs.json",
            "{\"internal\":[[\"q\",\"" + longText + "\"]],\"visible\":[[\"q\",\"v\"]]}");

    assertThat(read(bigAgi, Answers.NONE)).singleElement().asString().startsWith("big-agi");
    assertThat(read(pairs, Answers.NONE)).singleElement().asString().startsWith("text-generation");
  }

  private static final String TALK = "**User:** Green or black?\n\n**Assistant:** Green.\n";

  private static List<Doubt> doubts(Path file, Answers answers) {
    try (Archive archive = Archives.open(file)) {
      return KnownFormats.all().look(archive, answers).doubts();
    }
  }

  private static List<String> read(Path file, Answers answers) {
    try (Archive archive = Archives.open(file)) {
      return KnownFormats.all().look(archive, answers).exports().stream()
          .map(export -> export.format().name() + ", since " + export.recognisedBy())
          .toList();
    }
  }

  @Test
  void itIsSaidWhyAFileIsTakenForWhatItIs() throws IOException {
    assertThat(read(write("a.json", CHATGPT), Answers.NONE))
        .containsExactly("chatgpt, since it has the key mapping");
    assertThat(read(write("b.json", CLAUDE), Answers.NONE))
        .containsExactly("claude, since it has the key chat_messages");
    assertThat(read(write("c.md", "# Rice"), Answers.NONE))
        .containsExactly("documents, since it is no export that this version knows");
  }

  @Test
  void aGuessIsInDoubtUntilItIsAnswered() throws IOException {
    Path talk = write("talk.md", TALK);
    Doubt doubt = doubts(talk, Answers.NONE).getFirst();
    assertThat(doubt.choices())
        .extracting(Doubt.Choice::format)
        .containsExactly("markdown-transcript", "documents");
    Answers document = Answers.NONE.with(doubt.kind(), "documents");
    assertThat(doubts(talk, document)).isEmpty();
    assertThat(read(talk, document)).containsExactly("documents, since you chose so");
    assertThatThrownBy(() -> read(talk, Answers.NONE.with(doubt.kind(), Answers.LEAVE_OUT)))
        .hasMessage("talk.md holds no export that this version knows.");
    assertThat(remarks(items(talk)))
        .contains(
            Remark.note(
                "talk.md",
                "It was read as markdown-transcript, since lines such as “User” say who speaks;"
                    + " --format documents reads it otherwise."));
  }

  @Test
  void twoFormatsThatAreEquallySureAreInDoubt() throws IOException {
    Path both =
        write(
            "both.json",
            "[{\"chat_messages\":[],\"mapping\":{\"n\":{\"message\":{\"author\":{\"role\":\"user\"}}}}}]");
    Doubt doubt = doubts(both, Answers.NONE).getFirst();
    assertThat(doubt.choices())
        .extracting(Doubt.Choice::format)
        .containsExactly("chatgpt", "claude", "documents");
    assertThat(read(both, Answers.NONE.with(doubt.kind(), "claude")))
        .containsExactly("claude, since you chose so");
    assertThat(remarks(items(both)))
        .contains(
            Remark.note(
                "both.json",
                "It was read as chatgpt, since it has the key mapping;"
                    + " --format claude or --format documents reads it otherwise."));
  }

  @Test
  void oneAnswerDoesForAllFilesOfAKind() throws IOException {
    write("talks/one.md", TALK);
    write("talks/two.md", TALK);
    write("talks/list.txt", "rice");
    Doubt doubt = doubts(folder.resolve("talks"), Answers.NONE).getFirst();
    assertThat(doubt.files()).containsExactly("one.md", "two.md");
    Answers document = Answers.NONE.with(doubt.kind(), "documents");
    assertThat(read(folder.resolve("talks"), document)).hasSize(1);
  }

  @Test
  void nothingIsAskedAboutWhatLiesBesideAnExport() throws IOException {
    write("mixed/conversations.json", CHATGPT);
    write("mixed/talk.md", TALK);
    assertThat(doubts(folder.resolve("mixed"), Answers.NONE)).isEmpty();
  }

  @Test
  void textUnderANameOfJsonIsOfferedAsADocument() throws IOException {
    for (String content : List.of("No JSON at all.", "<html><body>Sign in</body></html>")) {
      Path file = write("notes.json", content);
      Doubt doubt = doubts(file, Answers.NONE).getFirst();
      assertThat(doubt.choices()).extracting(Doubt.Choice::format).containsExactly("documents");
      assertThat(read(file, Answers.NONE.with(doubt.kind(), "documents"))).hasSize(1);
      try (Archive archive = Archives.open(file)) {
        assertThat(KnownFormats.all().detect(archive, "documents")).hasSize(1);
      }
      assertThatThrownBy(() -> items(file)).hasMessageContaining("notes.json");
    }
  }

  @Test
  void jsonAndTextOfNoKindAreDocuments() throws IOException {
    for (String content : List.of("{\"rice\":1}", "[1,2]", "\"words\"", "words", "a;b\n1;2\n")) {
      assertThat(read(write("unknown", content), Answers.NONE))
          .as(content)
          .containsExactly("documents, since it is no export that this version knows");
    }
  }

  @Test
  void theFirstElementMayBeBroken() throws IOException {
    assertThat(
            ids(
                write(
                    "a.json",
                    "[null,{\"x\":1},{\"id\":\"bad\","
                        + chat("g1").substring(1)
                        + ","
                        + chat("g2")
                        + "]")))
        .containsExactly("g1", "g2");
  }

  @Test
  void readsEachShapeOfAChatGptFile() throws IOException {
    assertThat(ids(write("a", CHATGPT))).containsExactly("g1");
    assertThat(ids(write("b", chat("g2")))).containsExactly("g2");
    assertThat(ids(write("c", "{\"conversations\":[" + chat("g3") + "," + chat("g4") + "]}")))
        .containsExactly("g3", "g4");
    assertThat(
            ids(write("d", "{\"kind\":\"capture\",\"raw_provider_payload\":" + chat("g5") + "}")))
        .containsExactly("g5");
    assertThat(ids(write("e", chat("g6") + "\n" + chat("g7") + "\n"))).containsExactly("g6", "g7");
  }

  @Test
  void shardsAreReadInOrderAsOneExportAndIndexShellsAreNot() throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("x/conversations-001.json", bytes("[" + chat("g2") + "]"));
    members.put("x/conversations-000.json", bytes("[" + chat("g1") + "]"));
    members.put(
        "x/shared_conversations.json",
        bytes("[{\"id\":\"s\",\"conversation_id\":\"g1\",\"title\":\"t\",\"is_anonymous\":true}]"));
    members.put("x/message_feedback.json", bytes("[]"));
    members.put("x/chat.html", bytes("<html>"));
    members.put("__MACOSX/x/._conversations-000.json", bytes("[" + chat("litter") + "]"));
    Path file = zip(folder.resolve("a.zip"), members);

    assertThat(ids(file)).containsExactly("g1", "g2");
    assertThat(remarks(items(file)))
        .containsExactly(
            Remark.skipped(
                "x/shared_conversations.json",
                "This lists what was shared from ChatGPT, without any messages; it was left out."));
  }

  @Test
  void aZipNeedsNoEndingAndAFolderNoDepth() throws IOException {
    assertThat(ids(zip(folder.resolve("data-2026"), Map.of("conversations.json", bytes(CLAUDE)))))
        .containsExactly("a1");
    write("f/g/h/whatever.txt", CHATGPT);
    assertThat(ids(folder.resolve("f"))).containsExactly("g1");
  }

  @Test
  void aFolderWithZipsHoldsAnArchiveForEach() throws IOException {
    zip(folder.resolve("one.zip"), Map.of("conversations.json", bytes(CHATGPT)));
    zip(folder.resolve("two.bin"), Map.of("conversations.json", bytes(CLAUDE)));
    zip(folder.resolve("report.docx"), Map.of("word/document.xml", bytes("<x/>")));
    write("notes.txt", "nothing");

    assertThat(found(folder)).containsExactly("one.zip", "two.bin");
    assertThat(ids(folder)).containsExactly("g1", "a1");
  }

  @Test
  void zipsInAnUnpackedExportAreUploads() throws IOException {
    write("export/conversations.json", CHATGPT);
    zip(folder.resolve("export/file-1-report.docx"), Map.of("word/document.xml", bytes("<x/>")));
    write("export/file-2-broken.zip", "PK\u0003\u0004 and nothing more");

    assertThat(found(folder.resolve("export"))).containsExactly("export");
    try (Archive archive = Archives.open(folder.resolve("export"))) {
      assertThat(archive.members()).hasSize(3);
    }
  }

  @Test
  void severalUnpackedExportsAreArchivesOfTheirOwn() throws IOException {
    write("all/2024/conversations.json", CHATGPT);
    write("all/2025/conversations.json", "[" + chat("g2") + "]");
    write("all/2025/user.json", "{\"id\":\"user-1\"}");
    write("all/single/one.json", chat("g3"));

    assertThat(found(folder.resolve("all"))).containsExactly("all/2024", "all/2025", "all");
    assertThat(drafts(folder.resolve("all")))
        .extracting(draft -> draft.account() + "/" + draft.externalId())
        .containsExactly("/g1", "user-1/g2", "/g3");
  }

  @Test
  void aCutZipAloneInAFolderIsStillTheExport() throws IOException {
    write("down/export.zip", "PK\u0003\u0004 and nothing more");

    assertThatThrownBy(() -> items(folder.resolve("down"))).hasMessageContaining("is incomplete");
  }

  @Test
  void whatIsFoundBesideAnExportIsSaid() throws IOException {
    write("mix/conversations.json", CHATGPT);
    write("mix/message_feedback.json", "[{\"rating\":\"up\"}]");
    write("mix/sora.json", "[]");
    write("mix/group_chats.json", "{\"chats\":[{\"id\":\"g\"}]}");
    write("mix/textdocs/a.json", "{\"content\":\"Tea\"}");
    write("mix/history.jsonl", "{\"session_id\":\"s\",\"ts\":1,\"text\":\"fix it\"}\n");

    assertThat(remarks(items(folder.resolve("mix"))))
        .containsExactly(
            Remark.skipped(
                "history.jsonl",
                "This lists prompts that were typed in Codex; they stand in its sessions, with their answers."),
            Remark.skipped(
                "mix",
                "This version does not know what these files hold, so they were left out: group_chats.json, textdocs/a.json."),
            Remark.skipped(
                "mix", "Ratings of answers that are not in this archive were left out (1)."));
  }

  @Test
  void twoFormatsInOneFolderAreTwoExports() throws IOException {
    write("two/gpt.json", CHATGPT);
    write("two/claude.json", CLAUDE);
    try (Archive archive = Archives.open(folder.resolve("two"))) {
      assertThat(KnownFormats.all().detect(archive))
          .extracting(export -> export.format().name())
          .containsExactlyInAnyOrder("chatgpt", "claude");
      assertThat(KnownFormats.all().detect(archive, "claude")).hasSize(1);
      assertThatThrownBy(() -> KnownFormats.all().detect(archive, "gopher"))
          .hasMessage("There is no format gopher.");
    }
  }

  @Test
  void anArchiveIsKnownByItsContentHoweverItIsPacked() throws IOException {
    write("s/a/conversations.json", CHATGPT);
    write("t/a/conversations.json", CHATGPT);
    try (Archive one = Archives.open(folder.resolve("s"));
        Archive other = Archives.open(folder.resolve("t"));
        Archive file = Archives.open(folder.resolve("s/a/conversations.json"))) {
      assertThat(one.sha256()).isEqualTo(other.sha256()).isNotEqualTo(file.sha256()).hasSize(64);
    }
  }

  @Test
  void whatHoldsNothingIsNamedOrCounted() throws IOException {
    String chat =
        "[{\"chatId\":\"c1\",\"id\":\"m1\",\"role\":\"user\",\"content\":\"tea\",\"contentChunks\":[]}]";
    write("le/chat-1.json", chat);
    write("le/chat-2.json", "[]");
    write("le/other.json", "[]");
    assertThat(items(folder.resolve("le")))
        .filteredOn(Item.Empty.class::isInstance)
        .extracting(Item::place)
        .containsExactly("chat-2.json");
    assertThat(remarks(items(folder.resolve("le"))))
        .contains(Remark.skipped("le", "There is nothing in these lists: other.json."));

    write(
        "lm.json",
        "{\"name\":\"x\",\"systemPrompt\":\"short\",\"messages\":[],\"perChatPredictionConfig\":{}}");
    write("one.json", "{\"link\":\"https://chatgpt.com/c/68219d42-7b1c\",\"messages\":[]}");
    assertThat(items(folder.resolve("lm.json"))).hasOnlyElementsOfType(Item.Empty.class);
    assertThat(items(folder.resolve("one.json")))
        .filteredOn(Item.Empty.class::isInstance)
        .hasSize(1);

    write("account/conversations.json", "[]");
    write("account/user.json", "{\"id\":\"user-1\"}");
    assertThatThrownBy(() -> items(folder.resolve("account")))
        .hasMessageContaining("holds no conversations: the list in it is empty");
  }
}
