package app.commonplace.importing.gemini;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Item;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.Texts;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.EntryKind;
import app.commonplace.model.Part;
import app.commonplace.model.PartDraft;
import app.commonplace.model.PassageDraft;
import app.commonplace.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The Gems that a person made, as Takeout lists them on a page: one after the other in a single
/// block, each thing that is said of one behind a word in bold. The first such word begins each
/// Gem. A Gem becomes a document. Stateless.
final class Gems {
  /// Under this key an original holds what is said of a Gem.
  static final String GEM = "gem";

  private static final String LABEL = "label";
  private static final String TEXT = "text";
  private static final String END = ":";
  private static final Set<String> ELEMENTS = Set.of("b", "br");

  private Gems() {}

  /// Whether a page is such a list, and nothing else.
  static boolean are(String page) {
    if (!page.stripLeading().startsWith("<div><b>")) {
      return false;
    }
    Element body = Jsoup.parseBodyFragment(page).body();
    Element block = body.firstElementChild();
    return block != null
        && body.childrenSize() == 1
        && block.children().stream().allMatch(one -> ELEMENTS.contains(one.normalName()))
        && labels(block).size() > 1
        && block.select("b").stream().allMatch(label -> label.text().endsWith(END));
  }

  private static Set<String> labels(Element block) {
    var labels = new LinkedHashSet<String>();
    block.select("b").forEach(label -> labels.add(label.text()));
    return labels;
  }

  static List<Item> read(String page, Member member) {
    Element block = Jsoup.parseBodyFragment(page).body().child(0);
    String first = labels(block).iterator().next();
    var items = new ArrayList<Item>();
    Set<String> ids = new LinkedHashSet<>();
    ArrayNode gem = JsonNodeFactory.instance.arrayNode();
    for (Node node : block.childNodes()) {
      if (node instanceof Element label && label.normalName().equals("b")) {
        if (label.text().equals(first)) {
          add(gem, member, ids, items);
          gem = JsonNodeFactory.instance.arrayNode();
        }
        String word = label.text().substring(0, label.text().length() - END.length());
        gem.addObject().put(LABEL, word.strip()).put(TEXT, "");
      } else if (!gem.isEmpty()) {
        String said = node instanceof TextNode text ? text.getWholeText() : "\n";
        ObjectNode last = (ObjectNode) gem.get(gem.size() - 1);
        last.put(TEXT, last.path(TEXT).stringValue() + said);
      }
    }
    add(gem, member, ids, items);
    return items;
  }

  private static void add(ArrayNode said, Member member, Set<String> ids, List<Item> items) {
    if (said.isEmpty()) {
      return;
    }
    String name = said.path(0).path(TEXT).asString("").strip();
    String id = "gem/" + name;
    for (int n = 2; !ids.add(id); n++) {
      id = "gem/" + name + "-" + n;
    }
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.put("id", id).set(GEM, said);
    String place = member.name() + ", Gem " + ids.size();
    items.add(
        item(new Elements.Element(member, original, Json.bytes(original), place, List.of(), 0)));
  }

  /// The document that the original of a Gem is.
  static Item item(Elements.Element element) {
    var texts = new Texts(element.repaired());
    JsonNode root = element.node();
    String id = texts.orEmpty(root, "id");
    String name = texts.orEmpty(root.path(GEM).path(0), TEXT).strip();
    var sections = new ArrayList<PassageDraft>();
    for (JsonNode one : root.path(GEM).values().stream().skip(1).toList()) {
      String text = texts.orEmpty(one, TEXT).strip();
      if (!text.isEmpty()) {
        sections.add(
            new PassageDraft(
                "section-" + (sections.size() + 1),
                sections.isEmpty() ? null : sections.getLast().externalId(),
                Role.SECTION,
                texts.filled(one, LABEL),
                null,
                null,
                false,
                List.of(PartDraft.of(Part.prose(text)))));
      }
    }
    if (sections.isEmpty()) {
      return new Item.Empty(element.place(), id, name);
    }
    var draft =
        new EntryDraft(
            EntryKind.DOCUMENT,
            TakeoutFormat.PROVIDER,
            "",
            id,
            name,
            null,
            null,
            null,
            null,
            null,
            null,
            sections.getLast().externalId(),
            sections,
            List.of());
    return new Item.Draft(
        draft, element.raw(), element.place(), element.remarks(), texts.repaired());
  }
}
