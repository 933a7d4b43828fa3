package app.commonplace.importing.parts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import app.commonplace.importing.json.Json;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/// Tells conversations apart that have no ids and begin alike, as rows of data sets do by the
/// hundred: by how many with this beginning came before, and where many files of a kind are read by
/// the name of the file. The mark becomes part of the original, so that reading it again gives the
/// same id. One for each reading; one thread.
final class Beginnings {
  static final String MARK = "sameBeginning";

  private final Map<Long, Integer> seen = new HashMap<>();
  private final Function<Element, Item> reader;
  private final boolean byFile;

  /// @param byFile whether the name of the file tells them apart as well
  Beginnings(Function<Element, Item> reader, boolean byFile) {
    this.reader = reader;
    this.byFile = byFile;
  }

  /// The item that a value is, under an id that no other of this reading has.
  Item read(Element element) {
    Item item = reader.apply(element);
    if (!(item instanceof Item.Draft draft)
        || !draft.draft().externalId().startsWith(Talk.MADE)
        || !(element.node() instanceof ObjectNode node)) {
      return item;
    }
    String file = byFile ? element.member().baseName() : "";
    int count = seen.merge(hash(file + "/" + draft.draft().externalId()), 1, Integer::sum);
    if (file.isEmpty() && count == 1) {
      return item;
    }
    ObjectNode marked = node.deepCopy();
    marked.put(MARK, count == 1 ? file : file + "#" + count);
    return reader.apply(
        new Element(
            element.member(),
            marked,
            Json.bytes(marked),
            element.place(),
            element.remarks(),
            element.repaired()));
  }

  private static long hash(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
