package app.commonplace.importing.continuedev;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;

/// Sessions of Continue, one object a file. Stateless.
public final class ContinueFormat extends SessionFormat {
  public ContinueFormat() {
    super("continue", Provider.CONTINUE, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("sessionId", "history[].message")
            || shape.anyHas("sessionId", "workspaceDirectory", "history"));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    SessionDates dates = SessionDates.in(export);
    SessionFiles.read(export, sink, _ -> new History(unread, dates), unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new History(new Unread(), SessionDates.none()));
  }
}
