package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import app.commonplace.model.Note;
import app.commonplace.organizing.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Writes notes on entries and passages.
@Command(
    name = "note",
    description = "Write notes on entries and passages; without a command, list all notes.",
    footer = "JSON: list: notes[]{id, target, text, createdAt, updatedAt}; else: note{...}.",
    subcommands = {
      NoteCommand.Add.class,
      NoteCommand.Edit.class,
      NoteCommand.Remove.class,
      NoteCommand.ListNotes.class
    })
final class NoteCommand implements Action {
  @Override
  public Outcome run(Session session) {
    return new ListNotes().run(session);
  }

  @Command(name = "list", description = "List all notes, or those of an entry.")
  static final class ListNotes implements Action {
    @Parameters(paramLabel = "ENTRY", arity = "0..1", description = "Number or id of an entry.")
    @Nullable String entry;

    @Override
    public Outcome run(Session session) {
      return session.read(engine -> {
        List<Note> notes =
            entry == null
                ? engine.organizer().noting().all()
                : engine
                    .organizer()
                    .noting()
                    .of(EntryArgument.target(engine.library(), entry).entry());
        var json = new JsonObject().with("notes", notes.stream().map(NoteCommand::json).toList());
        if (notes.isEmpty()) {
          return Outcome.nothingFound(json, terminal -> terminal.notice("There are no notes."));
        }
        return Outcome.done(json, terminal -> notes.forEach(note -> print(terminal, note)));
      });
    }
  }

  @Command(name = "add", description = "Write a note on an entry or passage.")
  static final class Add implements WritingAction {
    @Parameters(
        index = "0",
        paramLabel = "TARGET",
        description = "Number or id of an entry, or a passage of it such as 12#p345.")
    String target = "";

    @Parameters(index = "1", paramLabel = "TEXT", description = "What it says.")
    String text = "";

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        Target on = EntryArgument.target(engine.library(), target);
        return changed(engine.organizer().noting().add(on, text), "Added");
      });
    }
  }

  @Command(name = "edit", description = "Write a note anew.")
  static final class Edit implements WritingAction {
    @Parameters(index = "0", paramLabel = "NOTE", description = "Number of a note.")
    long id;

    @Parameters(index = "1", paramLabel = "TEXT", description = "What it says from now on.")
    String text = "";

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        return changed(engine.organizer().noting().edit(id, text), "Changed");
      });
    }
  }

  @Command(name = "remove", description = "Remove a note.")
  static final class Remove implements WritingAction {
    @Parameters(index = "0", paramLabel = "NOTE", description = "Number of a note.")
    long id;

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        return changed(engine.organizer().noting().remove(id), "Removed");
      });
    }
  }

  private static Outcome changed(Note note, String what) {
    return Outcome.done(
        new JsonObject().with("note", json(note)),
        terminal -> terminal.line(what + " note " + note.id() + " on " + target(note).address()));
  }

  private static Target target(Note note) {
    return new Target(note.entry(), note.passage());
  }

  private static JsonObject json(Note note) {
    return new JsonObject()
        .with("id", note.id())
        .with("target", target(note).address())
        .with("text", note.text())
        .with("createdAt", note.createdAt())
        .with("updatedAt", note.updatedAt());
  }

  private static void print(Terminal terminal, Note note) {
    String start = "%4d  %s  ".formatted(note.id(), target(note).address());
    terminal.line(terminal.faint(start) + note.text().strip());
  }
}
