package app.commonplace.importing.sessions;

import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Counts what a reader met and has no words for, so that a receipt lists each kind once, however
/// many files it stood in. One for each export; one thread.
public final class Unread {
  private static final int NAMED = 5;

  private final Map<String, Integer> records = new TreeMap<>();
  private final Map<String, Integer> contents = new TreeMap<>();
  private final Map<String, Integer> fields = new TreeMap<>();
  private final Map<String, Integer> asides = new TreeMap<>();
  private final Set<String> workspaces = new TreeSet<>();

  /// A record that became no message.
  public void record(String type) {
    records.merge(type, 1, Integer::sum);
  }

  /// A piece of a message whose kind is new; its text was kept.
  public void content(String type) {
    contents.merge(type, 1, Integer::sum);
  }

  /// Something that is said of a record under a name that is new.
  public void field(String name) {
    fields.merge(name, 1, Integer::sum);
  }

  /// Something that is said beside the messages and that only the originals keep.
  public void aside(String key) {
    asides.merge(key, 1, Integer::sum);
  }

  /// A file that cannot be read and should tell which folder sessions belong to.
  void workspace(String file) {
    workspaces.add(file);
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
    fields.forEach((name, count) ->
        tell(
            place,
            sink,
            "Fields called “%s” are new to this version: they were not read, the originals keep them (%d)."
                .formatted(name, count)));
    asides.forEach((key, count) ->
        tell(
            place,
            sink,
            "What stands under “%s” became no part of a message: the originals keep it (%d)."
                .formatted(key, count)));
    if (!workspaces.isEmpty()) {
      String named = workspaces.stream().limit(NAMED).collect(Collectors.joining(", "));
      String more = workspaces.size() > NAMED ? " and more" : "";
      sink.accept(
          new Item.Aside(
              Remark.part(
                  place,
                  "Files that tell which folder sessions belong to could not be read (%d): %s%s. Those sessions have no project."
                      .formatted(workspaces.size(), named, more))));
    }
  }

  private static void tell(String place, ItemSink sink, String sentence) {
    sink.accept(new Item.Aside(Remark.note(place, sentence)));
  }
}
