package app.commonplace.exporting;

import app.commonplace.model.Blob;
import app.commonplace.model.Entry;
import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// An entry as Commonplace JSON. What is null, empty or false is left out, so that the file stays
/// small and reads well; what is left out reads back as just that. Immutable.
///
/// @param fileOf where the bytes of a part were written, relative to the file
record JsonForm(Function<Part, @Nullable String> fileOf) {
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private static final JsonFactory JSON = new JsonFactory();

  /// What stands before the first entry.
  static final byte[] HEAD =
      "{\"%s\":%d,\"%s\":[\n"
          .formatted(CommonplaceJson.MARK, CommonplaceJson.VERSION, CommonplaceJson.ENTRIES)
          .getBytes(StandardCharsets.UTF_8);

  /// What stands after the last entry.
  static final byte[] TAIL = "]}\n".getBytes(StandardCharsets.UTF_8);

  /// An entry on a line of its own, so that other tools can cut the file.
  byte[] line(Told told, boolean last) {
    var line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      write(told, json);
    }
    if (!last) {
      line.write(',');
    }
    line.write('\n');
    return line.toByteArray();
  }

  private void write(Told told, JsonGenerator json) {
    Entry entry = told.entry();
    Map<PassageId, String> ids = new HashMap<>();
    told.passages().forEach(passage -> ids.put(passage.id(), passage.externalId()));
    json.writeStartObject();
    text(json, CommonplaceJson.EXTERNAL_ID, entry.externalId());
    text(json, CommonplaceJson.KIND, entry.kind().word());
    text(json, CommonplaceJson.PROVIDER, entry.provider());
    text(json, CommonplaceJson.ACCOUNT, entry.account());
    text(json, CommonplaceJson.TITLE, entry.title());
    text(json, CommonplaceJson.PROJECT, entry.project());
    text(json, CommonplaceJson.MODEL, entry.model());
    time(json, CommonplaceJson.CREATED_AT, entry.createdAt());
    time(json, CommonplaceJson.UPDATED_AT, entry.updatedAt());
    flag(json, CommonplaceJson.STARRED, entry.starred());
    flag(json, CommonplaceJson.ARCHIVED, entry.archived());
    tags(json, entry.tags());
    text(json, CommonplaceJson.CURRENT_LEAF, id(ids, entry.currentLeaf()));
    json.writeArrayPropertyStart(CommonplaceJson.PASSAGES);
    told.passages().forEach(passage -> passage(json, passage, id(ids, passage.parent())));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static @Nullable String id(Map<PassageId, String> ids, @Nullable PassageId passage) {
    return passage == null ? null : ids.get(passage);
  }

  private static void tags(JsonGenerator json, List<String> tags) {
    if (!tags.isEmpty()) {
      json.writeArrayPropertyStart(CommonplaceJson.TAGS);
      tags.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private void passage(JsonGenerator json, Passage passage, @Nullable String parent) {
    json.writeStartObject();
    text(json, CommonplaceJson.EXTERNAL_ID, passage.externalId());
    // written at roots as well: a file without any parents is read as one branch
    json.writeName(CommonplaceJson.PARENT_ID);
    json.writeString(parent);
    text(json, CommonplaceJson.ROLE, passage.role().word());
    text(json, CommonplaceJson.AUTHOR, passage.author());
    text(json, CommonplaceJson.MODEL, passage.model());
    time(json, CommonplaceJson.CREATED_AT, passage.createdAt());
    flag(json, CommonplaceJson.HIDDEN, passage.hidden());
    List<Part> parts = passage.parts();
    if (isPlain(parts)) {
      text(json, CommonplaceJson.TEXT, parts.getFirst().text());
    } else if (!parts.isEmpty()) {
      json.writeArrayPropertyStart(CommonplaceJson.PARTS);
      parts.forEach(part -> part(json, part));
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static boolean isPlain(List<Part> parts) {
    return parts.size() == 1
        && !parts.getFirst().text().isEmpty()
        && parts.getFirst().equals(Part.prose(parts.getFirst().text()));
  }

  private void part(JsonGenerator json, Part part) {
    json.writeStartObject();
    text(json, CommonplaceJson.KIND, part.kind().word());
    text(json, CommonplaceJson.MIME, part.mime());
    text(json, CommonplaceJson.LANGUAGE, part.language());
    text(json, CommonplaceJson.NAME, part.name());
    text(json, CommonplaceJson.TEXT, part.text());
    if (!part.meta().isEmpty()) {
      json.writeObjectPropertyStart(CommonplaceJson.META);
      part.meta().forEach((key, value) -> json.writeStringProperty(key, value));
      json.writeEndObject();
    }
    if (part.blob() != null) {
      blob(json, part, part.blob());
    }
    json.writeEndObject();
  }

  private void blob(JsonGenerator json, Part part, Blob blob) {
    json.writeObjectPropertyStart(CommonplaceJson.BLOB);
    text(json, CommonplaceJson.SHA256, blob.sha256());
    json.writeNumberProperty(CommonplaceJson.SIZE, blob.size());
    text(json, CommonplaceJson.PATH, fileOf.apply(part));
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      json.writeStringProperty(key, value);
    }
  }

  private static void time(JsonGenerator json, String key, @Nullable Instant value) {
    if (value != null) {
      json.writeStringProperty(key, MILLISECONDS.format(value));
    }
  }

  private static void flag(JsonGenerator json, String key, boolean value) {
    if (value) {
      json.writeBooleanProperty(key, true);
    }
  }
}
