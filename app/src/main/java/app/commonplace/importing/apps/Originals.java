package app.commonplace.importing.apps;

import app.commonplace.importing.Elements.Element;
import tools.jackson.databind.node.ObjectNode;

/// Makes of a value in a backup what is kept of it. Stateless.
final class Originals {
  private Originals() {}

  /// The value with one more word that stands elsewhere in the export; a word that is there stays.
  static Element with(Element element, String key, String word) {
    if (word.isEmpty() || element.node().hasNonNull(key) || !element.node().isObject()) {
      return element;
    }
    ObjectNode more = ((ObjectNode) element.node()).deepCopy();
    more.put(key, word);
    return element.saying(more);
  }
}
