package app.commonplace.importing.copilot;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.sessions.InlineFile;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Files and other things that were given to Copilot's command line, or that its tools gave back.
/// Bytes may stand once in the log and go by the name of that asset. One for each session; one
/// thread.
final class Given {
  private final Texts texts;
  private final Map<String, String> assets = new HashMap<>();

  Given(Texts texts) {
    this.texts = texts;
  }

  /// Bytes that what follows may name.
  void asset(JsonNode data) {
    String id = texts.filled(data, "assetId");
    String bytes = texts.filled(data, "data");
    if (id != null && bytes != null) {
      assets.put(id, bytes);
    }
  }

  PartDraft part(JsonNode given) {
    String mime = texts.filled(given, "mimeType");
    String name =
        texts.firstFilled(
            given, "displayName", "title", "name", "jobName", "message", "description", "path");
    boolean image = mime != null && mime.startsWith("image/");
    Part part =
        new Part(
                image ? PartKind.IMAGE : PartKind.ATTACHMENT,
                mime,
                null,
                name == null ? texts.filled(given, "url") : name,
                text(given),
                null,
                Map.of())
            .with(Meta.URL, texts.firstFilled(given, "url", "uri", "path", "filePath"));
    return InlineFile.of(part, bytes(given));
  }

  /// What of it can be read: the text of a selection, what an extension said.
  private String text(JsonNode given) {
    JsonNode payload = given.path("payload");
    return payload.isMissingNode() || payload.isNull()
        ? texts.orEmpty(given, "text")
        : texts.json(payload);
  }

  private @Nullable String bytes(JsonNode given) {
    String inline = texts.firstFilled(given, "data", "blob");
    return inline == null ? assets.get(texts.orEmpty(given, "assetId")) : inline;
  }
}
