package app.commonplace.importing.claude;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.model.Provider;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Claude.ai exports: conversations, the documents of projects, memories, Claude Design chats, and
/// single conversations as browser exporters save them. Stateless.
public final class ClaudeFormat implements Format {
  private static final String NAME = "claude";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String provider() {
    return Provider.CLAUDE;
  }

  @Override
  public boolean recognises(JsonShape shape) {
    boolean deepSeek = shape.anyHas("chat_session");
    boolean chats = shape.anyHas("chat_messages") || shape.anyHas("conversations[].chat_messages");
    boolean projects = shape.anyHas("uuid", "docs") || shape.anyHas("uuid", "prompt_template");
    boolean memories =
        shape.anyHas("conversations_memory") || shape.anyHas("account_uuid", "project_memories");
    boolean design =
        shape.anyHas("uuid", "project.uuid", "messages[].content.content")
            || shape.anyHas("uuid", "project.uuid", "messages[].content.contentBlocks");
    return !deepSeek && (chats || projects || memories || design);
  }

  @Override
  public void read(Export export, ItemSink sink) {
    Account account = Account.of(export.archive());
    // projects first: the others name them by ids only
    List<Member> ordered =
        export.members().stream()
            .sorted(Comparator.comparing(ClaudeFormat::isNotProjects))
            .toList();
    var inOrder = new Export(this, export.archive(), ordered);
    new Elements(inOrder, sink, Set.of("conversations"), "conversation")
        .forEach(element -> items(element, account).forEach(sink::accept));
  }

  private static boolean isNotProjects(Member member) {
    return !member.baseName().contains("project");
  }

  private static List<Item> items(Element element, Account account) {
    JsonNode node = element.node();
    if (node.has("chat_messages")) {
      return List.of(Conversation.read(element, account));
    }
    if (Documents.isMemories(node)) {
      return Documents.ofMemories(element, account);
    }
    if (DesignChat.is(node)) {
      return List.of(DesignChat.read(element, account));
    }
    return Documents.isProject(node)
        ? Documents.ofProject(element, account)
        : List.of(Conversation.read(element, account));
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    try {
      Json.Parsed parsed = Json.parse(raw);
      var member = new Member(place, raw.length);
      var element = new Element(member, parsed.node(), raw, place, List.of(), parsed.repaired());
      var owner = new Account(account);
      return Documents.isEnvelope(parsed.node())
          ? Documents.fromEnvelope(element, owner)
          : items(element, owner).getFirst();
    } catch (InvalidJson e) {
      return new Item.Failed(place, "This original " + e.reason() + ".", 0);
    }
  }
}
