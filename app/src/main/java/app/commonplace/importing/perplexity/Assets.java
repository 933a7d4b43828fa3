package app.commonplace.importing.perplexity;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Base64File;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads files and pictures: what a person gave, what was found, what was made. Most are no more
/// than an address. One for each thread; one thread.
final class Assets {
  private static final String NEVER = "Perplexity's exporters name files but never hold them.";

  private final Texts texts;

  Assets(Texts texts) {
    this.texts = texts;
  }

  /// What a person gave with a question: addresses, or objects that name one.
  List<PartDraft> given(JsonNode attachments) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode one : attachments.values()) {
      String url = one.isString() ? texts.of(one) : texts.firstFilled(one, "url", "file_url");
      String stated = texts.firstFilled(one, "file_name", "filename", "name");
      String name = stated == null && url != null ? end(url) : stated;
      parts.add(file(MimeType.ofName(name), name, url));
    }
    return parts;
  }

  private static String end(String url) {
    String path = url.replaceFirst("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static PartDraft file(
      @Nullable String mime, @Nullable String name, @Nullable String url) {
    PartDraft absent = Base64File.absent(mime, name, null, NEVER);
    return PartDraft.of(absent.part().with(Meta.URL, url));
  }

  /// Pictures and films that were found for an answer.
  List<PartDraft> media(JsonNode items) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode item : items.values()) {
      boolean film = texts.orEmpty(item, "medium").equals("video");
      String image = texts.firstFilled(item, "image", "image_url", "thumbnail");
      String page = texts.filled(item, "url");
      String name = texts.firstFilled(item, "name", "title");
      parts.add(
          film || image == null
              ? PartDraft.of(
                  new Part(PartKind.CITATION, null, null, name, "", null, Map.of())
                      .with(Meta.URL, page))
              : file("image/*", name, image));
    }
    return parts;
  }

  /// What was made for an answer: programs and pages with their text, pictures with an address.
  List<PartDraft> of(JsonNode assets) {
    var parts = new ArrayList<PartDraft>();
    for (JsonNode asset : assets.values()) {
      String type = texts.orEmpty(asset, "asset_type");
      JsonNode file = asset.path("code_file");
      String script = texts.filled(asset.path("code"), "script");
      String content = texts.filled(file, "content");
      if (content != null) {
        String name = texts.firstFilled(file, "filename", "name");
        String mime = texts.filled(file, "mime_type");
        parts.add(
            PartDraft.of(new Part(PartKind.ATTACHMENT, mime, null, name, content, null, Map.of())));
      } else if (script != null) {
        parts.add(PartDraft.of(Part.code(texts.filled(asset.path("code"), "language"), script)));
      } else {
        String url = texts.filled(asset.path("download_info").path(0), "url");
        boolean image = type.contains("IMAGE");
        String name = texts.firstFilled(asset, "title", "name", "uuid");
        parts.add(file(image ? "image/*" : null, name == null ? type : name, url));
      }
    }
    return parts;
  }
}
