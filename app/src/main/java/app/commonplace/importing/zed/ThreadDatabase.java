package app.commonplace.importing.zed;

import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.foreign.Row;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.SplitLimits;
import app.commonplace.importing.sessions.Unread;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Puts each thread of a database together with what its row says of it into one object, which is
/// what is kept as its original. One thread, used once.
final class ThreadDatabase {
  static final String ROW = "row";
  static final String THREAD = "thread";

  private final ForeignDatabase database;
  private final String place;
  private final Unread unread;

  ThreadDatabase(ForeignDatabase database, String place, Unread unread) {
    this.database = database;
    this.place = place;
    this.unread = unread;
  }

  void read(ItemSink sink) throws IOException {
    if (!database.columns("threads").containsAll(List.of("id", "data_type", "data"))) {
      throw new IOException("its table of threads has none of the columns that are known");
    }
    database.each(
        "SELECT * FROM threads WHERE length(data) <= ? ORDER BY id",
        row -> sink.accept(item(row)),
        SplitLimits.STANDARD.element());
    database.each(
        "SELECT id FROM threads WHERE data IS NULL OR length(data) > ?",
        row -> sink.accept(new Item.Failed(where(row), "This thread is missing or too large.", 0)),
        SplitLimits.STANDARD.element());
  }

  private String where(Row row) throws IOException {
    return place + ", thread " + row.text("id");
  }

  private Item item(Row row) throws IOException {
    String where = where(row);
    byte[] data = row.bytes("data");
    try {
      byte[] json =
          "zstd".equals(row.text("data_type")) && data != null ? Zstandard.unpack(data) : data;
      ObjectNode whole = JsonNodeFactory.instance.objectNode();
      ObjectNode about = row.object();
      about.remove("data");
      whole.set(ROW, about);
      whole.set(THREAD, Json.parse(json == null ? new byte[0] : json).node());
      return new AgentThread(whole, unread).item(where, Json.bytes(whole));
    } catch (InvalidJson e) {
      return new Item.Failed(where, "This thread " + e.reason() + ".", 0);
    } catch (IOException e) {
      return new Item.Failed(
          where, "This thread could not be unpacked: " + e.getMessage() + ".", 0);
    }
  }
}
