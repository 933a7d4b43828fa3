package app.commonplace.importing.agents;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.foreign.ForeignFiles;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Sessions of Goose: files of lines in its first years, a database since. Stateless.
public final class GooseFormat extends SessionFormat {
  static final String PROVIDER = "goose";

  public GooseFormat() {
    super(PROVIDER, PROVIDER, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    // messages of Jan have these keys too, and say of which thread they are
    boolean message =
        shape.anyHas("role", "created", "content[].type") && !shape.anyHas("thread_id");
    return shape.isObject() && (message || shape.anyHas("working_dir", "message_count"));
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return Recognition.byKeys(beginning.shape(), this::recognises)
        .or(() ->
            ForeignFiles.recognise(
                beginning,
                "it is a database with sessions of Goose",
                "sessions.working_dir",
                "messages.content_json"));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    Export files =
        ForeignFiles.readAmong(
            export, sink, (database, member) -> sessions(database, member, sink, unread));
    SessionFiles.read(files, sink, _ -> new GooseSession(unread), unread);
  }

  private static void sessions(
      ForeignDatabase database, Member member, ItemSink sink, Unread unread) throws IOException {
    database.each(
        "SELECT * FROM sessions ORDER BY id",
        row -> {
          ObjectNode whole = JsonNodeFactory.instance.objectNode();
          ObjectNode about = row.object();
          whole.set(GooseSession.ABOUT, about);
          var messages = whole.putArray(GooseSession.MESSAGES);
          String id = about.path("id").asString("");
          messages(database, id).forEach(messages::add);
          var session = new GooseSession(unread);
          byte[] raw = Json.bytes(whole);
          session.line(whole, raw, 0);
          session.items(member.name() + ", session " + id).forEach(sink::accept);
        });
  }

  private static List<ObjectNode> messages(ForeignDatabase database, String session)
      throws IOException {
    var messages = new ArrayList<ObjectNode>();
    database.each(
        "SELECT * FROM messages WHERE session_id = ? ORDER BY created_timestamp, id",
        row -> messages.add(row.object()),
        session);
    return messages;
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return SessionFiles.reread(raw, place, new GooseSession(new Unread()));
  }
}
