package app.commonplace.importing.parts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.model.EntryDraft;
import app.commonplace.model.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Tells conversations apart that have no ids, lie in a file each, and begin alike. As long as one
/// is the other grown they are the same, however their files are called; where they differ, the
/// later goes by the name of its file as well. One for each reading; one thread.
public final class Forks {
  private final Map<String, List<String>> longest = new HashMap<>();
  private final Function<Element, Item> reader;

  public Forks(Function<Element, Item> reader) {
    this.reader = reader;
  }

  /// The item that a file is.
  public Item read(Element element) {
    Item item = reader.apply(element);
    if (!(item instanceof Item.Draft draft)
        || !draft.draft().externalId().startsWith(Talk.MADE)
        || !(element.node() instanceof ObjectNode node)) {
      return item;
    }
    List<String> said = said(draft.draft());
    List<String> known = longest.getOrDefault(draft.draft().externalId(), List.of());
    int common = Math.min(said.size(), known.size());
    if (said.subList(0, common).equals(known.subList(0, common))) {
      longest.put(draft.draft().externalId(), said.size() > known.size() ? said : known);
      return item;
    }
    return reader.apply(
        Beginnings.marked(element, node, Beginnings.withoutCopyMark(element.member().baseName())));
  }

  private static List<String> said(EntryDraft draft) {
    return draft.passages().stream()
        .map(passage ->
            passage.parts().stream().map(part -> part.part()).map(Part::text).toList().toString())
        .toList();
  }
}
