package app.commonplace.importing.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.model.EntryDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {
  private static final String SESSION =
      """
      {"sessionId": "%s", "requests": [
        {"requestId": "r1", "timestamp": 1, "message": {"text": "Why?"}, "response": [{"value": "So."}]}]}
      """;

  @TempDir Path folder;

  private List<Item> items(String workspace) throws IOException {
    Path sessions = Files.createDirectories(folder.resolve("9c1d/chatSessions"));
    Files.writeString(sessions.resolve("a.json"), SESSION.formatted("a"));
    Files.writeString(sessions.resolve("b.json"), SESSION.formatted("b"));
    Files.writeString(folder.resolve("9c1d/workspace.json"), workspace);
    return ExportFiles.items(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"folder\": \"file:///ho", "[]", "no JSON", "[1]"})
  void aWorkspaceThatCannotBeReadCostsTheProjectAndIsToldOnce(String workspace) throws IOException {
    List<Item> items = items(workspace);

    assertThat(ExportFiles.drafts(items))
        .hasSize(2)
        .extracting(EntryDraft::project)
        .containsOnlyNulls();
    assertThat(ExportFiles.remarks(items))
        .contains(
            Remark.part(
                folder.getFileName().toString(),
                "Files that tell which folder sessions belong to could not be read (1): 9c1d/workspace.json. Those sessions have no project."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"folder\": \"file:///home/ada/sea%20wall\"}"})
  void oneThatNamesAFolderOrNoneIsNothingToTell(String workspace) throws IOException {
    List<Item> items = items(workspace);

    String project = workspace.length() > 2 ? "/home/ada/sea wall" : null;
    assertThat(ExportFiles.drafts(items))
        .hasSize(2)
        .extracting(EntryDraft::project)
        .containsOnly(project);
    assertThat(ExportFiles.remarks(items))
        .noneMatch(remark -> remark.reason().contains("belong to"));
  }
}
