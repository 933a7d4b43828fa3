package app.commonplace.importing.opencode;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.foreign.ForeignFiles;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Sessions of OpenCode: its storage, where each session, message and part is a file, the database
/// that it keeps them in since, and the object that it exports a session as. Stateless.
public final class OpenCodeFormat extends SessionFormat {
  private static final String REASON = "it is a database with sessions of OpenCode";

  /// Folders of a storage beside that of the sessions.
  private static final Pattern BESIDE =
      Pattern.compile("(^|/)(message|part|project|todo|session_diff|session_share)/");

  public OpenCodeFormat() {
    super("opencode", Provider.OPEN_CODE, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("id", "directory", "title", "time.created")
            || shape.anyHas("id", "projectID", "title", "time.created")
            || shape.anyHas("info.id", "messages[].info", "messages[].parts")
            || shape.anyHas("info.id", "info.time", "messages[].type", "messages[].time"));
  }

  @Override
  public boolean looksInto(Member other) {
    return BESIDE.matcher(other.name()).find();
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return Recognition.byKeys(beginning.shape(), this::recognises)
        .or(() ->
            ForeignFiles.recognise(beginning, REASON, SessionTables.FIRST)
                .or(() -> ForeignFiles.recognise(beginning, REASON, SessionTables.SECOND)));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    var storage = new Storage(export.archive());
    long done = 0;
    for (Member member : export.members()) {
      if (ForeignFiles.isDatabase(export.archive(), member)) {
        ForeignFiles.read(
            export.archive(),
            member,
            sink,
            (database, _) -> new SessionTables(database, member.name(), unread).read(sink));
      } else {
        sink.accept(item(storage, member, unread, sink));
      }
      done += member.size();
      sink.position(done);
    }
    SessionFiles.finish(export, sink, unread);
  }

  private static Item item(Storage storage, Member member, Unread unread, ItemSink sink) {
    try {
      JsonNode file = storage.read(member);
      if (file.has("messages")) {
        return new CodeSession(file, unread).item(member.name(), Json.bytes(file));
      }
      Storage.Whole whole = storage.whole(file);
      whole
          .damaged()
          .forEach(name ->
              sink.accept(
                  new Item.Aside(Remark.part(name, "This file cannot be read: it was left out."))));
      return new CodeSession(whole.session(), unread)
          .item(member.name(), Json.bytes(whole.session()));
    } catch (IOException e) {
      String reason = "This file could not be read: " + e.getMessage() + ".";
      return new Item.Failed(member.name(), reason, 0);
    } catch (InvalidJson e) {
      return new Item.Failed(member.name(), "This session " + e.reason() + ".", 0);
    }
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(
        raw, place, element -> new CodeSession(element.node(), new Unread()).item(place, raw));
  }
}
