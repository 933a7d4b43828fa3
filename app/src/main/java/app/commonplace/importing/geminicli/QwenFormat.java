package app.commonplace.importing.geminicli;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;

/// Sessions of Qwen Code, which has the messages of the Gemini command line in lines like those of
/// Claude Code. Stateless.
public final class QwenFormat extends SessionFormat {
  static final String PROVIDER = "qwen-code";

  public QwenFormat() {
    super(PROVIDER, PROVIDER, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject() && shape.anyHas("uuid", "sessionId", "message.parts");
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    SessionFiles.read(export, sink, _ -> new QwenSession(unread), unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new QwenSession(new Unread()));
  }
}
