package app.commonplace.importing.geminicli;

import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.LineFormat;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;

/// Sessions of the Gemini command line, in the style of one object and in that of a log, and chats
/// that were saved under a name. Stateless.
public final class GeminiCliFormat extends LineFormat {
  public GeminiCliFormat() {
    super("gemini-cli", Provider.GEMINI_CLI, false);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return (shape.isObject() && shape.anyHas("sessionId", "projectHash"))
        || shape.anyHas("history[].role", "history[].parts")
        || isSavedChat(shape);
  }

  /// Whether it is what `/chat save` wrote at first: messages as the interface of Gemini has them,
  /// without a word about them. Those of other programs have ids and say the types of their parts.
  private static boolean isSavedChat(JsonShape shape) {
    return shape.isArray()
        && shape.anyHas("role", "parts")
        && !shape.anyHas("id")
        && !shape.anyHas("parts[].type");
  }

  @Override
  protected LineSessions sessions(Unread unread) {
    return new Replay(unread);
  }
}
