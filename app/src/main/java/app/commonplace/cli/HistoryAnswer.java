package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.importing.History;
import app.commonplace.model.Entry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Prints how an entry changed from one export to the next. Stateless.
final class HistoryAnswer {
  private HistoryAnswer() {}

  static Outcome of(Entry entry, List<History.Version> versions) {
    var json =
        new JsonObject()
            .with("entry", EntryAnswer.json(entry))
            .with("history", versions.stream().map(HistoryAnswer::json).toList());
    return Outcome.done(json, terminal -> lines(versions).forEach(terminal::line));
  }

  private static JsonObject json(History.Version version) {
    return new JsonObject()
        .with("import", version.run())
        .with("importedAt", version.importedAt())
        .with("archive", version.archive())
        .with("title", version.title())
        .with("passages", version.passages())
        .with("new", version.added())
        .with("rewritten", version.rewritten())
        .with("gone", version.gone());
  }

  private static List<String> lines(List<History.Version> versions) {
    if (versions.isEmpty()) {
      return List.of("No original of it is kept.");
    }
    var lines = new ArrayList<String>();
    @Nullable String title = null;
    for (History.Version version : versions) {
      boolean first = lines.isEmpty();
      boolean renamed = !Objects.equals(title, version.title());
      lines.add(
          "%s  %s: %s%,d %s%s"
              .formatted(
                  version.importedAt().atZone(ZoneId.systemDefault()).toLocalDate(),
                  version.archive(),
                  first || renamed ? named(version, first) : "",
                  version.passages(),
                  version.passages() == 1 ? "passage" : "passages",
                  first ? "" : changes(version)));
      title = version.title();
    }
    return lines;
  }

  private static String named(History.Version version, boolean first) {
    String title = version.title() == null ? "" : version.title();
    return (first ? "“%s”, " : "renamed “%s”, ").formatted(title);
  }

  private static String changes(History.Version version) {
    return ": %,d new, %,d rewritten, %,d gone"
        .formatted(version.added(), version.rewritten(), version.gone());
  }
}
