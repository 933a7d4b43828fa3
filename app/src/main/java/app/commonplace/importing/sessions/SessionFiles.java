package app.commonplace.importing.sessions;

import app.commonplace.importing.Export;
import app.commonplace.importing.Item;
import app.commonplace.importing.ItemSink;
import app.commonplace.importing.Remark;
import app.commonplace.importing.archive.Member;
import app.commonplace.importing.json.InvalidJson;
import app.commonplace.importing.json.Json;
import app.commonplace.importing.json.JsonLines;
import app.commonplace.importing.json.JsonSplitter;
import app.commonplace.importing.json.Piece;
import app.commonplace.importing.json.SplitLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads files of records, one after the other, so that never more than one is in memory: JSON
/// Lines, or JSON over several lines. A record that cannot be read is told with its place and costs
/// only itself: the last one of a session that is still written is often cut off. One thread.
public final class SessionFiles {
  private static final int NAMED = 5;
  private static final SplitLimits LIMITS = SplitLimits.STANDARD;

  /// Opens a file anew.
  @FunctionalInterface
  private interface Source {
    InputStream open() throws IOException;
  }

  private final String name;
  private final Source source;
  private final LineSessions reader;
  private final List<Remark> remarks = new ArrayList<>();
  private int broken;

  private SessionFiles(String name, Source source, LineSessions reader) {
    this.name = name;
    this.source = source;
    this.reader = reader;
  }

  /// Reads all files of an export.
  ///
  /// @param sessions makes the reader of one file
  public static void read(
      Export export, ItemSink sink, Function<Member, LineSessions> sessions, Unread unread) {
    long done = 0;
    for (Member member : export.members()) {
      long before = done;
      LineSessions reader = sessions.apply(member);
      var file = new SessionFiles(member.name(), () -> export.archive().open(member), reader);
      file.read(position -> sink.position(before + position));
      reader.items(member.name()).forEach(sink::accept);
      file.tell(sink);
      done += member.size();
    }
    sink.position(done);
    finish(export, sink, unread);
  }

  /// Tells what was not understood, after the last file.
  public static void finish(Export export, ItemSink sink, Unread unread) {
    unread.tell(export.archive().name(), sink);
  }

  /// Reads the records that a library kept as an original.
  public static Item reread(byte[] raw, String place, LineSessions reader) {
    new SessionFiles(place, () -> new ByteArrayInputStream(raw), reader).read(_ -> {});
    List<Item> items = reader.items(place);
    return items.isEmpty()
        ? new Item.Failed(place, "This original holds no session.", 0)
        : items.getFirst();
  }

  private void read(LongConsumer position) {
    try {
      if (isLines()) {
        lines(position);
      } else {
        values(position);
      }
    } catch (IOException e) {
      remarks.add(Remark.lost(name, "This file could not be read: " + e.getMessage() + "."));
    }
  }

  /// Whether one of the first two lines is a record by itself, rather than a list on one line.
  private boolean isLines() throws IOException {
    try (var lines = new JsonLines(source.open(), LIMITS.element())) {
      JsonLines.Line first = lines.next();
      if (first != null && first.bytes()[0] == '[') {
        return false;
      }
      JsonLines.Line second = first == null || isObject(first) ? first : lines.next();
      return second == null || isObject(second);
    }
  }

  private static boolean isObject(JsonLines.Line line) {
    try {
      return Json.parse(line.bytes()).node().isObject();
    } catch (InvalidJson _) {
      return false;
    }
  }

  private void lines(LongConsumer position) throws IOException {
    try (var lines = new JsonLines(source.open(), LIMITS.element())) {
      for (JsonLines.Line line = lines.next(); line != null; line = lines.next()) {
        String reason = line.complete() ? record(line.bytes()) : "is longer than any message";
        if (reason != null) {
          String place = "%s, line %d (byte %d)".formatted(name, line.number(), line.offset());
          boolean cut = line.complete() && !line.ended();
          leftOut(place, cut ? "The last line is cut off" : "This line " + reason);
        }
        position.accept(lines.position());
      }
    }
  }

  private void values(LongConsumer position) throws IOException {
    try (var values = new JsonSplitter(source.open(), LIMITS, Set.of())) {
      for (Piece piece = values.next(); piece != null; piece = values.next()) {
        String place = "%s, record %d (byte %d)".formatted(name, piece.index(), piece.offset());
        String reason =
            switch (piece) {
              case Piece.Element element -> record(element.bytes());
              case Piece.Broken(_, _, String why) -> why;
            };
        if (reason != null) {
          leftOut(place, "This record " + reason);
        }
        position.accept(values.position());
      }
    }
  }

  /// Reads a record; what is wrong with it, or null.
  private @Nullable String record(byte[] bytes) {
    try {
      Json.Parsed parsed = Json.parse(bytes);
      if (!parsed.node().isObject()) {
        return "is no object";
      }
      reader.line(parsed.node(), bytes, parsed.repaired());
      return null;
    } catch (InvalidJson e) {
      return e.reason();
    }
  }

  private void leftOut(String place, String sentence) {
    broken++;
    if (broken <= NAMED) {
      remarks.add(Remark.part(place, sentence + ": it was left out."));
    }
  }

  private void tell(ItemSink sink) {
    if (broken > NAMED) {
      remarks.add(Remark.part(name, "%d more records were left out.".formatted(broken - NAMED)));
    }
    remarks.forEach(remark -> sink.accept(new Item.Aside(remark)));
  }
}
