package app.commonplace.importing.aider;

import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.sessions.TextFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Cuts a chat history into its runs, each a conversation. One thread, used once.
final class Runs {
  static final String BEGINNING = "# aider chat started at ";

  private final String name;
  private final ItemSink sink;
  private final SameStart starts;
  private @Nullable Run run;
  private int number;
  private int before;

  Runs(String name, ItemSink sink, SameStart starts) {
    this.name = name;
    this.sink = sink;
    this.starts = starts;
  }

  static Item reread(byte[] raw, String place) {
    return TextFiles.reread(
        raw,
        lines -> {
          var found = new ArrayList<Item>();
          new Runs(place, found::add, new SameStart()).read(lines);
          return found.isEmpty()
              ? new Item.Failed(place, "This original holds no run of Aider.", 0)
              : found.getFirst();
        });
  }

  void read(BufferedReader lines) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith(BEGINNING)) {
        finish();
        number++;
        run = new Run(line.substring(BEGINNING.length()).strip());
      }
      if (run != null) {
        run.line(line);
      } else {
        before += line.isBlank() ? 0 : 1;
      }
    }
    finish();
    if (before > 0) {
      String reason = "Lines before the first start of Aider are of no run and were left out (%d).";
      sink.accept(new Item.Aside(Remark.skipped(name, reason.formatted(before))));
    }
  }

  private void finish() {
    if (run != null) {
      sink.accept(toldApart(run.item(name + ", run " + number)));
    }
  }

  /// A run that began like another one in the same second is read again with a mark in its first
  /// line, which its original keeps.
  private Item toldApart(Item item) {
    int at = item instanceof Item.Draft draft ? starts.number(draft) : 1;
    return at > 1 && item instanceof Item.Draft same
        ? reread(SameStart.marked(same.raw(), at), same.place())
        : item;
  }
}
