package app.commonplace.importing.claudecode;

import app.commonplace.importing.Export;
import app.commonplace.importing.Remark;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.LineFormat;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.util.Optional;

/// Sessions of Claude Code: files of JSON Lines, one session each, and those of its sub-agents.
/// Stateless.
public final class ClaudeCodeFormat extends LineFormat {
  private static final String OUTPUTS = "/tool-results/";

  public ClaudeCodeFormat() {
    super("claude-code", Provider.CLAUDE_CODE, false);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    // other agents write lines that are much alike
    return shape.isObject()
        && !shape.anyHas("message.parts")
        && !shape.anyHas("parentId")
        && isSession(shape);
  }

  private static boolean isSession(JsonShape shape) {
    return shape.anyHas("sessionId", "parentUuid")
        || shape.anyHas("type", "timestamp", "message.content")
        || shape.anyHas("type", "summary", "leafUuid")
        || shape.anyHas("type", "messageId", "snapshot")
        || shape.anyHas("type", "operation", "sessionId")
        || shape.anyHas("loglines[].message");
  }

  /// Of output that is too long a session has the beginning and says where the rest lies.
  @Override
  protected Optional<Remark> beside(Export export) {
    long outputs =
        export.archive().members().stream().filter(file -> file.folder().endsWith(OUTPUTS)).count();
    return outputs == 0
        ? Optional.empty()
        : Optional.of(
            Remark.skipped(
                export.archive().name(),
                "Of long outputs of tools the sessions hold the beginning; the files with the whole were left out (%d)."
                    .formatted(outputs)));
  }

  @Override
  protected LineSessions sessions(Unread unread) {
    return new SessionFile(unread);
  }
}
