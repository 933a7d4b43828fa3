package app.commonplace.exporting;

import app.commonplace.model.Blob;
import app.commonplace.model.Entry;
import app.commonplace.model.Note;
import app.commonplace.model.Part;
import app.commonplace.model.Passage;
import app.commonplace.model.PassageId;
import app.commonplace.model.Personal;
import app.commonplace.model.SavedSearch;
import app.commonplace.model.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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

  /// What stands before the first entry: what belongs to the library as a whole, each on a line.
  static byte[] head(List<Tag> tags, List<SavedSearch> searches) {
    var head = new ByteArrayOutputStream();
    raw(head, "{\"%s\":%d,\n".formatted(CommonplaceJson.MARK, CommonplaceJson.VERSION));
    array(
        head,
        CommonplaceJson.TAGS,
        tags,
        (json, tag) -> {
          text(json, CommonplaceJson.NAME, tag.name());
          json.writeNumberProperty(CommonplaceJson.HUE, tag.hue());
        });
    array(
        head,
        CommonplaceJson.SEARCHES,
        searches,
        (json, search) -> {
          text(json, CommonplaceJson.NAME, search.name());
          json.writeStringProperty(CommonplaceJson.QUERY, search.query());
          time(json, CommonplaceJson.CREATED_AT, search.createdAt());
        });
    raw(head, "\"%s\":[\n".formatted(CommonplaceJson.ENTRIES));
    return head.toByteArray();
  }

  private static <T> void array(
      ByteArrayOutputStream out, String name, List<T> items, BiConsumer<JsonGenerator, T> keys) {
    if (items.isEmpty()) {
      return;
    }
    raw(out, "\"%s\":[\n".formatted(name));
    for (int i = 0; i < items.size(); i++) {
      try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
        json.writeStartObject();
        keys.accept(json, items.get(i));
        json.writeEndObject();
      }
      raw(out, i == items.size() - 1 ? "\n],\n" : ",\n");
    }
  }

  private static void raw(ByteArrayOutputStream out, String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /// What stands after the last entry.
  static final byte[] TAIL = "]}\n".getBytes(StandardCharsets.UTF_8);

  /// An entry on a line of its own, so that other tools can cut the file.
  byte[] line(Told told, Added added, boolean last) {
    var line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), line)) {
      write(told, added, json);
    }
    if (!last) {
      line.write(',');
    }
    line.write('\n');
    return line.toByteArray();
  }

  private void write(Told told, Added added, JsonGenerator json) {
    Entry entry = told.entry();
    Map<PassageId, String> ids = new HashMap<>();
    told.passages().forEach(passage -> ids.put(passage.id(), passage.externalId()));
    json.writeStartObject();
    text(json, CommonplaceJson.EXTERNAL_ID, entry.externalId());
    text(json, CommonplaceJson.KIND, entry.kind().word());
    text(json, CommonplaceJson.PROVIDER, entry.provider());
    text(json, CommonplaceJson.ACCOUNT, entry.account());
    text(json, CommonplaceJson.TITLE, added.marks().sourceTitle());
    text(json, CommonplaceJson.OWN_TITLE, added.marks().ownTitle());
    text(json, CommonplaceJson.PROJECT, entry.project());
    text(json, CommonplaceJson.MODEL, entry.model());
    time(json, CommonplaceJson.CREATED_AT, entry.createdAt());
    time(json, CommonplaceJson.UPDATED_AT, entry.updatedAt());
    flag(json, CommonplaceJson.STARRED, entry.starred());
    if (added.marks().sourceStarred() != entry.starred()) {
      json.writeBooleanProperty(CommonplaceJson.SOURCE_STARRED, !entry.starred());
    }
    flag(json, CommonplaceJson.ARCHIVED, entry.archived());
    time(json, CommonplaceJson.READ_AT, added.marks().readAt());
    tags(json, entry.tags());
    list(json, CommonplaceJson.NOTES, told.notes(), note -> note(json, note, ids));
    list(json, CommonplaceJson.LINKS, added.links(), link -> link(json, link));
    text(json, CommonplaceJson.CURRENT_LEAF, id(ids, entry.currentLeaf()));
    json.writeArrayPropertyStart(CommonplaceJson.PASSAGES);
    for (Passage passage : told.passages()) {
      List<String> tags = added.passageTags().getOrDefault(passage.id(), List.of());
      passage(json, passage, id(ids, passage.parent()), tags);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static @Nullable String id(Map<PassageId, String> ids, @Nullable PassageId passage) {
    return passage == null ? null : ids.get(passage);
  }

  private static <T> void list(JsonGenerator json, String name, List<T> items, Consumer<T> keys) {
    if (!items.isEmpty()) {
      json.writeArrayPropertyStart(name);
      for (T item : items) {
        json.writeStartObject();
        keys.accept(item);
        json.writeEndObject();
      }
      json.writeEndArray();
    }
  }

  private static void note(JsonGenerator json, Note note, Map<PassageId, String> ids) {
    text(json, CommonplaceJson.PASSAGE, id(ids, note.passage()));
    text(json, CommonplaceJson.TEXT, note.text());
    time(json, CommonplaceJson.CREATED_AT, note.createdAt());
    time(json, CommonplaceJson.UPDATED_AT, note.updatedAt());
  }

  private static void link(JsonGenerator json, Personal.Linked link) {
    text(json, CommonplaceJson.PASSAGE, link.passage());
    text(json, CommonplaceJson.KIND, link.kind());
    text(json, CommonplaceJson.NOTE, link.note());
    time(json, CommonplaceJson.CREATED_AT, link.createdAt());
    json.writeObjectPropertyStart(link.outgoing() ? CommonplaceJson.TO : CommonplaceJson.FROM);
    text(json, CommonplaceJson.PROVIDER, link.other().provider());
    text(json, CommonplaceJson.ACCOUNT, link.other().account());
    text(json, CommonplaceJson.EXTERNAL_ID, link.other().externalId());
    text(json, CommonplaceJson.PASSAGE, link.other().passage());
    json.writeEndObject();
  }

  private static void tags(JsonGenerator json, List<String> tags) {
    if (!tags.isEmpty()) {
      json.writeArrayPropertyStart(CommonplaceJson.TAGS);
      tags.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  private void passage(
      JsonGenerator json, Passage passage, @Nullable String parent, List<String> tags) {
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
    tags(json, tags);
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
