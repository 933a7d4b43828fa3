package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Conversations as exporters in browsers write them in JSON.
class ExportersTest {
  @TempDir Path folder;

  private String read(String json) throws IOException {
    Path file = Files.writeString(folder.resolve("tea.json"), json);
    return DraftText.of(ExportFiles.items(file))
        .replaceAll("(?m)^! note (It was read|Reading).*\\n", "");
  }

  @Test
  void authorsAndContents() throws IOException {
    String read =
        read(
            """
            {"title":"Tea","tags":["test"],"author":"grok","count":1,"exporter":"3.1.0",
             "date":"2026-03-23T13:37:39.476Z","url":"https://grok.com/c/0123-4567-89ab",
             "messages":[{"id":"user-1","author":"user","content":"Green?"},
              {"id":"ai-1","author":"ai","content":"Yes."}]}
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation grok transcript-0123-4567-89ab “Tea” leaf=made-2
            made-1 user
              prose: Green?
            made-2 after made-1 assistant
              prose: Yes.
            """);
  }

  @Test
  void speakersAndContents() throws IOException {
    String read =
        read(
            """
            {"exportDate":"2026-05-26T08:30:31.000Z","exportVersion":"2.4.1","platform":"grok",
             "messageCount":2,"url":"https://grok.com/c/0123-4567-89ab","conversation":[
              {"id":0,"speaker":"Human","content":"Green?","timestamp":"2026-05-26T08:30:31.000Z"},
              {"id":1,"speaker":"Grok","content":"Yes.","timestamp":"2026-05-26T08:30:32.000Z"}]}
            """);

    assertThat(read)
        .isEqualTo(
            """
            conversation grok transcript-0123-4567-89ab untitled created=2026-05-26T08:30:31Z leaf=made-2
            made-1 user at=2026-05-26T08:30:31Z
              prose: Green?
            made-2 after made-1 assistant at=2026-05-26T08:30:32Z
              prose: Yes.
            """);
  }

  @Test
  void roundsOfData() throws IOException {
    String read =
        read(
            """
            {"title":"Tea","round_count":1,"total_count":2,"data":[
             {"role":"user","content_type":"mixed","content":"Green?","videos":["https://v.example"]},
             {"role":"assistant","content_type":"text","content":"Yes.","thoughts":"They like it."}]}
            """);

    assertThat(read.replaceAll("made-[0-9a-f-]{36}", "made-ID"))
        .isEqualTo(
            """
            conversation transcript made-ID “Tea” leaf=made-2
            made-1 user
              prose: Green?
            made-2 after made-1 assistant
              thinking: They like it.
              prose: Yes.
            ! note What stands under “videos” became no part of a message: the originals keep it (1).
            """);
  }

  @Test
  void elementsOfThePage() throws IOException {
    String read =
        read(
            """
            {"meta":{"exported_at":"2024-03-19 16:03:09","title":"Tea"},"chats":[
             {"index":0,"type":"prompt","message":[{"type":"p","data":"Green?"}]},
             {"index":1,"type":"response","message":[{"type":"p","data":"Yes:"},
              {"type":"ul","data":[{"type":"li","data":"mild"},{"type":"li","data":"light"}]},
              {"type":"pre","language":"sh","data":"boil"},
              {"type":"table","data":[{"type":"tbody","data":[{"type":"tr","data":[
               {"type":"td","data":"a"},{"type":"td","data":"b"}]}]}]}]},
             {"index":2,"type":"prompt","message":"Thanks."}]}
            """);

    assertThat(read.replaceAll("made-[0-9a-f-]{36}", "made-ID"))
        .isEqualTo(
            """
            conversation transcript made-ID “Tea” leaf=made-3
            made-1 user
              prose: Green?
            made-2 after made-1 assistant
              prose: Yes:\\n\\n- mild\\n- light\\n\\n```sh\\nboil\\n```\\n\\na | b
            made-3 after made-2 user
              prose: Thanks.
            """);
  }

  /// Any list of messages has roles and contents; the address says whose it is.
  @Test
  void anAddressTellsWhereAListOfMessagesWasHeld() throws IOException {
    String list =
        """
        {"id":"x","title":"Tea","%s":"%s","exportedAt":"2026-02-04T12:00:00.000Z","messages":[
          {"role":"user","content":"Green?","images":["a.png"]},
          {"role":"model","content":"Yes.","thinking":"They like it.","model":"flash"}]}
        """;

    assertThat(read(list.formatted("url", "https://gemini.google.com/app/0123456789ab")))
        .isEqualTo(
            """
            conversation gemini transcript-0123456789ab “Tea” leaf=made-2
            made-1 user
              prose: Green?
            made-2 after made-1 assistant model=flash
              thinking: They like it.
              prose: Yes.
            ! note What stands under “images” became no part of a message: the originals keep it (1).
            """);
    assertThat(read(list.formatted("url", "https://example.org/app/0123456789ab")))
        .contains("conversation openai-api x “Tea”");
  }
}
