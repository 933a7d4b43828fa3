package app.commonplace.importing.chatgpt;

import app.commonplace.importing.AccountArchive;
import app.commonplace.importing.AccountFile;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.WholeAccount;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.model.Provider;
import java.util.Optional;
import java.util.Set;

/// Official ChatGPT archives, their shards of 2026, and single conversations as browser exporters
/// and captures save them. Stateless.
public final class ChatGptFormat implements Format {
  private static final String NAME = "chatgpt";
  private static final String ACCOUNT_FILE = "user.json";
  private static final String ARRAY = "conversations";

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
            || shape.anyHas("conversations[].mapping")
            || shape.anyHas(SharedPage.ID, "messages[].node_id");
    return chatGpt && !deepSeek;
  }

  @Override
  public Optional<WholeAccount> whole(Export export) {
    return AccountArchive.claim(export, account(export.archive()), ACCOUNT_FILE);
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
    return Elements.reread(
        raw, place, element -> Conversation.read(element, Assets.none(), account));
  }

  /// The account's id from `user.json`; empty when there is none, as beside single conversations.
  private static String account(Archive archive) {
    return AccountFile.named(ACCOUNT_FILE, archive)
        .map(user -> new Texts(0).filled(user, "id"))
        .orElse("");
  }
}
