package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.model.PassageDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A conversation that a browser exporter saved as a web page.
class SavedPageTest {
  @TempDir Path folder;

  @Test
  void thePromptKeepsItsLinesAndTheAnswerItsMarkup() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("tea.html"),
            """
            <!DOCTYPE html><html><head><title>Tea</title></head><body>
            <div class="conversation"><h1><a href="https://chatgpt.com/c/0123456789ab">Tea</a></h1>
            <div class="conversation-item"><div class="author user"></div><div class="conversation-content">
            <p>Sort:
              green
              black</p></div></div>
            <div class="conversation-item"><div class="author GPT-4"></div><div class="conversation-content">
            <p>Here   <strong>sorted</strong>:</p><ul><li>black</li><li>green</li></ul></div></div>
            </div></body></html>
            """);

    assertThat(ExportFiles.drafts(page).getFirst().passages())
        .extracting(SavedPageTest::said)
        .containsExactly(
            "USER Sort:\n  green\n  black", "ASSISTANT Here **sorted**:\n\n- black\n- green");
  }

  private static String said(PassageDraft passage) {
    return passage.role() + " " + passage.parts().getFirst().part().text();
  }
}
