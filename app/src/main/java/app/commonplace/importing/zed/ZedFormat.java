package app.commonplace.importing.zed;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.foreign.ForeignFiles;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.sessions.LineSessions;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Threads of Zed: its database, and single threads as JSON. Stateless.
public final class ZedFormat extends SessionFormat {
  public ZedFormat() {
    super("zed", Provider.ZED, true);
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.isObject()
        && (shape.anyHas("messages[].User.content")
            || shape.anyHas("messages[].Agent.content")
            || shape.anyHas("summary", "messages[].segments"));
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return Recognition.byKeys(beginning.shape(), this::recognises)
        .or(() ->
            ForeignFiles.recognise(
                beginning,
                "it is a database with threads of Zed",
                "threads.summary",
                "threads.data_type",
                "threads.data"));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    Export files =
        ForeignFiles.readAmong(
            export,
            sink,
            (database, member) -> new ThreadDatabase(database, member.name(), unread).read(sink));
    SessionFiles.read(files, sink, _ -> new ThreadFile(unread), unread);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(
        raw, place, element -> new AgentThread(element.node(), new Unread()).item(place, raw));
  }

  /// The one thread of a file.
  private static final class ThreadFile implements LineSessions {
    private final Unread unread;
    private final List<Item> items = new ArrayList<>();

    ThreadFile(Unread unread) {
      this.unread = unread;
    }

    @Override
    public void line(tools.jackson.databind.JsonNode line, byte[] raw, int repaired) {
      items.add(new AgentThread(line, unread).item("", raw));
    }

    @Override
    public List<Item> items(String place) {
      return List.copyOf(items);
    }
  }
}
