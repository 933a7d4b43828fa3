package app.commonplace.ui.importing;

import app.commonplace.model.Provider;
import app.commonplace.ui.shell.Desk;
import app.commonplace.ui.texts.ByteSizes;
import java.time.Instant;

/// What the overlay says of dropped things. Immutable.
final class DropWords {
  private final Desk desk;
  private final ByteSizes sizes;

  DropWords(Desk desk) {
    this.desk = desk;
    this.sizes = new ByteSizes(desk.texts());
  }

  String title(int files) {
    return desk.text("drop.title", files);
  }

  String size(Look look) {
    return look.bytes() < 0 ? "" : sizes.of(look.bytes());
  }

  String note(Look look) {
    return switch (look.kind()) {
      case Look.Export export -> export(export);
      case Look.Exports several -> desk.text("drop.exports", several.count());
      case Look.Unknown _ ->
          look.files() > 1
              ? desk.text("drop.unknownFolder", look.files())
              : desk.text("drop.unknown");
      case Look.Unread _ -> desk.text("drop.unread");
    };
  }

  private String export(Look.Export export) {
    if (export.provider().equals(Provider.DOCUMENTS)) {
      return desk.text("drop.documents"); // when the last one came says nothing of the next
    }
    String name =
        export.provider().equals("various")
            ? desk.text("drop.ownFormat")
            : desk.text("drop.export", Provider.displayName(export.provider()));
    Instant last = export.last();
    return last == null ? name : desk.text("drop.last", name, desk.dates().day(last));
  }
}
