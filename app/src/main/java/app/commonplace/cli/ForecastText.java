package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import app.commonplace.importing.Counts;
import app.commonplace.importing.EntryName;
import app.commonplace.importing.Happening;
import app.commonplace.importing.Happening.Fate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a dry run says of one entry: a line for a person, an object for a script.
record ForecastText(Happening happening) {

  /// What becomes of it, its title and id, and what changes.
  void print(Terminal terminal) {
    String id = happening.name() == null ? "" : "  (" + happening.name().externalId() + ")";
    String title = happening.title().isEmpty() ? "untitled" : happening.title();
    terminal.line(
        "  %-10s %s%s  %s".formatted(word(), title, terminal.faint(id), terminal.faint(what())));
  }

  private String word() {
    return happening.fate().name().toLowerCase(Locale.ROOT);
  }

  private String what() {
    if (happening.fate() == Fate.FAILED) {
      return happening.reason();
    }
    var changes = new ArrayList<String>();
    Counts passages = happening.tally().passages();
    add(changes, passages.fresh(), "new passage");
    add(changes, passages.updated(), "changed passage");
    Counts files = happening.tally().attachments();
    add(changes, files.fresh() + files.updated(), "file");
    boolean renamed = happening.fate() == Fate.UPDATED && changes.isEmpty();
    return renamed ? "title, tags, star or current branch" : String.join(", ", changes);
  }

  private static void add(List<String> changes, long count, String what) {
    if (count > 0) {
      changes.add("%,d %s%s".formatted(count, what, count == 1 ? "" : "s"));
    }
  }

  JsonObject json() {
    EntryName name = happening.name();
    return new JsonObject()
        .with("state", word())
        .with("provider", happening.provider())
        .with("account", name == null ? null : name.account())
        .with("externalId", name == null ? null : name.externalId())
        .with("title", happening.title())
        .with("updatedAt", happening.when())
        .with("passages", counts(happening.tally().passages()))
        .with("attachments", counts(happening.tally().attachments()))
        .with("archives", happening.archives())
        .with("reason", happening.reason());
  }

  private static JsonObject counts(Counts counts) {
    return new JsonObject().with("new", counts.fresh()).with("updated", counts.updated());
  }
}
