package app.commonplace.importing.agents;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import java.util.Set;

/// Sessions of the agent pi and of what was made from it. Stateless.
public final class PiFormat extends SessionFormat {
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
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    SessionFiles.read(export, sink, _ -> new PiSession(unread), unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new PiSession(new Unread()));
  }
}
