package app.commonplace.importing.agents;

import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.LineFormat;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.Unread;
import java.util.Set;

/// Sessions of the agent pi and of what was made from it. Stateless.
public final class PiFormat extends LineFormat {
  public PiFormat() {
    super("pi", "pi", true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("type", "id", "parentId", "message.role")
            || shape.elements().stream().anyMatch(PiFormat::isHeader));
  }

  /// The first line says of which session the others are; those of Claude Code say it themselves.
  private static boolean isHeader(Set<String> keys) {
    return keys.containsAll(Set.of("type", "version", "id", "timestamp", "cwd"))
        && !keys.contains("message")
        && !keys.contains("sessionId");
  }

  @Override
  protected LineSessions sessions(Unread unread) {
    return new PiSession(unread);
  }
}
