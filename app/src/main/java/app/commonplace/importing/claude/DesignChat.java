package app.commonplace.importing.claude;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.json.Times;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.Part.Meta;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PartKind;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Provider;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads a chat of Claude Design, one file of the folder `design_chats`: a plain list of messages
/// whose content is an object. Stateless.
final class DesignChat {
  private DesignChat() {}

  static boolean is(JsonNode node) {
    return node.has("messages") && node.has("project") && !node.has("chat_messages");
  }

  static Item read(Element element, Account account) {
    JsonNode node = element.node();
    var texts = new Texts(element.repaired());
    String id = texts.orEmpty(node, "uuid");
    var passages = new ArrayList<PassageDraft>();
    String before = null;
    String owner = account.of(node, texts);
    for (JsonNode message : node.path("messages").values()) {
      if (!message.isObject()) {
        continue;
      }
      String stated = texts.filled(message, "uuid");
      String own = stated == null ? "message-" + (passages.size() + 1) : stated;
      JsonNode content = message.path("content");
      String author = texts.filled(content, "authorAccountUuid");
      owner = (owner.isEmpty() && author != null) ? author : owner;
      passages.add(passage(own, before, message, content, texts));
      before = own;
    }
    String project = texts.filled(node.path("project"), "name");
    String title = texts.firstFilled(node, "name", "title");
    if (before == null) {
      return new Item.Empty(element.place(), id, title);
    }
    EntryDraft draft =
        new EntryDraft(
            EntryKind.CONVERSATION,
            Provider.CLAUDE,
            owner,
            id,
            title == null ? project : title,
            null,
            project,
            passages.getFirst().createdAt(),
            passages.getLast().createdAt(),
            null,
            null,
            before,
            passages,
            List.of());
    return new Item.Draft(
        draft, element.raw(), element.place(), element.remarks(), texts.repaired());
  }

  private static PassageDraft passage(
      String id, @Nullable String parent, JsonNode message, JsonNode content, Texts texts) {
    String role = texts.firstFilled(message, "role");
    var parts = new ArrayList<PartDraft>();
    if (content.isString()) {
      parts.add(PartDraft.of(Part.prose(texts.json(content))));
    }
    String text = texts.filled(content, "content");
    if (text != null) {
      parts.add(PartDraft.of(Part.prose(text)));
    }
    content.path("contentBlocks").values().forEach(block -> add(block, texts, parts));
    return new PassageDraft(
        id,
        parent,
        Role.ofWord(role == null ? "" : role),
        null,
        null,
        Times.of(content, "timestamp"),
        false,
        parts);
  }

  private static void add(JsonNode block, Texts texts, List<PartDraft> parts) {
    String type = texts.orEmpty(block, "type");
    String text = texts.firstFilled(block, "text", "thinking", "content", "message");
    String shown = text == null ? texts.json(block) : text;
    PartKind kind =
        switch (type) {
          case "thinking" -> PartKind.THINKING;
          case "tool_call" -> PartKind.TOOL_CALL;
          case "error" -> PartKind.TOOL_RESULT;
          default -> PartKind.PROSE;
        };
    String name = texts.firstFilled(block, "name", "tool_name");
    Part part = new Part(kind, null, null, name, shown, null, Map.of());
    parts.add(PartDraft.of(type.equals("error") ? part.with(Meta.ERROR, "true") : part));
  }
}
