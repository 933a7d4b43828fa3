package app.commonplace.importing.claude;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.importing.parts.MimeType;
import app.commonplace.importing.parts.SourceFiles;
import app.commonplace.model.Part;
import app.commonplace.model.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads one project: each document in it is an entry, and so is what the project says of itself.
/// An original is the project with that one document alone, so that each entry can be read again by
/// itself. One thread, used once.
final class Project {
  private static final String DOCS = "docs";
  private static final String DESCRIPTION = "description";
  private static final String INSTRUCTIONS = "prompt_template";

  private final Element element;
  private final JsonNode root;
  private final Texts texts;
  private final String account;
  private final @Nullable String name;

  private Project(Element element, String account) {
    this.element = element;
    root = element.node();
    texts = new Texts(element.repaired());
    String creator = texts.filled(root.path("creator"), "uuid");
    this.account = creator == null ? account : creator;
    name = texts.filled(root, "name");
  }

  static boolean is(JsonNode node) {
    return node.path(DOCS).isArray() || node.has(INSTRUCTIONS);
  }

  /// The items that a project is, at least one.
  static List<Item> read(Element element, String account) {
    return new Project(element, account).read();
  }

  private List<Item> read() {
    Part description = Part.prose(texts.orEmpty(root, DESCRIPTION));
    Part instructions = Part.prose(texts.orEmpty(root, INSTRUCTIONS));
    Sections about =
        new Sections()
            .add("description", "Description", null, description)
            .add("instructions", "Instructions", null, instructions);
    var items = new ArrayList<Item>();
    if (!about.isEmpty()) {
      items.add(page(about));
    }
    int number = 0;
    for (JsonNode doc : root.path(DOCS).values()) {
      items.add(document(doc, ++number));
    }
    return items.isEmpty() ? List.of(new Item.Empty(element.place(), id(), name)) : items;
  }

  private String id() {
    String id = texts.filled(root, "uuid");
    return id == null ? "project-" + name : id;
  }

  private Item page(Sections about) {
    var draft =
        about.entry(
            account, id(), name, name, Times.of(root, "created_at"), Times.of(root, "updated_at"));
    return new Item.Draft(
        draft, original(null), element.place(), element.remarks(), texts.repaired());
  }

  private Item document(JsonNode doc, int number) {
    var own = new Texts(0);
    String file = own.firstFilled(doc, "filename", "file_name", "name");
    String stated = own.firstFilled(doc, "uuid", "id");
    String id = stated == null ? id() + "-" + (file == null ? "" + number : file) : stated;
    String place = element.place() + ", document " + number;
    String text = own.orEmpty(doc, "content");
    var sections = new Sections().add(id, null, Times.of(doc, "created_at"), part(file, text));
    if (sections.isEmpty()) {
      return new Item.Empty(place, id, file);
    }
    var draft =
        sections.entry(
            account, id, file, name, Times.of(doc, "created_at"), Times.of(doc, "updated_at"));
    return new Item.Draft(draft, original(doc), place, List.of(), own.repaired());
  }

  /// Source files are code by the end of their name, everything else reads as prose.
  private static Part part(@Nullable String file, String text) {
    String language = SourceFiles.language(file);
    PartKind kind = language == null ? PartKind.PROSE : PartKind.CODE;
    return new Part(kind, MimeType.ofName(file), language, null, text, null, Map.of());
  }

  /// The project with this document alone, or with what it says of itself alone.
  private byte[] original(@Nullable JsonNode doc) {
    Set<String> others = doc == null ? Set.of(DOCS) : Set.of(DOCS, DESCRIPTION, INSTRUCTIONS);
    ObjectNode alone = JsonNodeFactory.instance.objectNode();
    root.forEachEntry((key, value) -> {
      if (!others.contains(key)) {
        alone.set(key, value);
      }
    });
    var docs = alone.putArray(DOCS);
    if (doc != null) {
      docs.add(doc);
    }
    return Json.bytes(alone);
  }
}
