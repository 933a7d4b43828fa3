package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.model.Tag;
import app.commonplace.organizing.MergedTags;
import app.commonplace.organizing.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Tags entries and passages.
@Command(
    name = "tag",
    description = "Tag entries and passages; without a command, list all tags.",
    footer =
        "JSON: list: tags[]{id, name, hue, entries, entriesBelow, neverLeaves}; add and remove:"
            + " target, tags[]{name, changed}; rename, merge, colour and delete: what was"
            + " done.",
    subcommands = {
      TagCommand.Add.class,
      TagCommand.Remove.class,
      TagCommand.ListTags.class,
      TagCommand.Rename.class,
      TagCommand.Merge.class,
      TagCommand.Colour.class,
      TagCommand.Delete.class
    })
final class TagCommand implements Action {
  private static final String TARGET =
      "Number or id of an entry, or a passage of it such as 12#p345.";

  @Override
  public Outcome run(Session session) {
    return new ListTags().run(session);
  }

  @Command(name = "list", description = "List all tags, or those of an entry or passage.")
  static final class ListTags implements Action {
    @Parameters(paramLabel = "TARGET", arity = "0..1", description = TARGET)
    @Nullable String target;

    @Override
    public Outcome run(Session session) {
      return session.read(engine -> {
        List<Tag> tags =
            target == null
                ? engine.organizer().tagging().all()
                : engine.organizer().tagging().of(EntryArgument.target(engine.library(), target));
        var json = new JsonObject().with("tags", tags.stream().map(TagCommand::json).toList());
        if (tags.isEmpty()) {
          return Outcome.nothingFound(json, terminal -> terminal.notice("There are no tags."));
        }
        return Outcome.done(json, terminal -> tags.forEach(tag -> terminal.line(line(tag))));
      });
    }
  }

  @Command(name = "add", description = "Give tags to an entry or passage.")
  static final class Add implements WritingAction {
    @Parameters(index = "0", paramLabel = "TARGET", description = TARGET)
    String target = "";

    @Parameters(
        index = "1..*",
        paramLabel = "TAG",
        arity = "1..*",
        description = "A few words, nested by slashes: work/search.")
    List<String> tags = List.of();

    @Override
    public Outcome run(Session session) {
      return change(session, target, tags, true);
    }
  }

  @Command(name = "remove", description = "Take tags from an entry or passage.")
  static final class Remove implements WritingAction {
    @Parameters(index = "0", paramLabel = "TARGET", description = TARGET)
    String target = "";

    @Parameters(index = "1..*", paramLabel = "TAG", arity = "1..*", description = "Names of tags.")
    List<String> tags = List.of();

    @Override
    public Outcome run(Session session) {
      return change(session, target, tags, false);
    }
  }

  private static Outcome change(Session session, String named, List<String> tags, boolean add) {
    return session.write(engine -> {
      Target target = EntryArgument.target(engine.library(), named);
      var changes = new ArrayList<JsonObject>();
      var lines = new ArrayList<String>();
      for (String tag : tags) {
        boolean changed =
            add
                ? engine.organizer().tagging().tag(target, tag)
                : engine.organizer().tagging().untag(target, tag);
        changes.add(new JsonObject().with("name", tag).with("changed", changed));
        lines.add(tag + (changed ? add ? ": added" : ": removed" : ": was so already"));
      }
      var json = new JsonObject().with("target", target.address()).with("tags", changes);
      return Outcome.done(json, terminal -> lines.forEach(terminal::line));
    });
  }

  @Command(name = "rename", description = "Rename a tag and what is nested in it.")
  static final class Rename implements WritingAction {
    @Parameters(index = "0", paramLabel = "TAG", description = "The name it has.")
    String from = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The name it gets.")
    String to = "";

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        engine.organizer().tagging().rename(from, to);
        var json = new JsonObject().with("from", from).with("to", to);
        return Outcome.done(json, terminal -> terminal.line(from + " is now " + to));
      });
    }
  }

  @Command(
      name = "merge",
      description = "Make a tag part of another, with what is nested in it; it is gone then.")
  static final class Merge implements WritingAction {
    @Parameters(index = "0", paramLabel = "TAG", description = "The tag that goes.")
    String from = "";

    @Parameters(index = "1", paramLabel = "INTO", description = "The tag that stays.")
    String into = "";

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        MergedTags merged = engine.organizer().tagMerging().merge(from, into);
        var json = new JsonObject().with("merged", from).with("into", merged.into());
        return Outcome.done(json, terminal -> terminal.line(from + " is part of " + merged.into()));
      });
    }
  }

  @Command(name = "colour", description = "Give a tag one of the colours 1 to 8.")
  static final class Colour implements WritingAction {
    @Parameters(index = "0", paramLabel = "TAG", description = "The name of a tag.")
    String tag = "";

    @Parameters(index = "1", paramLabel = "COLOUR", description = "1 to 8.")
    int hue;

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        engine.organizer().tagging().colour(tag, hue);
        var json = new JsonObject().with("tag", tag).with("hue", hue);
        return Outcome.done(json, terminal -> terminal.line(tag + " has colour " + hue));
      });
    }
  }

  @Command(name = "delete", description = "Remove a tag from everything.")
  static final class Delete implements WritingAction {
    @Parameters(index = "0", paramLabel = "TAG", description = "The name of a tag.")
    String tag = "";

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        engine.organizer().tagging().delete(tag);
        var json = new JsonObject().with("deleted", tag);
        return Outcome.done(json, terminal -> terminal.line("Deleted the tag " + tag));
      });
    }
  }

  private static JsonObject json(Tag tag) {
    return new JsonObject()
        .with("id", tag.id())
        .with("name", tag.name())
        .with("hue", tag.hue())
        .with("entries", tag.entries())
        .with("entriesBelow", tag.entriesBelow())
        .with("neverLeaves", tag.neverLeaves());
  }

  private static String line(Tag tag) {
    return String.format(Locale.ROOT, "%,6d  %s", tag.entriesBelow(), tag.name());
  }
}
