package app.commonplace.importing.parts;

import app.commonplace.importing.Elements;
import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What stands beside the conversations in a backup. Stateless.
public final class Beside {
  private Beside() {}

  /// Names of folders by their ids.
  public static Map<String, String> names(Export export, String title, String... path) {
    var names = new HashMap<String, String>();
    new Elements(export, _ -> {}, Set.of(path), "folder")
        .forEach(element -> {
          String id = element.node().path("id").asString("");
          String name = element.node().path(title).asString("");
          if (!id.isEmpty() && !name.isEmpty() && !element.node().has("messages")) {
            names.put(id, name);
          }
        });
    return names;
  }

  /// Says how many of something there are that are no conversations.
  public static void tell(Export export, ItemSink sink, String what, String... path) {
    for (Member member : export.members()) {
      int[] count = {0};
      new Elements(export, _ -> {}, Set.of(path), "value")
          .read(member, element -> count[0] += element.place().equals(member.name()) ? 0 : 1);
      if (count[0] > 0) {
        sink.accept(
            new Item.Aside(
                Remark.skipped(
                    member.name(),
                    "%s are no conversations and were left out (%d).".formatted(what, count[0]))));
      }
    }
  }
}
