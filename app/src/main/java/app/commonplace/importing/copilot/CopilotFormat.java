package app.commonplace.importing.copilot;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.importing.sessions.Workspace;
import app.commonplace.model.Provider;

/// Chat sessions of Copilot in Visual Studio Code, as objects and as logs of changes. Stateless.
public final class CopilotFormat extends SessionFormat {
  public CopilotFormat() {
    super("copilot", Provider.COPILOT, false);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("requests", "sessionId")
            || shape.anyHas("requests", "responderUsername")
            || shape.anyHas("kind", "v.sessionId", "v.requests"));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    SessionFiles.read(
        export,
        sink,
        member -> new ChangeLog(unread, Workspace.above(export, member, unread)),
        unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new ChangeLog(new Unread(), null));
  }
}
