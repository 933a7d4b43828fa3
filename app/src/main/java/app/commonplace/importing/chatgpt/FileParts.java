package app.commonplace.importing.chatgpt;

import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Makes the images and attachments of one message, each once, though a message may name the same
/// file both in its text and in its list of attachments. One thread.
final class FileParts {
  private static final Pattern MADE_UP =
      Pattern.compile("(sanitized|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?(\\.\\w+)?");
  static final String NOT_IN_ARCHIVE = "The archive does not hold this file.";
  static final String NO_ARCHIVE = "This file came without its archive.";

  private final Assets assets;
  private final Texts texts;
  private final Map<String, JsonNode> attachments = new HashMap<>();
  private final Set<String> used = new HashSet<>();

  FileParts(Assets assets, Texts texts, @Nullable JsonNode attachments) {
    this.assets = assets;
    this.texts = texts;
    if (attachments != null) {
      for (JsonNode attachment : attachments.values()) {
        ids(attachment).forEach(id -> this.attachments.put(id, attachment));
      }
    }
  }

  /// An image, sound or video that a content part points to; nothing when it was made already.
  Optional<PartDraft> pointed(PartKind kind, JsonNode pointer, String key) {
    String address = texts.orEmpty(pointer, key);
    String id = id(address);
    if (!used.add(id)) {
      return Optional.empty();
    }
    JsonNode attachment = attachments.get(id);
    if (attachment != null) {
      ids(attachment).forEach(used::add);
    }
    Part part = part(kind, id, attachment, caption(pointer), formatOf(pointer));
    part =
        part.with(Meta.WIDTH, number(pointer, "width"))
            .with(Meta.HEIGHT, number(pointer, "height"))
            .with(Meta.SIZE, number(pointer, "size_bytes"));
    return Optional.of(withBytes(part, id));
  }

  /// The attachments that no content part has pointed to.
  List<PartDraft> others(@Nullable JsonNode listed) {
    var parts = new ArrayList<PartDraft>();
    if (listed != null) {
      for (JsonNode attachment : listed.values()) {
        List<String> ids = ids(attachment);
        if (ids.stream().noneMatch(used::contains)) {
          used.addAll(ids);
          parts.add(attached(attachment, ids));
        }
      }
    }
    return parts;
  }

  private PartDraft attached(JsonNode attachment, List<String> ids) {
    String id =
        ids.stream()
            .filter(one -> assets.find(one).isPresent())
            .findFirst()
            .orElse(ids.isEmpty() ? "" : ids.getFirst());
    String mime = mime(attachment, id, null);
    PartKind kind =
        mime != null && mime.startsWith("image/") ? PartKind.IMAGE : PartKind.ATTACHMENT;
    Part part =
        part(kind, id, attachment, "", null)
            .with(Meta.SIZE, number(attachment, "size"))
            .with(Meta.WIDTH, number(attachment, "width"))
            .with(Meta.HEIGHT, number(attachment, "height"));
    return withBytes(part, id);
  }

  private Part part(
      PartKind kind,
      String id,
      @Nullable JsonNode attachment,
      String caption,
      @Nullable String format) {
    String name = name(attachment, id);
    String mime = mime(attachment, id, format);
    return new Part(kind, mime, null, name, caption, null, Map.of()).with(Meta.FILE_ID, id);
  }

  private PartDraft withBytes(Part part, String id) {
    Optional<Member> file = assets.take(id);
    if (file.isEmpty()) {
      String why = assets.hasArchive() ? NOT_IN_ARCHIVE : NO_ARCHIVE;
      return PartDraft.of(part.with(Meta.MISSING, why));
    }
    return new PartDraft(part, () -> assets.open(file.get()));
  }

  private @Nullable String name(@Nullable JsonNode attachment, String id) {
    String said = attachment == null ? null : texts.filled(attachment, "name");
    if (said != null) {
      return said;
    }
    String labelled = assets.label(id).name();
    return labelled != null
        ? labelled
        : assets.find(id).map(file -> nameIn(texts.clean(file.baseName()), id)).orElse(null);
  }

  /// A file in an archive is called by its id and then by its name, or by something made up.
  private static String nameIn(String stored, String id) {
    String rest = stored.startsWith(id + "-") ? stored.substring(id.length() + 1) : stored;
    return MADE_UP.matcher(rest).matches() ? stored : rest;
  }

  private @Nullable String mime(@Nullable JsonNode attachment, String id, @Nullable String format) {
    String said =
        attachment == null ? null : texts.firstFilled(attachment, "mime_type", "mimeType");
    if (said != null) {
      return said;
    }
    String labelled = assets.label(id).mime();
    if (labelled != null) {
      return labelled;
    }
    String byName = MimeType.ofName(name(attachment, id));
    return byName == null ? MimeType.ofName(format) : byName;
  }

  private List<String> ids(JsonNode attachment) {
    var ids = new ArrayList<String>();
    for (String key : List.of("id", "file_id")) {
      String id = texts.filled(attachment, key);
      if (id != null && !ids.contains(id(id))) {
        ids.add(id(id));
      }
    }
    return ids;
  }

  /// The id in an address such as `sediment://file_00ff#part`.
  private static String id(String address) {
    int scheme = address.indexOf("://");
    String id = scheme < 0 ? address : address.substring(scheme + 3);
    int end = id.length();
    for (char c : new char[] {'#', '?'}) {
      int at = id.indexOf(c);
      end = at < 0 ? end : Math.min(end, at);
    }
    return id.substring(0, end);
  }

  private @Nullable String formatOf(JsonNode pointer) {
    String format = texts.filled(pointer, "format");
    return format;
  }

  /// The prompt that a generated image was made from.
  private String caption(JsonNode pointer) {
    JsonNode prompt = pointer.path("metadata").path("dalle").path("prompt");
    String text = texts.of(prompt);
    return text == null ? "" : text;
  }

  private static @Nullable String number(JsonNode object, String key) {
    JsonNode value = object.get(key);
    return value != null && value.isNumber() ? value.asString() : null;
  }
}
