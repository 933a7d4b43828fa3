package app.commonplace.importing.known;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.importing.ExportFiles;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Trees of messages made by a seeded generator, written as the formats have them, are read back
/// equal: ids, parents, roles, texts, and the order of siblings.
class RenderedTreesTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> WORDS =
      List.of("tea", "\"quoted\"", "line\nbreak", "été", "雨", "😀", "\\d+", "<b>", "- list", "a|b");

  @TempDir Path folder;

  /// A message of a tree, parents before children.
  record Made(String id, @Nullable String parent, Role role, String text) {}

  private static List<Made> tree(long seed) {
    var random = new Random(seed);
    var made = new ArrayList<Made>();
    int size = 1 + random.nextInt(40);
    for (int i = 0; i < size; i++) {
      Made parent = i == 0 ? null : made.get(random.nextInt(made.size()));
      Role role = parent == null || parent.role() == Role.ASSISTANT ? Role.USER : Role.ASSISTANT;
      made.add(new Made("m" + i, parent == null ? null : parent.id(), role, text(random, i)));
    }
    return made;
  }

  private static String text(Random random, int number) {
    var text = new StringBuilder("text " + number);
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString();
  }

  private static List<Made> below(List<Made> tree, @Nullable String parent) {
    return tree.stream().filter(made -> Objects.equals(made.parent(), parent)).toList();
  }

  /// Every message right after the line of its parent, as readers give them.
  private static List<Made> inOrder(List<Made> tree) {
    var order = new ArrayList<Made>();
    walk(tree, null, order);
    return order;
  }

  private static void walk(List<Made> tree, @Nullable String parent, List<Made> order) {
    for (Made made : below(tree, parent)) {
      order.add(made);
      walk(tree, made.id(), order);
    }
  }

  private List<Made> read(String file, JsonNode json) throws IOException {
    Path path = folder.resolve(file);
    Files.write(path, JsonMapper.shared().writeValueAsBytes(json));
    List<EntryDraft> drafts = ExportFiles.drafts(path);
    assertThat(drafts).hasSize(1);
    return drafts.getFirst().passages().stream().map(RenderedTreesTest::made).toList();
  }

  private static Made made(PassageDraft passage) {
    String text = passage.parts().getFirst().part().text();
    return new Made(passage.externalId(), passage.parentId(), passage.role(), text);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
  void everyShapeOfATreeIsReadBackEqual(long seed) throws IOException {
    List<Made> tree = tree(seed);
    List<Made> expected = inOrder(tree);

    assertThat(read("recursive.json", libreChat(recursive(tree, null), true))).isEqualTo(expected);
    assertThat(read("flat.json", libreChat(flat(tree), false))).isEqualTo(expected);
    assertThat(read("webui.json", openWebUi(tree))).isEqualTo(expected);
    assertThat(read("oasst.jsonl", oasst(tree))).isEqualTo(expected);
    assertThat(read("deepseek.json", deepSeek(tree))).isEqualTo(expected);
  }

  private static JsonNode libreChat(ArrayNode messages, boolean recursive) {
    ObjectNode chat = NODES.objectNode();
    chat.put("conversationId", "c").put("title", "t").put("recursive", recursive);
    chat.set("messages", messages);
    return chat;
  }

  private static ObjectNode message(Made made) {
    return NODES
        .objectNode()
        .put("messageId", made.id())
        .put("parentMessageId", made.parent())
        .put("isCreatedByUser", made.role() == Role.USER)
        .put("text", made.text());
  }

  private static ArrayNode recursive(List<Made> tree, @Nullable String parent) {
    ArrayNode messages = NODES.arrayNode();
    for (Made made : below(tree, parent)) {
      ObjectNode message = message(made);
      message.set("children", recursive(tree, made.id()));
      messages.add(message);
    }
    return messages;
  }

  private static ArrayNode flat(List<Made> tree) {
    ArrayNode messages = NODES.arrayNode();
    tree.forEach(made -> messages.add(message(made)));
    return messages;
  }

  private static JsonNode openWebUi(List<Made> tree) {
    ObjectNode messages = NODES.objectNode();
    for (Made made : tree) {
      messages
          .putObject(made.id())
          .put("id", made.id())
          .put("parentId", made.parent())
          .put("role", made.role().word())
          .put("content", made.text());
    }
    ObjectNode chat = NODES.objectNode().put("id", "c");
    chat.putObject("chat").putObject("history").set("messages", messages);
    return NODES.arrayNode().add(chat);
  }

  private static JsonNode oasst(List<Made> tree) {
    ObjectNode root = NODES.objectNode().put("message_tree_id", "m0");
    root.set("prompt", reply(tree.getFirst(), tree));
    return root;
  }

  private static ObjectNode reply(Made made, List<Made> tree) {
    ObjectNode reply =
        NODES
            .objectNode()
            .put("message_id", made.id())
            .put("role", made.role() == Role.USER ? "prompter" : "assistant")
            .put("text", made.text());
    ArrayNode replies = reply.putArray("replies");
    below(tree, made.id()).forEach(child -> replies.add(reply(child, tree)));
    return reply;
  }

  private static JsonNode deepSeek(List<Made> tree) {
    ObjectNode mapping = NODES.objectNode();
    mapping.putObject("root").putNull("parent").putNull("message");
    for (Made made : tree) {
      ObjectNode node = mapping.putObject(made.id());
      node.put("parent", made.parent() == null ? "root" : made.parent());
      node.putObject("message")
          .putArray("fragments")
          .addObject()
          .put("type", made.role() == Role.USER ? "REQUEST" : "RESPONSE")
          .put("content", made.text());
    }
    ObjectNode chat = NODES.objectNode().put("id", "c").put("inserted_at", "2026-01-01T00:00:00Z");
    chat.set("mapping", mapping);
    return NODES.arrayNode().add(chat);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
  void listsOfMessagesAreReadBackEqual(long seed) throws IOException {
    var random = new Random(seed);
    ObjectNode row = NODES.objectNode();
    ArrayNode messages = row.putArray("messages");
    var expected = new ArrayList<String>();
    for (int i = 0; i < 2 + random.nextInt(20); i++) {
      String text = text(random, i);
      String role = i % 2 == 0 ? "user" : "assistant";
      ObjectNode message = messages.addObject().put("role", role);
      if (random.nextBoolean()) {
        message.put("content", text);
      } else {
        message.putArray("content").addObject().put("type", "text").put("text", text);
      }
      expected.add(role + " " + text);
    }
    assertThat(read("row.jsonl", row).stream().map(made -> made.role().word() + " " + made.text()))
        .containsExactlyElementsOf(expected);
  }
}
