package app.commonplace.importing.geminicli;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;

/// Sessions of the Gemini command line, in the style of one object and in that of a log. Stateless.
public final class GeminiCliFormat extends SessionFormat {
  public GeminiCliFormat() {
    super("gemini-cli", Provider.GEMINI_CLI, false);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject() && shape.anyHas("sessionId", "projectHash");
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    SessionFiles.read(export, sink, _ -> new Replay(unread), unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new Replay(new Unread()));
  }
}
