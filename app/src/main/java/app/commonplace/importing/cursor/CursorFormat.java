package app.commonplace.importing.cursor;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.foreign.ForeignFiles;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.sessions.JsonFile;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.importing.sessions.Workspace;
import app.commonplace.model.Provider;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Chats of Cursor: composers of today, tabs of its first years, and sessions of its agent on the
/// command line. Stateless.
public final class CursorFormat extends SessionFormat {
  private static final String BESIDE = "meta.json";
  private static final Pattern CHATS = Pattern.compile("(^|/)[0-9a-f]{32}/[^/]+/$");

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
            && ChatDatabase.CHATS_IN_STATE.stream()
                .anyMatch(key ->
                    ForeignDatabase.hasKey(
                        beginning.archive(), beginning.member(), ChatDatabase.STATE, key));
    boolean agent =
        ForeignFiles.hasTables(beginning, AgentStore.TABLES)
            && ForeignDatabase.hasKey(
                beginning.archive(), beginning.member(), AgentStore.META, AgentStore.ABOUT);
    return composers || tabs || agent
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
          if (database.has(AgentStore.TABLES)) {
            JsonNode beside = beside(export, member);
            new AgentStore(database, member.name(), unread).read(beside, sink);
          } else {
            String project = Workspace.beside(export, member, unread);
            new ChatDatabase(database, member.name(), project, unread).read(sink);
          }
        });
    SessionFiles.finish(export, sink, unread);
  }

  /// What a small file beside the database of an agent says of its session.
  private static @Nullable JsonNode beside(Export export, Member member) {
    Optional<Member> file = export.archive().find(member.folder() + BESIDE);
    try {
      return file.isPresent() ? JsonFile.read(export.archive(), file.get()) : null;
    } catch (IOException | InvalidJson _) {
      // the database says what matters
      return null;
    }
  }

  @Override
  public boolean looksInto(Member other) {
    return other.baseName().equals(BESIDE) && CHATS.matcher(other.folder()).find();
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> item(element.node(), place, raw));
  }

  private static Item item(JsonNode node, String place, byte[] raw) {
    var unread = new Unread();
    if (node.has(AgentStore.AGENT)) {
      return new AgentSession(node, unread).item(place, raw);
    }
    return node.has(ChatDatabase.TAB)
        ? new Tab(node, unread).item(place, raw)
        : new Composer(node, unread).item(place, raw);
  }
}
