package app.commonplace.importing.commonplace;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.Cases;
import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What each rule of Commonplace JSON makes of a file, from the table in `cases.txt`.
class CommonplaceFormatTest {
  @TempDir Path folder;

  static List<Cases> cases() throws IOException {
    return Cases.in(CommonplaceFormatTest.class, "cases.txt");
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
    var format = new CommonplaceFormat();
    for (Item item : ExportFiles.items(ExportFiles.json(folder, rule.input()))) {
      if (item instanceof Item.Draft draft) {
        Item again = format.reread(draft.raw(), draft.place(), draft.draft().account());
        assertThat(DraftText.of(List.of(again))).isEqualTo(DraftText.of(List.of(item)));
      }
    }
  }

  @Test
  void bytesLieBesideTheFileAndAreNoExportsOfTheirOwn() throws IOException {
    Files.createDirectories(folder.resolve("files"));
    String chats = "[{\"mapping\":{},\"title\":\"An upload\"}]";
    Files.writeString(folder.resolve("files/chats.json"), chats);
    ExportFiles.json(
        folder,
        """
        {"commonplace":1,"entries":[{"externalId":"e1","passages":[{"externalId":"m1","role":"user",
         "parts":[
          {"kind":"attachment","name":"chats.json","blob":{"file":"files/chats.json","size":%d}},
          {"kind":"image","name":"half.png","blob":{"file":"files/chats.json","size":7}},
          {"kind":"image","name":"gone.png","blob":{"file":"files/gone.png"}}]}]}]}
        """
            .formatted(chats.length()));
    assertThat(DraftText.of(ExportFiles.items(folder)))
        .isEqualTo(
            """
            conversation other e1 untitled leaf=m1
            m1 user
              attachment name=chats.json +bytes:\s
              image name=half.png {missing=The file is not beside the JSON that names it.}:\s
              image name=gone.png {missing=The file is not beside the JSON that names it.}:\s
            """);
  }
}
