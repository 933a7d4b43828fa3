package app.commonplace.importing.sessions;

import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import java.util.Map;
import java.util.TreeMap;

/// Counts what a reader met and has no words for, so that a receipt lists each kind once, however
/// many files it stood in. One for each export; one thread.
public final class Unread {
  private final Map<String, Integer> records = new TreeMap<>();
  private final Map<String, Integer> contents = new TreeMap<>();

  /// A record that became no message.
  public void record(String type) {
    records.merge(type, 1, Integer::sum);
  }

  /// A piece of a message whose kind is new; its text was kept.
  public void content(String type) {
    contents.merge(type, 1, Integer::sum);
  }

  /// Tells what was met, at the end of an export.
  void tell(String place, ItemSink sink) {
    records.forEach((type, count) ->
        tell(
            place,
            sink,
            "Records of type “%s” are new to this version: they became no messages, the originals keep them (%d)."
                .formatted(type, count)));
    contents.forEach((type, count) ->
        tell(
            place,
            sink,
            "Content of type “%s” is new to this version: its text and the originals were kept (%d)."
                .formatted(type, count)));
  }

  private static void tell(String place, ItemSink sink, String sentence) {
    sink.accept(new Item.Aside(Remark.note(place, sentence)));
  }
}
