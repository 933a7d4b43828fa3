package app.commonplace.importing.gemini;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prompts of AI Studio that were branched off each other, a file each.
class PromptFamiliesTest {
  private static final String TEA =
      """
      {"runSettings":{"model":"models/gemini-2.5-pro"},"systemInstruction":{"text":"Brief"},"chunkedPrompt":{"chunks":[
       {"text":"Green?","role":"user"},{"text":"Hm","role":"model","isThought":true},
       {"text":"Yes.","role":"model","branchChildren":[{"promptId":"prompts/2","displayName":"Branch of Tea"}]},
       {"text":"Why?","role":"user"},{"text":"Because.","role":"model"}]}}
      """;
  private static final String BRANCH =
      """
      {"runSettings":{"model":"models/gemini-3"},"systemInstruction":{"text":"Brief"},"chunkedPrompt":{"chunks":[
       {"text":"Green?","role":"user"},{"text":"Hm","role":"model","isThought":true},
       {"text":"Yes.","role":"model","branchParent":{"promptId":"prompts/1","displayName":"Tea"}},
       {"text":"And black?","role":"user"},{"text":"No.","role":"model"}]}}
      """;

  @TempDir Path folder;

  private void prompt(String title, String json) throws IOException {
    Files.writeString(folder.resolve(title), json);
  }

  private List<EntryDraft> drafts() {
    return ExportFiles.drafts(folder);
  }

  @Test
  void aBranchInAFileOfItsOwnIsABranchOfThePrompt() throws IOException {
    prompt("Tea", TEA);
    prompt("Branch of Tea", BRANCH);

    assertThat(DraftText.of(ExportFiles.items(folder)))
        .isEqualTo(
            """
            conversation ai-studio made-ID “Tea” model=gemini-2.5-pro leaf=chunk-5
            system system hidden
              prose: Brief
            chunk-1 after system user
              prose: Green?
            chunk-2 after chunk-1 assistant model=gemini-2.5-pro
              thinking: Hm
            chunk-3 after chunk-2 assistant model=gemini-2.5-pro
              prose: Yes.
            chunk-4 after chunk-3 user
              prose: Why?
            chunk-5 after chunk-4 assistant model=gemini-2.5-pro
              prose: Because.
            chunk-4-325844bf after chunk-3 user
              prose: And black?
            chunk-5-c982de26 after chunk-4-325844bf assistant model=gemini-3
              prose: No.
            """
                .replace("made-ID", drafts().getFirst().externalId()));
  }

  @Test
  void thePromptKeepsTheIdItHasAlone() throws IOException {
    prompt("Tea", TEA);
    String alone = drafts().getFirst().externalId();
    prompt("Branch of Tea", BRANCH);

    assertThat(drafts()).extracting(EntryDraft::externalId).containsExactly(alone);
  }

  @Test
  void aBranchOfABranchIsOfTheSameConversation() throws IOException {
    prompt("Tea", TEA);
    prompt("Branch of Tea", BRANCH);
    prompt(
        "Another",
        BRANCH
            .replace("\"displayName\":\"Tea\"", "\"displayName\":\"Branch of Tea\"")
            .replace("\"No.\"", "\"Perhaps.\""));

    List<EntryDraft> drafts = drafts();

    assertThat(drafts).hasSize(1);
    assertThat(drafts.getFirst().passages())
        .filteredOn(passage -> "chunk-4-325844bf".equals(passage.parentId()))
        .extracting(passage -> passage.parts().getFirst().part().text())
        .containsExactlyInAnyOrder("No.", "Perhaps.");
  }

  @Test
  void aBranchWhosePromptIsNotThereSaysSo() throws IOException {
    prompt("Branch of Tea", BRANCH);

    assertThat(ExportFiles.remarks(ExportFiles.items(folder)))
        .containsExactly(
            Remark.note(
                "Branch of Tea",
                "This prompt was branched off the prompt “Tea”, which was not imported together with it."));
  }

  @Test
  void ofTwoPromptsOfOneTitleNeitherIsGuessed() throws IOException {
    Files.createDirectories(folder.resolve("old"));
    prompt("Tea", TEA);
    prompt("old/Tea", TEA.replace("Green?", "White?"));
    prompt("Branch of Tea", BRANCH);

    assertThat(drafts()).hasSize(3);
  }

  @Test
  void promptsThatNameEachOtherAreOneConversation() throws IOException {
    prompt("Tea", TEA.replace("branchChildren\":[{", "branchParent\":{").replace("}]},", "}},"));
    prompt("Branch of Tea", BRANCH);

    assertThat(drafts()).hasSize(1);
  }

  @Test
  void theOriginalOfAFamilyReadAgainGivesTheSame() throws IOException {
    prompt("Tea", TEA);
    prompt("Branch of Tea", BRANCH);

    for (Item item : ExportFiles.items(folder)) {
      Item.Draft draft = (Item.Draft) item;
      Item again = new AiStudioFormat().reread(draft.raw(), draft.place(), "");
      assertThat(((Item.Draft) again).draft()).isEqualTo(draft.draft());
      assertThat(draft.draft().passages())
          .extracting(PassageDraft::externalId)
          .doesNotHaveDuplicates();
    }
  }
}
