package app.commonplace.importing.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows without ids that begin alike are conversations of their own, in one file and in several.
class SameBeginningTest {
  private static final String ROW =
      "{\"conversations\":[{\"from\":\"human\",\"value\":\"Hi\"},{\"from\":\"gpt\",\"value\":\"Hello\"},{\"from\":\"human\",\"value\":\"%s\"}]}";

  @TempDir Path folder;

  private List<Item> read(String file, String... last) throws IOException {
    var rows = new ArrayList<String>();
    for (String text : last) {
      rows.add(ROW.formatted(text));
    }
    return ExportFiles.items(
        Files.writeString(folder.resolve(file), "[" + String.join(",", rows) + "]"));
  }

  private static List<String> ids(List<Item> items) {
    return ExportFiles.drafts(items).stream().map(EntryDraft::externalId).toList();
  }

  @Test
  void noneIsMistakenForAnother() throws IOException {
    List<String> one = ids(read("one.json", "a", "b", "b"));
    List<String> two = ids(read("two.json", "c"));

    assertThat(one).doesNotHaveDuplicates().hasSize(3).doesNotContainAnyElementsOf(two);
    assertThat(ids(read("one.json", "a", "b", "b", "d")).subList(0, 3)).isEqualTo(one);
  }

  @Test
  void theIdIsTheSameWhenTheOriginalIsReadAgain() throws IOException {
    for (Item item : read("one.json", "a", "b")) {
      Item.Draft draft = (Item.Draft) item;
      Item again = new ShareGptFormat().reread(draft.raw(), draft.place(), "");
      assertThat(((Item.Draft) again).draft()).isEqualTo(draft.draft());
    }
  }
}
