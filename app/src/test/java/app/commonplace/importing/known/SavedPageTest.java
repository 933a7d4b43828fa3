package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.DraftText;
import app.commonplace.importing.ExportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A conversation that a browser exporter saved as a web page.
class SavedPageTest {
  @TempDir Path folder;

  private String read(String messages) throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("tea.html"),
            """
            <!DOCTYPE html><html><head><title>Tea</title></head><body>
            <div class="conversation"><h1><a href="https://chatgpt.com/c/0123456789ab">Tea</a></h1>
            <details><summary>Metadata</summary><div class="metadata_container">
            <div class="metadata_item"><div>model</div><div>gpt-5</div></div>
            <div class="metadata_item"><div>create_time</div><div>2026-01-02T10:00:00.000Z</div></div>
            </div></details>
            %s
            </div></body></html>
            """
                .formatted(messages));
    return DraftText.of(ExportFiles.items(page));
  }

  private static String message(String author, String before, String content) {
    return """
    <div class="conversation-item"><div class="author %s"></div><div class="conversation-content-wrapper">%s
    <div class="conversation-content">%s</div></div></div>
    """
        .formatted(author, before, content);
  }

  @Test
  void nothingOfItIsLost() throws IOException {
    String page =
        read(
            message("user", "", "<p class=\"no-katex\">Sort:\n  green\n  black</p>")
                + message(
                    "GPT-4",
                    "<details class=\"thinking\"><summary>Thought for 7 seconds</summary><p>By colour</p></details>",
                    "<p>Here   <strong>sorted</strong>:</p><ul><li>black</li></ul>"
                        + "<img src=\"data:image/png;base64,AAAA\">")
                + message("GPT-4", "", "Code:\n```\nsort\n  tea\n```"));

    assertThat(page)
        .isEqualTo(
            """
            ! note Reading chatgpt-page is experimental: compare what came with what you know was there.
            conversation chatgpt transcript-0123456789ab “Tea” model=gpt-5 created=2026-01-02T10:00:00Z leaf=made-3
            made-1 user
              prose: Sort:\\n  green\\n  black
            made-2 after made-1 assistant model=gpt-5
              thinking {seconds=7}: By colour
              prose: Here **sorted**:\\n\\n- black
              image mime=image/png +bytes:\s
            made-3 after made-2 assistant model=gpt-5
              prose: Code:\\n```\\nsort\\n  tea\\n```
            """);
  }
}
