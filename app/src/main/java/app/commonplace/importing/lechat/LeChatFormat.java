package app.commonplace.importing.lechat;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.LinesFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Mistral's export of Le Chat: a file for each conversation, which is a list of its messages in no
/// order. Stateless.
public final class LeChatFormat extends LinesFormat {
  static final String PROVIDER = "lechat";
  private final @Nullable Archive archive;

  public LeChatFormat() {
    this(null);
  }

  private LeChatFormat(@Nullable Archive archive) {
    super(PROVIDER, PROVIDER);
    this.archive = archive;
  }

  @Override
  public boolean isExperimental() {
    return true;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("chatId", "contentChunks")
        || shape.anyHas("[].chatId", "[].contentChunks")
        || (shape.isArray() && shape.anyHas("chatId", "role", "createdAt"));
  }

  @Override
  public boolean isOneByName(Member empty) {
    return empty.baseName().matches("(?i)chat-.*\\.json");
  }

  /// Files of a conversation lie in a folder that is called like it.
  @Override
  public boolean isSideFile(Member json, Member other) {
    return other.name().contains("-files/")
        && other.name().startsWith(json.name().replaceFirst("(?i)\\.json$", "") + "-files/");
  }

  @Override
  public void read(Export export, ItemSink sink) {
    new LeChatFormat(export.archive()).readAll(export, sink);
  }

  private void readAll(Export export, ItemSink sink) {
    super.read(export, sink);
  }

  @Override
  protected Item item(Element original, String account) {
    return new Conversation(original, original.node().path(LINES), this::find).item();
  }

  private Optional<Conversation.Beside> find(String folder, String name) {
    Archive open = archive;
    return open == null
        ? Optional.empty()
        : open.find(folder + name).map(member -> () -> open.open(member));
  }
}
