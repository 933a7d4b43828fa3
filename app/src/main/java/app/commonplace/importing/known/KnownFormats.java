package app.commonplace.importing.known;

import app.commonplace.importing.Formats;
import app.commonplace.importing.chatgpt.ChatGptFormat;
import app.commonplace.importing.claude.ClaudeFormat;
import app.commonplace.importing.claudecode.ClaudeCodeFormat;
import app.commonplace.importing.codex.CodexFormat;
import app.commonplace.importing.commonplace.CommonplaceFormat;
import java.util.List;

/// All formats this version reads. The order is that in which they are asked, since several sources
/// use the same file names and keys.
public final class KnownFormats {
  private KnownFormats() {}

  public static Formats all() {
    return new Formats(
        List.of(
            new ChatGptFormat(),
            new ClaudeFormat(),
            new CommonplaceFormat(),
            // coding agents and editors
            new ClaudeCodeFormat(),
            new CodexFormat()));
  }
}
