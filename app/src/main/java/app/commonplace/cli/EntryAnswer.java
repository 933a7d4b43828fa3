package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import app.commonplace.model.Entry;
import app.commonplace.model.Provider;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry as a list tells it.
final class EntryAnswer {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private EntryAnswer() {}

  static JsonObject json(Entry entry) {
    return new JsonObject()
        .with("id", entry.id().value())
        .with("kind", entry.kind().word())
        .with("provider", entry.provider())
        .with("account", entry.account())
        .with("externalId", entry.externalId())
        .with("title", entry.title())
        .with("model", entry.model())
        .with("project", entry.project())
        .with("createdAt", entry.createdAt())
        .with("updatedAt", entry.updatedAt())
        .with("passages", entry.passages())
        .with("branches", entry.branches())
        .with("links", entry.links())
        .with("tags", entry.tags())
        .with("starred", entry.starred())
        .with("archived", entry.archived())
        .with("unread", entry.unread())
        .with("deletedAt", entry.deletedAt());
  }

  /// One line: number, day, source, title, and what a person added.
  static void line(Terminal terminal, Entry entry) {
    String start =
        "%6s  %s  %-10s "
            .formatted(entry.id(), day(entry.when()), Provider.displayName(entry.provider()));
    terminal.line(terminal.faint(start) + " " + title(entry) + terminal.faint(marks(entry)));
  }

  static String title(Entry entry) {
    if (!entry.title().isBlank()) {
      return entry.title().strip();
    }
    String snippet = entry.snippet().strip();
    return snippet.isEmpty() ? "(no title)" : "(" + Words.cut(snippet, 60) + ")";
  }

  private static String marks(Entry entry) {
    var marks = new ArrayList<String>();
    if (entry.starred()) {
      marks.add("★");
    }
    entry.tags().forEach(tag -> marks.add("#" + tag));
    if (entry.branches() > 1) {
      marks.add(entry.branches() + " branches");
    }
    return marks.isEmpty() ? "" : "  " + String.join(" ", marks);
  }

  static String day(@Nullable Instant time) {
    return time == null ? " unknown  " : DAY.format(time.atZone(ZoneId.systemDefault()));
  }

  static String minute(@Nullable Instant time) {
    return time == null ? "unknown" : MINUTE.format(time.atZone(ZoneId.systemDefault()));
  }

  static void lines(Terminal terminal, List<Entry> entries) {
    entries.forEach(entry -> line(terminal, entry));
  }
}
