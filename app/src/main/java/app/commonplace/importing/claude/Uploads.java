package app.commonplace.importing.claude;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The uploads of one message. Exports hold the text of some, and of none the file itself. The same
/// file often stands in two lists; it is made once. One thread.
final class Uploads {
  static final String NEVER = "Claude's exports never hold the file itself.";

  private final Texts texts;
  private final List<PartDraft> parts = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> ids = new HashSet<>();

  private Uploads(Texts texts) {
    this.texts = texts;
  }

  static List<PartDraft> of(JsonNode message, Texts texts) {
    var uploads = new Uploads(texts);
    message.path("attachments").values().forEach(uploads::attachment);
    uploads.files(message.path("files"));
    uploads.files(message.path("files_v2"));
    return uploads.parts;
  }

  private void attachment(JsonNode attachment) {
    if (!attachment.isObject()) {
      return;
    }
    String name = texts.filled(attachment, "file_name");
    String text = texts.filled(attachment, "extracted_content");
    if (name != null) {
      names.add(name);
    }
    Part part =
        new Part(
                PartKind.ATTACHMENT,
                mime(texts.firstFilled(attachment, "file_type", "mime_type"), name),
                null,
                name,
                text == null ? "" : text,
                null,
                Map.of())
            .with(Meta.FILE_ID, texts.filled(attachment, "id"))
            .with(Meta.SIZE, size(attachment));
    parts.add(PartDraft.of(text == null ? missing(part) : part));
  }

  private void files(JsonNode files) {
    // names repeat inside one list only when the files differ
    Set<String> before = Set.copyOf(names);
    for (JsonNode file : files.values()) {
      String name = texts.filled(file, "file_name");
      String id = texts.firstFilled(file, "file_uuid", "uuid");
      boolean known = (name != null && before.contains(name)) || (id != null && !ids.add(id));
      if (file.isObject() && !known) {
        if (name != null) {
          names.add(name);
        }
        parts.add(PartDraft.of(missing(file(file, name, id))));
      }
    }
  }

  private Part file(JsonNode file, @Nullable String name, @Nullable String id) {
    String mime = mime(texts.firstFilled(file, "file_type", "mime_type"), name);
    boolean image =
        "image".equals(texts.of(file, "file_kind")) || String.valueOf(mime).startsWith("image/");
    return new Part(
            image ? PartKind.IMAGE : PartKind.ATTACHMENT, mime, null, name, "", null, Map.of())
        .with(Meta.FILE_ID, id)
        .with(Meta.SIZE, size(file));
  }

  private static Part missing(Part part) {
    return part.with(Meta.MISSING, NEVER).with(Meta.NEVER_EXPORTED, "true");
  }

  private static @Nullable String size(JsonNode file) {
    JsonNode size =
        file.path("file_size").isNumber() ? file.get("file_size") : file.get("size_bytes");
    return (size != null && size.isNumber()) ? size.asString() : null;
  }

  /// Exports state either a media type or only the end of the name.
  private static @Nullable String mime(@Nullable String stated, @Nullable String name) {
    if (stated != null && stated.contains("/")) {
      return stated;
    }
    String byEnd = MimeType.ofName(stated);
    return byEnd == null ? MimeType.ofName(name) : byEnd;
  }
}
