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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The files of one message, each once. Claude lists them twice: `attachments` with the text that
/// was read out of them, `files` (and `files_v2` in copies of its web pages) by name alone. The
/// bytes are in no export. One thread.
final class Attached {
  static final String NEVER = "Claude's exports never hold the file itself.";

  private static final JsonNode NOTHING = tools.jackson.databind.node.MissingNode.getInstance();

  private final Texts texts;
  private final List<Part> parts = new ArrayList<>();

  private Attached(Texts texts) {
    this.texts = texts;
  }

  static List<PartDraft> of(JsonNode message, Texts texts) {
    var attached = new Attached(texts);
    message.path("attachments").values().forEach(attached::attachment);
    attached.addFiles(message);
    return attached.parts.stream().map(PartDraft::of).toList();
  }

  private void attachment(JsonNode attachment) {
    String text = texts.filled(attachment, "extracted_content");
    Part part = part(PartKind.ATTACHMENT, attachment, text == null ? "" : text);
    parts.add(text == null ? missing(part) : part);
  }

  private void addFiles(JsonNode message) {
    List<Part> unmatched = new ArrayList<>(parts);
    Set<String> seen = new HashSet<>();
    for (JsonNode file : message.path("files").values()) {
      addFile(file, unmatched, seen);
    }
    Set<String> named = new HashSet<>(seen);
    for (JsonNode file : message.path("files_v2").values()) {
      String name = name(file);
      if (name == null || !named.contains(name)) {
        addFile(file, unmatched, seen);
      }
    }
  }

  private void addFile(JsonNode file, List<Part> unmatched, Set<String> seen) {
    String id = id(file);
    if (id != null && !seen.add(id)) {
      return;
    }
    Part part = part(isImage(file) ? PartKind.IMAGE : PartKind.ATTACHMENT, file, "");
    if (part.name() != null) {
      seen.add(part.name());
    }
    for (Part known : unmatched) {
      if (known.name() != null && known.name().equals(part.name())) {
        unmatched.remove(known);
        parts.set(parts.indexOf(known), known.with(Meta.FILE_ID, id));
        return;
      }
    }
    parts.add(missing(part.with(Meta.FILE_ID, id)));
  }

  private static Part missing(Part part) {
    return part.with(Meta.MISSING, NEVER).with(Meta.NEVER_EXPORTED, "true");
  }

  private Part part(PartKind kind, JsonNode file, String text) {
    JsonNode about = file.isObject() ? file : NOTHING;
    JsonNode preview = about.path("preview_asset");
    return new Part(kind, mime(about, name(file)), null, name(file), text, null, Map.of())
        .with(Meta.SIZE, number(about, "file_size", "size_bytes"))
        .with(Meta.WIDTH, number(preview, "image_width"))
        .with(Meta.HEIGHT, number(preview, "image_height"));
  }

  private @Nullable String name(JsonNode file) {
    return file.isObject() ? texts.firstFilled(file, "file_name", "name") : texts.of(file);
  }

  private @Nullable String id(JsonNode file) {
    return file.isObject() ? texts.firstFilled(file, "file_uuid", "uuid", "id") : null;
  }

  private boolean isImage(JsonNode file) {
    String mime = mime(file.isObject() ? file : NOTHING, name(file));
    return "image".equals(texts.of(file.path("file_kind")))
        || (mime != null && mime.startsWith("image/"));
  }

  /// A stated type is sometimes a media type and sometimes the end of a file name.
  private @Nullable String mime(JsonNode file, @Nullable String name) {
    String stated = texts.firstFilled(file, "mime_type", "file_type");
    if (stated != null && stated.indexOf('/') > 0) {
      return stated.toLowerCase(Locale.ROOT);
    }
    String byName = MimeType.ofName(name);
    return byName == null ? MimeType.ofName(stated) : byName;
  }

  private static @Nullable String number(JsonNode file, String... keys) {
    for (String key : keys) {
      if (file.path(key).isNumber()) {
        return file.path(key).asString();
      }
    }
    return null;
  }
}
