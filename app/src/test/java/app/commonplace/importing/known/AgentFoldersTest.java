package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentFoldersTest {
  @TempDir Path home;

  @Test
  void namesFoldersThatHoldSessionsAndCountThem() throws IOException {
    write(".claude/projects/-home-ada-garden/1.jsonl");
    write(".claude/projects/-home-ada-garden/2.jsonl");
    write(".claude/projects/-home-ada-garden/notes.txt");
    write(".codex/sessions/2026/11/24/rollout-1.jsonl");
    write(".codex/sessions/2026/05/02/rollout-2.jsonl.zst");
    write(".gemini/tmp/kites/chats/session-1.jsonl");
    write(".gemini/tmp/kites/.project_root");

    assertThat(AgentFolders.below(home))
        .containsExactly(
            new AgentFolders.Found(
                "claude-code", "Claude Code", home.resolve(".claude/projects"), 2),
            new AgentFolders.Found("codex", "Codex", home.resolve(".codex/sessions"), 2),
            new AgentFolders.Found("gemini-cli", "Gemini CLI", home.resolve(".gemini/tmp"), 1));
  }

  @Test
  void aHomeWithoutAgentsNamesNone() {
    assertThat(AgentFolders.below(home.resolve("nowhere"))).isEmpty();
  }

  private void write(String file) throws IOException {
    Path path = home.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "{}");
  }
}
