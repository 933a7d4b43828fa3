package app.commonplace.importing.claude;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The documents of a Claude export: those of projects, what a project was told about itself, and
/// memories. One element of the file makes several entries, so the original of each is its own
/// piece of the element inside a small envelope, from which it can be read again alone. Stateless.
final class Documents {
  private static final String PROJECT = "claude_project";
  private static final String DOCUMENT = "document";
  private static final String MEMORY = "claude_memory";

  private Documents() {}

  static boolean isProject(JsonNode node) {
    return node.has("docs") || node.has("prompt_template");
  }

  static boolean isMemories(JsonNode node) {
    return node.has("conversations_memory") || node.has("project_memories");
  }

  static boolean isEnvelope(JsonNode node) {
    return node.has(PROJECT) || node.has(MEMORY);
  }

  /// The entry inside an envelope.
  static Item fromEnvelope(Element element, Account account) {
    JsonNode node = element.node();
    if (node.has(MEMORY)) {
      return memory(element, node, account);
    }
    return node.has(DOCUMENT) ? document(element, node, account) : about(element, node, account);
  }

  // ---- projects

  static List<Item> ofProject(Element element, Account account) {
    var texts = new Texts(0);
    JsonNode node = element.node();
    String id = texts.orEmpty(node, "uuid");
    String name = texts.filled(node, "name");
    if (name != null) {
      account.nameProject(id, name);
    }
    var items = new ArrayList<Item>();
    ObjectNode project = ((ObjectNode) node).objectNode();
    node.forEachEntry((key, value) -> {
      if (!key.equals("docs")) {
        project.set(key, value);
      }
    });
    for (JsonNode doc : node.path("docs").values()) {
      ObjectNode envelope = project.objectNode();
      envelope.set(PROJECT, project);
      envelope.set(DOCUMENT, doc);
      items.add(document(enclosed(element, envelope), envelope, account));
    }
    ObjectNode envelope = project.objectNode();
    envelope.set(PROJECT, project);
    Item about = about(enclosed(element, envelope), envelope, account);
    if (items.isEmpty() || about instanceof Item.Draft) {
      items.addFirst(about);
    }
    return items;
  }

  private static Element enclosed(Element element, ObjectNode envelope) {
    byte[] raw = envelope.toString().getBytes(StandardCharsets.UTF_8);
    return new Element(
        element.member(), envelope, raw, element.place(), element.remarks(), element.repaired());
  }

  private static Item document(Element element, JsonNode envelope, Account account) {
    var texts = new Texts(element.repaired());
    JsonNode project = envelope.path(PROJECT);
    JsonNode doc = envelope.path(DOCUMENT);
    String id = texts.orEmpty(doc, "uuid");
    String title = texts.firstFilled(doc, "filename", "file_name", "name");
    String text = texts.orEmpty(doc, "content");
    if (text.isEmpty()) {
      return new Item.Empty(element.place(), id, title);
    }
    EntryDraft draft =
        entry(
            account.of(project, texts),
            id.isEmpty() ? texts.orEmpty(project, "uuid") + "/" + title : id,
            title,
            texts.filled(project, "name"),
            doc,
            List.of(section("text", text, Times.of(doc, "created_at"))));
    return new Item.Draft(
        draft, element.raw(), element.place(), element.remarks(), texts.repaired());
  }

  /// What a project was told about itself: its description and its instructions.
  private static Item about(Element element, JsonNode envelope, Account account) {
    var texts = new Texts(element.repaired());
    JsonNode project = envelope.path(PROJECT);
    String id = texts.orEmpty(project, "uuid");
    String name = texts.filled(project, "name");
    var sections = new ArrayList<PassageDraft>();
    for (String key : new String[] {"description", "prompt_template"}) {
      String text = texts.filled(project, key);
      if (text != null) {
        sections.add(section(key, text, Times.of(project, "created_at")));
      }
    }
    if (sections.isEmpty()) {
      return new Item.Empty(element.place(), id, name);
    }
    EntryDraft draft =
        entry(account.of(project, texts), id, name, name, project, chained(sections));
    return new Item.Draft(
        draft, element.raw(), element.place(), element.remarks(), texts.repaired());
  }

  // ---- memories

  static List<Item> ofMemories(Element element, Account account) {
    JsonNode node = element.node();
    String owner = account.of(node, new Texts(0));
    var items = new ArrayList<Item>();
    JsonNode general = node.get("conversations_memory");
    if (general != null && general.isString() && !general.stringValue().isBlank()) {
      items.add(memory(element, owner, null, general, account));
    }
    node.path("project_memories")
        .forEachEntry((project, text) -> {
          if (text.isString() && !text.stringValue().isBlank()) {
            items.add(memory(element, owner, project, text, account));
          }
        });
    if (items.isEmpty()) {
      items.add(new Item.Empty(element.place(), "memory", null));
    }
    return items;
  }

  private static Item memory(
      Element element, String owner, @Nullable String project, JsonNode text, Account account) {
    ObjectNode envelope = ((ObjectNode) element.node()).objectNode();
    ObjectNode memory = envelope.putObject(MEMORY);
    memory.put("account_uuid", owner);
    if (project != null) {
      memory.put("project_uuid", project);
      memory.put("project_name", account.project(project));
    }
    memory.set("text", text);
    return memory(enclosed(element, envelope), envelope, account);
  }

  private static Item memory(Element element, JsonNode envelope, Account account) {
    var texts = new Texts(element.repaired());
    JsonNode memory = envelope.path(MEMORY);
    String project = texts.filled(memory, "project_uuid");
    String name = texts.filled(memory, "project_name");
    EntryDraft draft =
        entry(
            account.of(memory, texts),
            project == null ? "memory" : "memory/" + project,
            name == null ? "Memory" : "Memory: " + name,
            name,
            memory,
            List.of(section("text", texts.orEmpty(memory, "text"), null)));
    return new Item.Draft(
        draft, element.raw(), element.place(), element.remarks(), texts.repaired());
  }

  // ---- shared

  private static PassageDraft section(String id, String text, @Nullable Instant createdAt) {
    List<PartDraft> parts = List.of(PartDraft.of(Part.prose(text)));
    return new PassageDraft(id, null, Role.SECTION, null, null, createdAt, false, parts);
  }

  private static List<PassageDraft> chained(List<PassageDraft> sections) {
    var chained = new ArrayList<PassageDraft>();
    String before = null;
    for (PassageDraft section : sections) {
      chained.add(
          new PassageDraft(
              section.externalId(),
              before,
              section.role(),
              null,
              null,
              section.createdAt(),
              false,
              section.parts()));
      before = section.externalId();
    }
    return chained;
  }

  private static EntryDraft entry(
      String account,
      String id,
      @Nullable String title,
      @Nullable String project,
      JsonNode times,
      List<PassageDraft> passages) {
    return new EntryDraft(
        EntryKind.DOCUMENT,
        Provider.CLAUDE,
        account,
        id,
        title,
        null,
        project,
        Times.of(times, "created_at"),
        Times.of(times, "updated_at"),
        null,
        null,
        passages.getLast().externalId(),
        passages,
        List.of());
  }
}
