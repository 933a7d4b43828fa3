package app.commonplace.importing.openwebui;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.foreign.ForeignDatabase;
import app.commonplace.importing.foreign.ForeignFiles;
import app.commonplace.importing.foreign.Row;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.SplitLimits;
import app.commonplace.importing.sessions.SessionFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;

/// The database of an Open WebUI server. A row becomes the object that an export of the same chat
/// holds, so both give the same entry. Nothing but chats is read: accounts, keys and settings are
/// left where they are. Stateless.
public final class WebUiDatabaseFormat extends SessionFormat {
  private static final String TABLE = "chat";
  private static final String CHAT = "chat";

  public WebUiDatabaseFormat() {
    super("open-webui-database", OpenWebUiFormat.PROVIDER, false);
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    return ForeignFiles.hasTables(beginning, TABLE, "auth")
        ? Optional.of(Recognition.certain("it is a database with chats and accounts of Open WebUI"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    ForeignFiles.read(export, sink, (database, member) -> read(database, member, sink));
  }

  private static void read(ForeignDatabase database, Member member, ItemSink sink)
      throws IOException {
    if (!database.columns(TABLE).containsAll(List.of("id", CHAT))) {
      throw new IOException("its table of chats has none of the columns that are known");
    }
    // a chat that was shared has a copy of its own
    boolean users = database.columns(TABLE).contains("user_id");
    String shared = users ? " AND coalesce(user_id, '') NOT LIKE 'shared-%'" : "";
    database.each(
        "SELECT * FROM chat WHERE length(chat) <= ?" + shared + " ORDER BY id",
        row -> sink.accept(item(row, member)),
        SplitLimits.STANDARD.element());
    database.each(
        "SELECT id FROM chat WHERE chat IS NULL OR length(chat) > ?",
        row ->
            sink.accept(
                new Item.Failed(place(row, member), "This chat is missing or too large.", 0)),
        SplitLimits.STANDARD.element());
  }

  private static String place(Row row, Member member) throws IOException {
    return member.name() + ", chat " + row.text("id");
  }

  private static Item item(Row row, Member member) throws IOException {
    String place = place(row, member);
    ObjectNode chat = row.object();
    try {
      int repaired = parse(chat, CHAT);
      parse(chat, "meta");
      flag(chat, "archived");
      flag(chat, "pinned");
      byte[] raw = Json.bytes(chat);
      return new Chat(new Element(member, chat, raw, place, List.of(), repaired), "").item();
    } catch (InvalidJson e) {
      return new Item.Failed(place, "This chat " + e.reason() + ".", 0);
    }
  }

  /// Columns of JSON are texts.
  private static int parse(ObjectNode row, String column) throws InvalidJson {
    JsonNode value = row.path(column);
    if (!value.isString()) {
      return 0;
    }
    Json.Parsed parsed = Json.parse(value.stringValue().getBytes(StandardCharsets.UTF_8));
    row.set(column, parsed.node());
    return parsed.repaired();
  }

  private static void flag(ObjectNode row, String column) {
    JsonNode value = row.path(column);
    if (value.isNumber()) {
      row.set(column, BooleanNode.valueOf(value.asInt(0) != 0));
    }
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> new Chat(element, account).item());
  }
}
