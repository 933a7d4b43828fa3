package app.commonplace.importing.documents;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes an entry of a document, by way of the original that is kept of it: what was read out of
/// the file, since most kinds of files are no text. Stateless.
final class PaperEntry {
  private PaperEntry() {}

  static Item item(String id, Member member, Paper paper, int repaired) {
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.put("document", id);
    original.put("file", member.baseName());
    original.put("mime", paper.mime());
    put(original, "title", paper.title());
    put(original, "author", paper.author());
    put(original, "created", text(paper.created()));
    put(original, "changed", text(paper.changed()));
    var sections = original.putArray("sections");
    for (Page page : paper.pages()) {
      ObjectNode section = sections.addObject();
      section.put("anchor", page.anchor());
      put(section, "heading", page.heading());
      put(section, "language", page.language());
      section.put("text", page.text());
    }
    List<Remark> remarks =
        paper.remarks().stream().map(sentence -> Remark.note(member.name(), sentence)).toList();
    return read(
        new Element(member, original, Json.bytes(original), member.name(), remarks, repaired));
  }

  private static void put(ObjectNode object, String key, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      object.put(key, value);
    }
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  static Item read(Element element) {
    JsonNode root = element.node();
    var texts = new Texts(element.repaired());
    var passages = new ArrayList<PassageDraft>();
    for (JsonNode section : root.path("sections").values()) {
      passages.add(passage(section, root, passages, texts));
    }
    String id = texts.orEmpty(root, "document");
    String title = texts.firstFilled(root, "title", "file");
    if (passages.isEmpty()) {
      return new Item.Empty(element.place(), id, title);
    }
    var draft =
        new EntryDraft(
            EntryKind.DOCUMENT,
            Provider.DOCUMENTS,
            "",
            id,
            title,
            null,
            null,
            Times.of(root, "created"),
            Times.of(root, "changed"),
            null,
            null,
            passages.getLast().externalId(),
            passages,
            List.of());
    return new Item.Draft(
        draft, element.raw(), element.place(), element.remarks(), texts.repaired());
  }

  private static PassageDraft passage(
      JsonNode section, JsonNode root, List<PassageDraft> before, Texts texts) {
    String language = texts.filled(section, "language");
    String text = texts.orEmpty(section, "text");
    String mime = texts.filled(root, "mime");
    var part =
        new Part(
            language == null ? PartKind.PROSE : PartKind.CODE,
            mime,
            language,
            null,
            text,
            null,
            Map.of());
    return new PassageDraft(
        texts.orEmpty(section, "anchor"),
        before.isEmpty() ? null : before.getLast().externalId(),
        Role.SECTION,
        texts.filled(section, "heading"),
        null,
        Times.of(root, "created"),
        false,
        List.of(PartDraft.of(part)));
  }
}
