package app.commonplace.importing.claude;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Reads what Claude remembers of a person: one entry for all conversations together, and one for
/// each project. One thread, used once.
final class Memories {
  private static final String ACCOUNT = "account_uuid";
  private static final String GENERAL = "conversations_memory";
  private static final String OF_PROJECTS = "project_memories";
  private static final String PROJECT_NAMES = "project_names";

  private final Element element;
  private final JsonNode root;
  private final Texts texts;
  private final String account;
  private final ProjectNames names;
  private final List<Item> items = new ArrayList<>();

  private Memories(Element element, String account, ProjectNames names) {
    this.element = element;
    root = element.node();
    texts = new Texts(element.repaired());
    String stated = texts.filled(root, ACCOUNT);
    this.account = stated == null ? account : stated;
    this.names = names;
  }

  static boolean is(JsonNode node) {
    return node.has(GENERAL) || node.has(OF_PROJECTS);
  }

  /// The items that an account's memories are, at least one.
  static List<Item> read(Element element, String account, ProjectNames names) {
    return new Memories(element, account, names).read();
  }

  private List<Item> read() {
    add(
        "memory",
        "Memory",
        null,
        texts.orEmpty(root, GENERAL),
        original(GENERAL, root.get(GENERAL)));
    root.path(OF_PROJECTS)
        .forEachEntry((project, memory) -> {
          String stated = texts.filled(root.path(PROJECT_NAMES), project);
          String known = stated == null ? names.of(project) : stated;
          String name = known == null ? texts.clean(project) : known;
          String text = texts.of(memory);
          add(
              "memory/" + texts.clean(project),
              "Memory: " + name,
              name,
              text == null ? "" : text,
              original(project, memory, known));
        });
    return items.isEmpty() ? List.of(new Item.Empty(element.place(), "memory", "Memory")) : items;
  }

  private void add(
      String id, String title, @Nullable String project, String text, byte[] original) {
    var sections = new Sections().add(id, null, null, Part.prose(text));
    if (!sections.isEmpty()) {
      EntryDraft draft = sections.entry(account, id, title, project, null, null);
      int repaired = items.isEmpty() ? texts.repaired() : 0;
      items.add(new Item.Draft(draft, original, element.place(), element.remarks(), repaired));
    }
  }

  private byte[] original(String key, @Nullable JsonNode memory) {
    ObjectNode alone = alone();
    alone.set(key, memory);
    return Json.bytes(alone);
  }

  /// Names the project as well, since the list of projects is not there when it is read again.
  private byte[] original(String project, JsonNode memory, @Nullable String name) {
    ObjectNode alone = alone();
    alone.putObject(OF_PROJECTS).set(project, memory);
    if (name != null) {
      alone.putObject(PROJECT_NAMES).put(project, name);
    }
    return Json.bytes(alone);
  }

  private ObjectNode alone() {
    return JsonNodeFactory.instance.objectNode().put(ACCOUNT, account);
  }
}
