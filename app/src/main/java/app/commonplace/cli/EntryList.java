package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.Entry;
import app.commonplace.runtime.Engine;
import java.util.List;

/// Answers that are a list of entries, and arguments that name several.
final class EntryList {
  private EntryList() {}

  static Outcome outcome(List<Entry> entries, String whenEmpty) {
    return outcome(entries, entries.size(), whenEmpty);
  }

  /// @param total how many there are in all, when this is a page of them
  static Outcome outcome(List<Entry> entries, long total, String whenEmpty) {
    var json =
        new JsonObject()
            .with("total", total)
            .with("entries", entries.stream().map(EntryAnswer::json).toList());
    if (total == 0) {
      return Outcome.nothingFound(json, terminal -> terminal.notice(whenEmpty));
    }
    return Outcome.done(
        json,
        terminal -> {
          EntryAnswer.lines(terminal, entries);
          if (total > entries.size()) {
            terminal.notice("%,d of %,d entries shown.".formatted(entries.size(), total));
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
