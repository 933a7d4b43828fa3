package app.commonplace.twins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The same tales as official exports, browser extensions and pages for people write them.
final class Renderings {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Renderings() {}

  /// ChatGPT's own archive: a tree with ids and times, all answers.
  static Path official(Path folder, List<Tale> tales) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    for (int i = 0; i < tales.size(); i++) {
      all.add(official(tales.get(i), 1_700_000_000L + 10_000L * i));
    }
    Path file = Files.createDirectories(folder).resolve("conversations.json");
    JSON.writeValue(file.toFile(), all);
    return file;
  }

  private static ObjectNode official(Tale tale, long start) {
    ObjectNode mapping = JSON.createObjectNode();
    String root = uuid(tale.id() + "root");
    node(mapping, root, null, null, "", start);
    String parent = root;
    String leaf = root;
    for (int i = 0; i < tale.turns().size(); i++) {
      Tale.Turn turn = tale.turns().get(i);
      String prompt = uuid(tale.id() + "p" + i);
      node(mapping, prompt, parent, "user", turn.prompt(), start + 100L * i);
      for (int a = 0; a < turn.answers().size(); a++) {
        leaf = uuid(tale.id() + "a" + i + "-" + a);
        node(mapping, leaf, prompt, "assistant", turn.answers().get(a), start + 100L * i + 9);
      }
      parent = leaf;
    }
    ObjectNode conversation = JSON.createObjectNode();
    conversation.put("id", uuid(tale.id())).put("conversation_id", uuid(tale.id()));
    conversation.put("title", "Tale " + tale.id()).put("create_time", (double) start);
    conversation.put("update_time", start + 5_000.0).put("current_node", leaf);
    conversation.set("mapping", mapping);
    return conversation;
  }

  private static void node(
      ObjectNode mapping,
      String id,
      @Nullable String parent,
      @Nullable String role,
      String text,
      long time) {
    ObjectNode node = mapping.putObject(id);
    node.put("id", id).put("parent", parent);
    node.putArray("children");
    if (parent != null) {
      ((ArrayNode) mapping.get(parent).get("children")).add(id);
    }
    if (role == null) {
      node.putNull("message");
    } else {
      ObjectNode message = node.putObject("message");
      message
          .put("id", id)
          .put("create_time", (double) time)
          .put("status", "finished_successfully");
      message.putObject("author").put("role", role);
      message.putObject("content").put("content_type", "text").putArray("parts").add(text);
      message.putObject("metadata");
      message.put("recipient", "all");
    }
  }

  static String uuid(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes()).toString();
  }

  /// What an extension of the browser saves: the branch that is shown, without ids or times.
  static Path extension(Path folder, List<Tale> tales) throws IOException {
    ArrayNode all = JSON.createArrayNode();
    for (Tale tale : tales) {
      ObjectNode one = all.addObject();
      one.put("id", "x" + tale.id());
      ArrayNode said = one.putArray("conversations");
      for (Tale.Turn turn : tale.turns()) {
        said.addObject().put("from", "human").put("value", turn.prompt());
        said.addObject().put("from", "gpt").put("value", turn.answer());
      }
    }
    Path file = Files.createDirectories(folder).resolve("sharegpt.json");
    JSON.writeValue(file.toFile(), all);
    return file;
  }

  /// Pages for people, one a conversation: HTML that was turned into Markdown again.
  static Path pages(Path folder, List<Tale> tales) throws IOException {
    Files.createDirectories(folder);
    for (Tale tale : tales) {
      var page = new StringBuilder("# Tale ").append(tale.id()).append("\n\n");
      for (Tale.Turn turn : tale.turns()) {
        page.append("#### You:\n").append(turnedBack(turn.prompt())).append("\n\n#### ChatGPT:\n");
        page.append(turnedBack(turn.answer())).append("\n\n");
      }
      Files.writeString(folder.resolve("ChatGPT-" + tale.id() + ".md"), page);
    }
    return folder;
  }

  private static String turnedBack(String markdown) {
    var lines = new ArrayList<String>();
    boolean code = false;
    for (String line : markdown.split("\n", -1)) {
      if (line.startsWith("```")) {
        code = !code;
        lines.add("```");
      } else {
        lines.add(
            code
                ? line
                : line.replace("**", "__")
                    .replaceFirst("^- ", "*   ")
                    .replaceFirst("^## ", "**")
                    .replace("](https", "](<https"));
      }
    }
    return String.join("\n", lines);
  }
}
