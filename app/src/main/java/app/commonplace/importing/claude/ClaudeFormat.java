package app.commonplace.importing.claude;

import app.commonplace.importing.AccountArchive;
import app.commonplace.importing.AccountFile;
import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Format;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.WholeAccount;
import app.commonplace.importing.archive.Archive;
import app.commonplace.importing.json.JsonShape;
import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.Beginnings;
import app.commonplace.model.Provider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Official Claude.ai archives (conversations, projects, memories, design chats), and single
/// conversations as copies of its web pages save them. Stateless.
public final class ClaudeFormat implements Format {
  private static final String NAME = "claude";
  private static final String ACCOUNT_FILE = "users.json";
  private static final String ARRAY = "conversations";

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
    return isConversations(shape) || isProjects(shape) || isMemories(shape) || isDesign(shape);
  }

  private static boolean isConversations(JsonShape shape) {
    // DeepSeek's web pages have messages of that name as well
    return shape.anyHas("conversations[].chat_messages")
        || (shape.anyHas("chat_messages") && !shape.anyHas("chat_session"));
  }

  private static boolean isProjects(JsonShape shape) {
    return shape.anyHas("uuid", "docs", "prompt_template")
        || shape.anyHas("uuid", "docs", "creator");
  }

  private static boolean isMemories(JsonShape shape) {
    return shape.anyHas("account_uuid", "conversations_memory")
        || shape.anyHas("account_uuid", "project_memories");
  }

  private static boolean isDesign(JsonShape shape) {
    return shape.anyHas("project", "messages[].content.content")
        || shape.anyHas("project", "messages[].content.contentBlocks");
  }

  @Override
  public Optional<WholeAccount> whole(Export export) {
    return AccountArchive.claim(export, account(export.archive()), ACCOUNT_FILE)
        .map(whole -> Batches.claim(export.archive(), whole));
  }

  @Override
  public void read(Export export, ItemSink sink) {
    String account = account(export.archive());
    ProjectNames names = ProjectNames.in(export);
    var beginnings = new Beginnings(stated -> Conversation.read(stated, account), false);
    new Elements(export, sink, Set.of(ARRAY), "record")
        .forEach(element -> {
          if (element.node().has(Conversation.MESSAGES)) {
            sink.accept(beginnings.read(names.joined(element)));
          } else {
            items(element, account, names).forEach(sink::accept);
          }
        });
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(
        raw, place, element -> items(element, account, ProjectNames.none()).getFirst());
  }

  private static List<Item> items(Element element, String account, ProjectNames names) {
    JsonNode node = element.node();
    if (node.has(Conversation.MESSAGES)) {
      return List.of(Conversation.read(names.joined(element), account));
    }
    if (Memories.is(node)) {
      return Memories.read(element, account, names);
    }
    if (DesignChat.is(node)) {
      return List.of(DesignChat.read(element, account));
    }
    return Project.is(node)
        ? Project.read(element, account)
        : List.of(new Item.Failed(element.place(), nothingKnown(node), 0));
  }

  private static String nothingKnown(JsonNode node) {
    String title = new Texts(0).firstFilled(node, "name", "title");
    String named = title == null ? "" : " (“" + title + "”)";
    return "This record" + named + " has no messages: `" + Conversation.MESSAGES + "` is missing.";
  }

  /// The account's id from `users.json`, when the archive is of one person.
  private static String account(Archive archive) {
    return AccountFile.named(ACCOUNT_FILE, archive)
        .filter(users -> users.size() == 1)
        .map(users -> new Texts(0).filled(users.path(0), "uuid"))
        .orElse("");
  }
}
