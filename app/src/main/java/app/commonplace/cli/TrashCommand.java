package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.Entry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Moves entries to the trash and back.
@Command(
    name = "trash",
    description = "Move entries to the trash; without an entry, list what is in it.",
    footer = "JSON: total, entries[] as in list.")
final class TrashCommand implements Action {
  @Parameters(paramLabel = "ENTRY", arity = "0..*", description = "Numbers or ids of entries.")
  List<String> entries = List.of();

  @Option(names = "--restore", description = "Bring the entries back from the trash.")
  boolean restore;

  @Override
  public boolean writes() {
    return !entries.isEmpty();
  }

  @Override
  public Outcome run(Session session) {
    if (entries.isEmpty()) {
      return session.read(engine ->
          EntryList.outcome(engine.organizer().trashing().trashed(), "The trash is empty."));
    }
    return session.write(engine -> {
      List<Entry> named = EntryList.named(engine, entries);
      for (Entry entry : named) {
        if (restore) {
          engine.organizer().trashing().restore(entry.id());
        } else {
          engine.organizer().trashing().trash(entry.id());
        }
      }
      return outcome(EntryList.named(engine, entries));
    });
  }

  private Outcome outcome(List<Entry> changed) {
    var json =
        new JsonObject()
            .with("total", changed.size())
            .with("entries", changed.stream().map(EntryAnswer::json).toList());
    String done = restore ? "Brought back " : "Moved to the trash: ";
    return Outcome.done(
        json,
        terminal ->
            changed.forEach(e -> terminal.line(done + e.id() + " " + EntryAnswer.title(e))));
  }
}
