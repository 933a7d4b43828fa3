package app.commonplace.importing.apps;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two conversations of one backup that begin alike and have no ids that are theirs alone are two:
/// a greeting is soon said again.
class AlikeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"version":4,"folders":[],"prompts":[],"history":[
        {"id":1,"name":"A","messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]},
        {"id":2,"name":"B","messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}]}
        """,
        """
        {"conversations":[
        {"systemPurposeId":"Generic","messages":[{"role":"user","text":"Hi"},{"role":"assistant","text":"Hello"}]},
        {"systemPurposeId":"Generic","messages":[{"role":"user","text":"Hi"},{"role":"assistant","text":"Hello"}]}]}
        """,
        """
        {"data":{"chats":[
        {"chatTitle":"A","messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]},
        {"chatTitle":"B","messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}]}}
        """,
        """
        {"time":1,"version":5,"localStorage":{},"indexedDB":{"topics":[
        {"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]},
        {"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello"}]}]}}
        """,
        """
        [{"title":"A","mapping":{"a":{"id":"a","message":{"author":{"role":"user"},"content":{"content_type":"text","parts":["Hi"]}}}}},
        {"title":"B","mapping":{"a":{"id":"a","message":{"author":{"role":"user"},"content":{"content_type":"text","parts":["Hi"]}}}}}]
        """,
        """
        [{"name":"A","chat_messages":[{"sender":"human","text":"Hi"}]},
        {"name":"B","chat_messages":[{"sender":"human","text":"Hi"}]}]
        """
      })
  void areTwo(String backup, @TempDir Path folder) throws IOException {
    Path file = ExportFiles.json(folder, backup);
    assertThat(ExportFiles.drafts(ExportFiles.items(file)))
        .hasSize(2)
        .extracting(EntryDraft::externalId)
        .doesNotHaveDuplicates();
  }
}
