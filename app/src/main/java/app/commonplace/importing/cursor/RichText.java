package app.commonplace.importing.cursor;

import app.commonplace.importing.json.Texts;
import app.commonplace.importing.parts.JsonText;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What was typed into Cursor's field, which keeps it as a tree of its own. It stands beside the
/// plain text and says the same; where that is empty it alone tells. Stateless.
final class RichText {
  private static final Set<String> BLOCKS = Set.of("paragraph", "code", "listitem", "quote");

  private RichText() {}

  /// What a bubble says.
  static @Nullable String said(JsonNode bubble, Texts texts) {
    String plain = texts.firstFilled(bubble, "text", "rawText");
    String typed = plain == null ? texts.filled(bubble, "richText") : null;
    JsonNode tree = typed == null ? null : JsonText.object(bubble.get("richText"));
    if (typed == null || tree == null) {
      // the first versions had it as text
      return plain == null ? typed : plain;
    }
    var words = new StringBuilder();
    collect(tree.path("root"), words);
    String said = texts.clean(words.toString().strip());
    return said.isEmpty() ? null : said;
  }

  private static void collect(JsonNode node, StringBuilder words) {
    words.append(node.path("text").asString(""));
    node.path("children").values().forEach(child -> collect(child, words));
    String type = node.path("type").asString("");
    if (type.equals("linebreak") || BLOCKS.contains(type)) {
      words.append('\n');
    }
  }
}
