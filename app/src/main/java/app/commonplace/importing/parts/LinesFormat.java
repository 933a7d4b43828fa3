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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A format in which a whole file is one conversation: a list of messages, or a line for each. A
/// line that cannot be read costs only itself: the last one of a session that is still written is
/// often cut off. Stateless.
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
    var lines = new LineSink(sink);
    var elements = new Elements(export, lines, Set.of(), "line");
    for (Member member : export.members()) {
      if (member.size() > LARGEST) {
        sink.accept(
            new Item.Failed(
                member.name(),
                "This file is too long to be one conversation; it was left out.",
                0));
        continue;
      }
      Element original = original(export, elements, member);
      String broken = lines.firstBroken();
      sink.accept(
          original.node().path(LINES).isEmpty() && broken != null
              ? new Item.Failed(member.name(), broken, 0)
              : item(original, ""));
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

  /// Tells of a line that cannot be read as of a part of its conversation. One thread.
  private static final class LineSink implements ItemSink {
    private final ItemSink sink;
    private @Nullable String broken;

    LineSink(ItemSink sink) {
      this.sink = sink;
    }

    /// What was wrong with the first line that could not be read since this was asked last.
    @Nullable String firstBroken() {
      String first = broken;
      broken = null;
      return first;
    }

    @Override
    public void accept(Item item) {
      if (item instanceof Item.Failed(String place, String reason, int _)) {
        broken = broken == null ? reason : broken;
        sink.accept(new Item.Aside(Remark.part(place, reason)));
      } else {
        sink.accept(item);
      }
    }

    @Override
    public void stopIfCancelled() {
      sink.stopIfCancelled();
    }

    @Override
    public void position(long bytes) {
      sink.position(bytes);
    }
  }

  @Override
  public Item reread(byte[] raw, String place, String account) {
    return Elements.reread(raw, place, element -> item(element, account));
  }
}
