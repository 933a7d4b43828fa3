package app.commonplace.importing.chatgpt;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.model.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Official ChatGPT archives, their shards of 2026, and single conversations as browser exporters
/// and captures save them. Stateless.
public final class ChatGptFormat implements Format {
  private static final String NAME = "chatgpt";
  private static final String ARRAY = "conversations";
  private static final int LARGEST_ACCOUNT_FILE = 1 << 20;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String provider() {
    return Provider.CHATGPT;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    boolean deepSeek =
        shape.anyHas("mapping", "inserted_at") || shape.anyHas("mapping.*.message.fragments");
    boolean chatGpt =
        shape.anyHas("mapping")
            || shape.anyHas("raw_provider_payload.mapping")
            || shape.anyHas("conversations[].mapping");
    return chatGpt && !deepSeek;
  }

  @Override
  public void read(Export export, ItemSink sink) {
    Assets assets = Assets.of(export.archive());
    String account = account(export.archive());
    new Elements(export, sink, Set.of(ARRAY), "conversation")
        .forEach(element -> sink.accept(Conversation.read(element, assets, account)));
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    try {
      Json.Parsed parsed = Json.parse(raw);
      var member = new Member(place, raw.length);
      var element = new Element(member, parsed.node(), raw, place, List.of(), parsed.repaired());
      return Conversation.read(element, Assets.none(), account);
    } catch (InvalidJson e) {
      return new Item.Failed(place, "This original " + e.reason() + ".", 0);
    }
  }

  /// The account's id from `user.json`; empty when there is none, as beside single conversations.
  private static String account(Archive archive) {
    for (Member member : archive.members()) {
      if (member.baseName().equals("user.json") && member.size() < LARGEST_ACCOUNT_FILE) {
        try (InputStream in = archive.open(member)) {
          JsonNode user = Json.parse(in.readAllBytes()).node();
          String id = new Texts(0).filled(user, "id");
          if (id != null) {
            return id;
          }
        } catch (IOException | InvalidJson _) {
          // conversations go under the unnamed account then
          return "";
        }
      }
    }
    return "";
  }
}
