package app.commonplace.importing.codex;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;

/// Sessions of Codex: files of JSON Lines in the style of today, with an envelope around each
/// record, and in the two earlier ones. Stateless.
public final class CodexFormat extends SessionFormat {
  public CodexFormat() {
    super("codex", Provider.CODEX, false);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("type", "payload")
            || shape.anyHas("id", "timestamp", "instructions")
            || shape.anyHas("session.id", "items[].type")
            || shape.anyHas("id", "thread_name"));
  }

  /// The list of names is read with the sessions that it names.
  @Override
  public boolean isSideFile(Member session, Member other) {
    return ThreadNames.isFile(other) && !ThreadNames.isFile(session);
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    ThreadNames names = ThreadNames.in(export, sink);
    SessionFiles.read(export, sink, _ -> new Rollout(unread, names), unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new Rollout(new Unread(), ThreadNames.none()));
  }
}
