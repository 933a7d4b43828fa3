package app.commonplace.importing.cursor;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.foreign.ForeignFiles;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.importing.sessions.Workspace;
import app.commonplace.model.Provider;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Chats of Cursor: composers of today, and tabs of its first years. Stateless.
public final class CursorFormat extends SessionFormat {
  public CursorFormat() {
    super("cursor", Provider.CURSOR, true);
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    boolean composers = ForeignFiles.hasTables(beginning, ChatDatabase.COMPOSERS);
    // editors of the same family keep their state in a table of the same name
    boolean tabs =
        !composers
            && ForeignFiles.hasTables(beginning, ChatDatabase.STATE)
            && ForeignDatabase.hasKey(
                beginning.archive(), beginning.member(), ChatDatabase.STATE, ChatDatabase.TABS);
    return composers || tabs
        ? Optional.of(Recognition.certain("it is a database with chats of Cursor"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    ForeignFiles.read(
        export,
        sink,
        (database, member) -> {
          String project = Workspace.beside(export, member, unread);
          new ChatDatabase(database, member.name(), project, unread).read(sink);
        });
    SessionFiles.finish(export, sink, unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> item(element.node(), place, raw));
  }

  private static Item item(JsonNode node, String place, byte[] raw) {
    var unread = new Unread();
    return node.has(ChatDatabase.TAB)
        ? new Tab(node, unread).item(place, raw)
        : new Composer(node, unread).item(place, raw);
  }
}
