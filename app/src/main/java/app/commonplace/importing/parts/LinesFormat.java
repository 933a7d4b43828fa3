package app.commonplace.importing.parts;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Elements.Element;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A format in which a whole file is one conversation: a list of messages, or a line for each.
/// Stateless.
public abstract class LinesFormat extends NamedFormat {
  protected static final String LINES = "lines";
  protected static final String FILE = "file";
  private static final long LARGEST = 128L << 20;

  protected LinesFormat(String name, String provider) {
    super(name, provider);
  }

  /// The conversation that an original is: an object with the values of the file under [#LINES] and
  /// its name under [#FILE].
  protected abstract Item item(Element original, String account);

  /// Adds to the original what other files say of the conversation.
  protected void complete(ObjectNode original, Export export, Member member) {}

  @Override
  public void read(Export export, ItemSink sink) {
    var elements = new Elements(export, sink, Set.of(), "line");
    for (Member member : export.members()) {
      if (member.size() > LARGEST) {
        sink.accept(
            new Item.Failed(
                member.name(),
                "This file is too long to be one conversation; it was left out.",
                0));
        continue;
      }
      sink.accept(item(original(export, elements, member), ""));
    }
    sink.position(export.size());
  }

  private Element original(Export export, Elements elements, Member member) {
    ObjectNode original = JsonNodeFactory.instance.objectNode();
    original.put(FILE, member.baseName());
    ArrayNode lines = original.putArray(LINES);
    List<Remark> remarks = new ArrayList<>();
    int[] repaired = {0};
    elements.read(
        member,
        element -> {
          lines.add(element.node());
          remarks.addAll(element.remarks());
          repaired[0] += element.repaired();
        });
    complete(original, export, member);
    return new Element(member, original, Json.bytes(original), member.name(), remarks, repaired[0]);
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> item(element, account));
  }
}
