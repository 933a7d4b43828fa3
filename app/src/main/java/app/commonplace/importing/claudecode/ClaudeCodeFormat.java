package app.commonplace.importing.claudecode;

import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.LineFormat;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;

/// Sessions of Claude Code: files of JSON Lines, one session each, and those of its sub-agents.
/// Stateless.
public final class ClaudeCodeFormat extends LineFormat {
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

  @Override
  protected LineSessions sessions(Unread unread) {
    return new SessionFile(unread);
  }
}
