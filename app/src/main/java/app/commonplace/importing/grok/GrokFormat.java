package app.commonplace.importing.grok;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.parts.Beside;
import app.commonplace.importing.parts.ElementFormat;
import app.commonplace.importing.parts.Uploads;
import java.util.Optional;

/// The conversations among the account data of xAI. Files that were uploaded lie beside them, each
/// called `content` in a folder that is called by its id. Stateless.
public final class GrokFormat extends ElementFormat {
  static final String PROVIDER = "grok";
  private static final String CONTENT = "content";

  private final Uploads uploads;

  public GrokFormat() {
    this(Uploads.none());
  }

  private GrokFormat(Uploads uploads) {
    super("grok", PROVIDER, "conversations");
    this.uploads = uploads;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    return shape.anyHas("conversations[].responses")
        || shape.anyHas("conversation", "responses")
        || (shape.anyHas("conversations[].messages[].role", "conversations[].messages[].timestamp")
            && shape.isObject());
  }

  @Override
  public boolean isSideFile(Member json, Member other) {
    return uploadedAs(other).isPresent();
  }

  private static Optional<String> uploadedAs(Member file) {
    String folder = file.folder();
    if (!file.baseName().equals(CONTENT) || folder.isEmpty()) {
      return Optional.empty();
    }
    String path = folder.substring(0, folder.length() - 1);
    return Optional.of(path.substring(path.lastIndexOf('/') + 1));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    new GrokFormat(Uploads.in(export.archive(), GrokFormat::uploadedAs)).readAll(export, sink);
  }

  private void readAll(Export export, ItemSink sink) {
    super.read(export, sink);
    Beside.tell(export, sink, "Pictures and films that were made apart", "media_generations");
    Beside.tell(export, sink, "Posts of pictures and films", "media_posts");
    Beside.tell(export, sink, "Projects", "projects");
    Beside.tell(export, sink, "Scheduled tasks", "tasks");
  }

  @Override
  protected Item item(Element element, String account) {
    return new Conversation(element, account, uploads).item();
  }
}
