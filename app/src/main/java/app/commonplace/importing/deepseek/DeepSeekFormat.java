package app.commonplace.importing.deepseek;

import app.commonplace.importing.AccountArchive;
import app.commonplace.importing.AccountFile;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.WholeAccount;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.ElementFormat;
import java.util.Optional;

/// DeepSeek's official export, and the answer of its web pages as browser scripts save it.
/// Stateless.
public final class DeepSeekFormat extends ElementFormat {
  private static final String ACCOUNT_FILE = "user.json";

  static final String PROVIDER = "deepseek";

  public DeepSeekFormat() {
    super("deepseek", PROVIDER, "conversations");
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("mapping", "inserted_at")
        || shape.anyHas("mapping.*.message.fragments")
        || shape.anyHas("conversations[].mapping", "conversations[].inserted_at")
        || shape.anyHas("data.biz_data.chat_messages")
        || shape.anyHas("chat_session", "chat_messages");
  }

  @Override
  public Optional<WholeAccount> whole(Export export) {
    return AccountArchive.claim(export, account(export), ACCOUNT_FILE);
  }

  @Override
  protected String account(Export export) {
    return AccountFile.named(ACCOUNT_FILE, export.archive())
        .map(user -> new Texts(0).filled(user, "user_id"))
        .orElse("");
  }

  @Override
  protected Item item(Element element, String account) {
    if (element.node().path("mapping").isObject()) {
      return new Mapped(element, account).item();
    }
    if (!WebPage.messages(element.node()).isMissingNode()) {
      return new WebPage(element, account).item();
    }
    return new Item.Failed(
        element.place(), "This conversation has no messages: `mapping` is missing.", 0);
  }
}
