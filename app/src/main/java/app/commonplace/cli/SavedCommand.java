package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.SavedSearch;
import app.commonplace.organizing.SearchSaving;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Keeps searches under names.
@Command(
    name = "saved",
    description = "Keep searches under names; without a command, list them.",
    footer = "JSON: list: saved[]{name, query, createdAt}; add: saved{...}; remove: removed.",
    subcommands = {SavedCommand.Add.class, SavedCommand.Remove.class, SavedCommand.ListSaved.class})
final class SavedCommand implements Action {
  @Override
  public Outcome run(Session session) {
    return new ListSaved().run(session);
  }

  @Command(name = "list", description = "List the saved searches.")
  static final class ListSaved implements Action {
    @Override
    public Outcome run(Session session) {
      return session.read(engine -> {
        List<SavedSearch> saved = engine.organizer().searchSaving().all();
        var json = new JsonObject().with("saved", saved.stream().map(SavedCommand::json).toList());
        if (saved.isEmpty()) {
          return Outcome.nothingFound(json, terminal -> terminal.notice("No search is saved."));
        }
        return Outcome.done(
            json,
            terminal ->
                saved.forEach(s -> terminal.line(s.name() + "  " + terminal.faint(s.query()))));
      });
    }
  }

  @Command(name = "add", description = "Keep a search; a name that exists gets the new query.")
  static final class Add implements WritingAction {
    @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
    String name = "";

    @Parameters(index = "1", paramLabel = "QUERY", description = "What is searched.")
    String query = "";

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        SavedSearch saved = engine.organizer().searchSaving().save(name, query).now();
        return Outcome.done(
            new JsonObject().with("saved", json(saved)),
            terminal -> terminal.line("Saved " + saved.name()));
      });
    }
  }

  @Command(name = "remove", description = "Forget a saved search.")
  static final class Remove implements WritingAction {
    @Parameters(index = "0", paramLabel = "NAME", description = "Its name.")
    String name = "";

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        SearchSaving saving = engine.organizer().searchSaving();
        saving.remove(saving.find(name));
        return Outcome.done(
            new JsonObject().with("removed", name), terminal -> terminal.line("Removed " + name));
      });
    }
  }

  private static JsonObject json(SavedSearch saved) {
    return new JsonObject()
        .with("name", saved.name())
        .with("query", saved.query())
        .with("createdAt", saved.createdAt());
  }
}
