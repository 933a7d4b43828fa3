package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.Entry;
import app.commonplace.model.EntryId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Stars entries.
@Command(
    name = "star",
    description = "Star entries; without a command, list those that are starred.",
    footer = "JSON: entries[] as in list; for add and remove: starred, entries[] of numbers.",
    subcommands = {StarCommand.Add.class, StarCommand.Remove.class, StarCommand.ListStarred.class})
final class StarCommand implements Action {
  @Override
  public Outcome run(Session session) {
    return new ListStarred().run(session);
  }

  @Command(name = "list", description = "List the entries that are starred.")
  static final class ListStarred implements Action {
    @Override
    public Outcome run(Session session) {
      return session.read(engine ->
          EntryList.outcome(
              engine.library().read(reading -> reading.entries().all()).stream()
                  .filter(entry -> entry.starred() && entry.deletedAt() == null)
                  .toList(),
              "Nothing is starred."));
    }
  }

  @Command(name = "add", description = "Star entries.")
  static final class Add implements WritingAction {
    @Parameters(paramLabel = "ENTRY", arity = "1..*", description = "Numbers or ids of entries.")
    List<String> entries = List.of();

    @Override
    public Outcome run(Session session) {
      return star(session, entries, true);
    }
  }

  @Command(name = "remove", description = "Take the star from entries.")
  static final class Remove implements WritingAction {
    @Parameters(paramLabel = "ENTRY", arity = "1..*", description = "Numbers or ids of entries.")
    List<String> entries = List.of();

    @Override
    public Outcome run(Session session) {
      return star(session, entries, false);
    }
  }

  private static Outcome star(Session session, List<String> arguments, boolean starred) {
    return session.write(engine -> {
      List<Entry> entries = EntryList.named(engine, arguments);
      entries.forEach(entry -> engine.organizer().marking().star(entry.id(), starred));
      var numbers = new ArrayList<Long>();
      entries.stream().map(Entry::id).map(EntryId::value).forEach(numbers::add);
      var json = new JsonObject().with("starred", starred).with("entries", numbers);
      String done = starred ? "Starred " : "Took the star from ";
      return Outcome.done(
          json,
          terminal ->
              entries.forEach(e -> terminal.line(done + e.id() + " " + EntryAnswer.title(e))));
    });
  }
}
