package app.commonplace.importing.llm;

import app.commonplace.importing.Beginning;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Recognition;
import app.commonplace.importing.foreign.ForeignFiles;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.sessions.SessionFiles;
import app.commonplace.importing.sessions.SessionFormat;
import app.commonplace.importing.sessions.Unread;
import app.commonplace.model.Provider;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The log of the `llm` command, in both of its generations of tables. Stateless.
public final class LlmFormat extends SessionFormat {
  public LlmFormat() {
    super("llm", Provider.LLM, true);
  }

  @Override
  public Optional<Recognition> recognise(Beginning beginning) {
    boolean log =
        ForeignFiles.hasTables(beginning, "conversations", "responses.prompt", "responses.response")
            || ForeignFiles.hasTables(
                beginning, "threads.tip_message_hash", "turns", "messages", "parts")
            || ForeignFiles.hasTables(
                beginning, "logs.prompt", "logs.response", "logs.chat_id", "logs.reply_to_id");
    return log
        ? Optional.of(Recognition.certain("it is a database with the tables of llm"))
        : Optional.empty();
  }

  @Override
  public void read(Export export, ItemSink sink) {
    var unread = new Unread();
    ForeignFiles.read(
        export,
        sink,
        (database, member) -> {
          new LogDatabase(database)
              .each((place, whole) ->
                  sink.accept(
                      item(whole, member.name() + ", " + place, Json.bytes(whole), unread)));
        });
    SessionFiles.finish(export, sink, unread);
  }

  private static Item item(JsonNode whole, String place, byte[] raw, Unread unread) {
    return whole.has(LogDatabase.THREAD)
        ? new MessageThread(whole, unread).item(place, raw)
        : new Responses(whole, unread).item(place, raw);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> item(element.node(), place, raw, new Unread()));
  }
}
