package app.commonplace.importing.parts;

import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/// Tells conversations apart that have no ids and begin alike, as rows of data sets do by the
/// hundred: by how many with this beginning came before, and where many files of a kind are read by
/// the name of the file. The mark becomes part of the original, so that reading it again gives the
/// same id. One for each reading; one thread.
public final class Beginnings {
  /// Under this word an original says which of those it is that begin alike.
  public static final String MARK = "sameBeginning";

  private static final Pattern COPY =
      Pattern.compile("(?i)( ?\\(\\d{1,3}\\)| copy( \\d{1,3})?| - copy)(\\.[a-z0-9]{1,8})?$");

  private final Map<Long, Integer> seen = new HashMap<>();
  private final Function<Element, Item> reader;
  private final boolean byFile;

  /// @param byFile whether the name of the file tells them apart as well
  public Beginnings(Function<Element, Item> reader, boolean byFile) {
    this.reader = reader;
    this.byFile = byFile;
  }

  /// The item that a value is, under an id that no other of this reading has.
  public Item read(Element element) {
    Item item = reader.apply(element);
    if (!(item instanceof Item.Draft draft)
        || !draft.draft().externalId().startsWith(Talk.MADE)
        || !(element.node() instanceof ObjectNode node)) {
      return item;
    }
    String file = byFile ? withoutCopyMark(element.member().baseName()) : "";
    int count = seen.merge(hash(file + "/" + draft.draft().externalId()), 1, Integer::sum);
    if (file.isEmpty() && count == 1) {
      return item;
    }
    return reader.apply(marked(element, node, count == 1 ? file : file + "#" + count));
  }

  /// An element whose original says what tells it apart.
  static Element marked(Element element, ObjectNode node, String mark) {
    ObjectNode marked = node.deepCopy();
    marked.put(MARK, mark);
    return element.saying(marked);
  }

  /// The name without what a browser or a person adds to a second download.
  static String withoutCopyMark(String file) {
    return COPY.matcher(file).replaceFirst("$3");
  }

  private static long hash(String text) {
    long hash = 1125899906842597L;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
