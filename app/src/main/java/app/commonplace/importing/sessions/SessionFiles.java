package app.commonplace.importing.sessions;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonLines;
import app.commonplace.importing.json.SplitLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads files of JSON Lines, one after the other, so that never more than one is in memory. A line
/// that cannot be read is told with its place and costs only itself: the last one of a session that
/// is still written is often cut off. One thread.
public final class SessionFiles {
  private static final int NAMED = 5;

  private final List<Remark> remarks = new ArrayList<>();
  private int broken;

  private SessionFiles() {}

  /// Reads all files of an export.
  ///
  /// @param sessions makes the reader of one file
  public static void read(
      Export export, ItemSink sink, Function<Member, LineSessions> sessions, Unread unread) {
    long before = 0;
    for (Member member : export.members()) {
      var file = new SessionFiles();
      LineSessions reader = sessions.apply(member);
      try (var lines = open(export, member)) {
        file.read(member.name(), lines, reader, before, sink);
      } catch (IOException e) {
        file.remarks.add(
            Remark.lost(member.name(), "This file could not be read: " + e.getMessage() + "."));
      }
      reader.items(member.name()).forEach(sink::accept);
      file.tell(member.name(), sink);
      before += member.size();
    }
    unread.tell(export.archive().name(), sink);
    sink.position(before);
  }

  private static JsonLines open(Export export, Member member) throws IOException {
    return new JsonLines(export.archive().open(member), SplitLimits.STANDARD.element());
  }

  /// Reads the lines that a library kept as an original.
  public static Item reread(byte[] raw, String place, LineSessions reader) {
    var file = new SessionFiles();
    try (var lines = new JsonLines(new ByteArrayInputStream(raw), raw.length + 1)) {
      file.read(place, lines, reader, 0, _ -> {});
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
    List<Item> items = reader.items(place);
    return items.isEmpty()
        ? new Item.Failed(place, "This original holds no session.", 0)
        : items.getFirst();
  }

  private void read(String name, JsonLines lines, LineSessions reader, long before, ItemSink sink)
      throws IOException {
    for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
      read(name, line, reader);
      sink.position(before + lines.position());
    }
  }

  private void read(String name, JsonLines.Line line, LineSessions reader) {
    String reason = line.complete() ? object(line, reader) : "is longer than any message";
    if (reason != null) {
      broken++;
      if (broken <= NAMED) {
        String place = "%s, line %d (byte %d)".formatted(name, line.number(), line.offset());
        boolean cut = line.complete() && !line.ended();
        remarks.add(
            Remark.part(
                place,
                cut
                    ? "The last line is cut off: it was left out."
                    : "This line " + reason + ": it was left out."));
      }
    }
  }

  /// Reads a line; what is wrong with it, or null.
  private static @Nullable String object(JsonLines.Line line, LineSessions reader) {
    try {
      Json.Parsed parsed = Json.parse(line.bytes());
      if (!parsed.node().isObject()) {
        return "is no record";
      }
      reader.line(parsed.node(), line.bytes(), parsed.repaired());
      return null;
    } catch (InvalidJson e) {
      return e.reason();
    }
  }

  private void tell(String name, ItemSink sink) {
    remarks.forEach(remark -> sink.accept(new Item.Aside(remark)));
    if (broken > NAMED) {
      sink.accept(
          new Item.Aside(
              Remark.part(
                  name, "%d more lines of this file were left out.".formatted(broken - NAMED))));
    }
  }
}
