package app.commonplace.importing.chatgpt;

import static app.commonplace.importing.ExportFiles.bytes;
import static app.commonplace.importing.ExportFiles.drafts;
import static app.commonplace.importing.ExportFiles.items;
import static app.commonplace.importing.ExportFiles.remarks;
import static app.commonplace.importing.ExportFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an archive holds beside its conversations: what is joined with them, and what is told.
class ChatGptBesideTest {
  private static final String CONVERSATIONS =
      """
      [{"id":"c1","title":"Tea","create_time":1,"current_node":"b","mapping":{
        "a":{"id":"a","parent":null,"children":["b"],"message":{"id":"a","author":{"role":"user"},
          "content":{"content_type":"text","parts":["Tea?"]},
          "metadata":{"attachments":[{"id":"file-Used","name":"leaf.txt"}]}}},
        "b":{"id":"b","parent":"a","children":[],"message":{"id":"other-than-its-node",
          "author":{"role":"assistant"},"content":{"content_type":"text","parts":["Yes."]}}}}}]
      """;

  @TempDir Path folder;

  private List<Item> read(Map<String, String> others) throws IOException {
    var members = new LinkedHashMap<String, byte[]>();
    members.put("conversations.json", bytes(CONVERSATIONS));
    others.forEach((name, text) -> members.put(name, bytes(text)));
    return items(zip(folder.resolve("export.zip"), members));
  }

  private static Part answer(EntryDraft draft) {
    return draft.passages().get(1).parts().getFirst().part();
  }

  @Test
  void aRatingStandsAtItsAnswerByTheIdOfTheMessageOrOfTheNode() throws IOException {
    for (String named : List.of("\"message_id\":\"b\"", "\"id\":\"other-than-its-node\"")) {
      String feedback =
          "[{%s,\"conversation_id\":\"c1\",\"rating\":\"thumbs_up\",\"content\":\"{\\\"text\\\":\\\"Good\\\"}\"}]"
              .formatted(named);
      List<Item> items = read(Map.of("message_feedback.json", feedback));
      Part rated = Part.prose("Yes.").with(Part.Meta.RATING, "up").with(Part.Meta.COMMENT, "Good");
      assertThat(answer(drafts(items).getFirst())).isEqualTo(rated);

      byte[] original = ((Item.Draft) items.getFirst()).raw();
      Item again = new ChatGptFormat().reread(original, "original", "");
      assertThat(answer(((Item.Draft) again).draft())).isEqualTo(rated);
    }
  }

  @Test
  void ratingsOfWhatIsNotThereAreTold() throws IOException {
    String feedback =
        """
        [{"message_id":"gone","conversation_id":"c1","rating":"thumbsDown","content":"{}"},
         {"message_id":"b","conversation_id":"gone","rating":"thumbsDown","content":"{}"}]
        """;
    List<Item> items = read(Map.of("message_feedback.json", feedback));
    assertThat(remarks(items))
        .extracting(Remark::reason)
        .containsExactly(
            "Ratings of answers that are not in this conversation were left out (1).",
            "Ratings of answers that are not in this archive were left out (1).");
  }

  @Test
  void ratingsThatCannotBeReadCostOnlyThemselves() throws IOException {
    List<Item> items = read(Map.of("message_feedback.json", "[{"));
    assertThat(drafts(items)).hasSize(1);
    assertThat(remarks(items))
        .extracting(Remark::reason)
        .containsExactly("What you thought of answers could not be read.");
  }

  @Test
  void comparisonsAndFilesThatNoMessageNamesAreTold() throws IOException {
    var others = new LinkedHashMap<String, String>();
    others.put("file-Used-leaf.txt", "green");
    others.put("file-Lonely-photo.png", "png");
    others.put("file_00ff.dat", "pdf");
    others.put("dalle-generations/file-Made-1.webp", "webp");
    others.put("library_files.json", "[{\"file_id\":\"file_00ff\",\"file_name\":\"plan.pdf\"}]");
    others.put("model_comparisons.json", "[{\"id\":\"1\"},{\"id\":\"2\"}]");
    List<Item> items = read(others);
    PartDraft used = drafts(items).getFirst().passages().getFirst().parts().getLast();
    assertThat(used.bytes()).isNotNull();
    assertThat(remarks(items))
        .extracting(Remark::reason)
        .containsExactly(
            "Comparisons of two answers are no conversations and were left out (2).",
            "Files that no message of this archive names were left out: file-Lonely-photo.png, file-Made-1.webp, plan.pdf.");
  }

  @Test
  void thePageOfAnArchiveIsReadWhereItsListIsNotThere() throws IOException {
    String page =
        "<html><head><script>var other = [1];\nvar jsonData = %s;\nvar assetsJson = {a: 1};</script></head></html>"
            .formatted(CONVERSATIONS.strip());
    Path alone = folder.resolve("chat.html");
    Files.writeString(alone, page);
    List<Item> items = items(alone);
    assertThat(drafts(items)).extracting(EntryDraft::externalId).containsExactly("c1");
    assertThat(remarks(items)).isEmpty();

    assertThat(read(Map.of("chat.html", page))).hasSize(1);
  }
}
