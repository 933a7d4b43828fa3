package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.Entry;
import app.commonplace.runtime.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Answers that are a list of entries, and arguments that name several.
final class EntryList {
  private EntryList() {}

  static Outcome outcome(List<Entry> entries, String whenEmpty) {
    return outcome(entries, entries.size(), null, whenEmpty);
  }

  /// @param total how many there are in all, when this is a page of them
  /// @param notice what a person should know about the list
  static Outcome outcome(
      List<Entry> entries, long total, @Nullable String notice, String whenEmpty) {
    var json =
        new JsonObject()
            .with("total", total)
            .with("notice", notice)
            .with("entries", entries.stream().map(EntryAnswer::json).toList());
    return new Outcome(
        total == 0 ? ExitCode.NOTHING_FOUND : ExitCode.DONE,
        json,
        terminal -> {
          EntryAnswer.lines(terminal, entries);
          if (notice != null) {
            terminal.notice(notice);
          }
          if (total == 0) {
            terminal.notice(whenEmpty);
          } else if (total > entries.size()) {
            terminal.notice("%,d of %s shown.".formatted(entries.size(), Words.entries(total)));
          }
        });
  }

  /// The entries that are named, all of which must exist before any is changed.
  static List<Entry> named(Engine engine, List<String> arguments) {
    return engine
        .library()
        .read(reading ->
            arguments.stream().map(argument -> EntryArgument.entry(reading, argument)).toList());
  }
}
