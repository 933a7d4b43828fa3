package app.commonplace.importing.geminicli;

import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.LineFormat;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Unread;

/// Sessions of Qwen Code, which has the messages of the Gemini command line in lines like those of
/// Claude Code. Stateless.
public final class QwenFormat extends LineFormat {
  static final String PROVIDER = "qwen-code";

  public QwenFormat() {
    super(PROVIDER, PROVIDER, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject() && shape.anyHas("uuid", "sessionId", "message.parts");
  }

  @Override
  protected LineSessions sessions(Unread unread) {
    return new QwenSession(unread);
  }
}
