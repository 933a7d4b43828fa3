package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.Terminal;
import app.commonplace.model.Link;
import app.commonplace.organizing.Linking;
import app.commonplace.organizing.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Links passages and entries.
@Command(
    name = "link",
    description = "Link entries and passages; without a command, list all links.",
    footer =
        "JSON: list: links[]{id, from, to, kind, note, createdAt}; add, change and remove: link{...}.",
    subcommands = {
      LinkCommand.Add.class,
      LinkCommand.Change.class,
      LinkCommand.Remove.class,
      LinkCommand.ListLinks.class
    })
final class LinkCommand implements Action {
  private static final String KINDS =
      "What the link means: related, follows, answers, source, contradicts, or a word of your own.";

  private static final String END = "Number or id of an entry, or a passage of it such as 12#p345.";

  @Override
  public Outcome run(Session session) {
    return new ListLinks().run(session);
  }

  @Command(name = "list", description = "List all links, or those that start or end at an entry.")
  static final class ListLinks implements Action {
    @Parameters(paramLabel = "ENTRY", arity = "0..1", description = "Number or id of an entry.")
    @Nullable String entry;

    @Override
    public Outcome run(Session session) {
      return session.read(engine -> {
        List<Link> links =
            entry == null
                ? engine.organizer().linking().all()
                : engine
                    .organizer()
                    .linking()
                    .of(EntryArgument.target(engine.library(), entry).entry());
        var json = new JsonObject().with("links", links.stream().map(LinkCommand::json).toList());
        if (links.isEmpty()) {
          return Outcome.nothingFound(json, terminal -> terminal.notice("There are no links."));
        }
        return Outcome.done(json, terminal -> links.forEach(link -> print(terminal, link)));
      });
    }
  }

  @Command(name = "add", description = "Link two entries or passages. The link shows on both ends.")
  static final class Add implements WritingAction {
    @Parameters(index = "0", paramLabel = "FROM", description = END)
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = END)
    String to = "";

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        defaultValue = "related",
        description = KINDS + " Default: ${DEFAULT-VALUE}.")
    String kind = "related";

    @Option(names = "--note", paramLabel = "TEXT", description = "Why they are linked.")
    @Nullable String note;

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        Target start = EntryArgument.target(engine.library(), from);
        Target end = EntryArgument.target(engine.library(), to);
        return changed(engine.organizer().linking().link(start, end, kind, note), "Added");
      });
    }
  }

  @Command(name = "change", description = "Change what a link means, or why it is there.")
  static final class Change implements WritingAction {
    @Parameters(index = "0", paramLabel = "LINK", description = "Number of a link.")
    long id;

    @Option(names = "--kind", paramLabel = "KIND", description = KINDS)
    @Nullable String kind;

    @Option(
        names = "--note",
        paramLabel = "TEXT",
        description = "Why they are linked; an empty one takes the note away.")
    @Nullable String note;

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        Linking linking = engine.organizer().linking();
        linking.change(id, kind, note);
        return changed(linking.find(id), "Changed");
      });
    }
  }

  @Command(name = "remove", description = "Remove a link.")
  static final class Remove implements WritingAction {
    @Parameters(index = "0", paramLabel = "LINK", description = "Number of a link.")
    long id;

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        return changed(engine.organizer().linking().unlink(id), "Removed");
      });
    }
  }

  private static Outcome changed(Link link, String what) {
    return Outcome.done(
        new JsonObject().with("link", json(link)),
        terminal -> {
          terminal.line(what + ":");
          print(terminal, link);
        });
  }

  private static String from(Link link) {
    return new Target(link.fromEntry(), link.fromPassage()).address();
  }

  private static String to(Link link) {
    return new Target(link.toEntry(), link.toPassage()).address();
  }

  private static JsonObject json(Link link) {
    return new JsonObject()
        .with("id", link.id())
        .with("from", from(link))
        .with("to", to(link))
        .with("kind", link.kind())
        .with("note", link.note())
        .with("createdAt", link.createdAt());
  }

  private static void print(Terminal terminal, Link link) {
    String note = link.note() == null ? "" : "  " + link.note().strip();
    String start = "%4d  ".formatted(link.id());
    terminal.line(terminal.faint(start) + from(link) + " " + link.kind() + " " + to(link) + note);
  }
}
