package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.WatchedFolder;
import app.commonplace.runtime.Engine;
import app.commonplace.watching.FolderWatch.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Watches folders.
@Command(
    name = "watch",
    description =
        "Watch folders of exports or agent sessions: a window reads what changes in them. Without a"
            + " command, list them.",
    footer =
        "JSON: folders[]{path, state, addedAt, readAt, new, updated, problem}; state is waiting,"
            + " up_to_date, changing, reading, gone or paused. New and updated count the entries of"
            + " the last reading. For read: changed, and folders[].",
    subcommands = {
      WatchCommand.Add.class,
      WatchCommand.Remove.class,
      WatchCommand.Pause.class,
      WatchCommand.Resume.class,
      WatchCommand.Read.class,
      WatchCommand.ListWatched.class
    })
final class WatchCommand implements Action {
  @Override
  public boolean asksWindow() {
    return true;
  }

  @Override
  public Outcome run(Session session) {
    return new ListWatched().run(session);
  }

  /// A window knows how its folders are doing.
  @Command(name = "list", description = "List the folders that are watched.")
  static final class ListWatched implements Action {
    @Override
    public boolean asksWindow() {
      return true;
    }

    @Override
    public Outcome run(Session session) {
      List<Status> all = session.read(engine -> engine.folderWatch().statuses());
      return all.isEmpty()
          ? Outcome.nothingFound(json(all), terminal -> terminal.notice("No folder is watched."))
          : told(all);
    }
  }

  @Command(name = "add", description = "Watch a folder from now on.")
  static final class Add implements WritingAction {
    @Parameters(paramLabel = "FOLDER", description = "A folder of exports or sessions.")
    Path folder = Path.of("");

    @Override
    public Outcome run(Session session) {
      return session.create(engine -> {
        engine.folderWatch().add(session.path(folder));
        return told(engine);
      });
    }
  }

  @Command(name = "remove", description = "Watch a folder no more. What came from it stays.")
  static final class Remove implements WritingAction {
    @Parameters(paramLabel = "FOLDER", description = "A folder that is watched.")
    Path folder = Path.of("");

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        engine.folderWatch().remove(session.path(folder));
        return told(engine);
      });
    }
  }

  @Command(name = "pause", description = "Leave a folder alone until it is resumed.")
  static final class Pause implements WritingAction {
    @Parameters(paramLabel = "FOLDER", description = "A folder that is watched.")
    Path folder = Path.of("");

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        engine.folderWatch().setPaused(session.path(folder), true);
        return told(engine);
      });
    }
  }

  @Command(name = "resume", description = "Go on with a folder that was paused.")
  static final class Resume implements WritingAction {
    @Parameters(paramLabel = "FOLDER", description = "A folder that is watched.")
    Path folder = Path.of("");

    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        engine.folderWatch().setPaused(session.path(folder), false);
        return told(engine);
      });
    }
  }

  @Command(
      name = "read",
      description = "Read now what changed in watched folders, as a window does by itself.")
  static final class Read implements WritingAction {
    @Override
    public Outcome run(Session session) {
      return session.write(engine -> {
        int changed = engine.folderWatch().readNow(CancelSignal.NEVER);
        engine.prepareSearch(CancelSignal.NEVER, Progress.NONE);
        List<Status> all = engine.folderWatch().statuses();
        return Outcome.done(
            json(all).with("changed", changed), terminal -> told(all).text().accept(terminal));
      });
    }
  }

  private static Outcome told(Engine engine) {
    return told(engine.folderWatch().statuses());
  }

  private static Outcome told(List<Status> all) {
    return Outcome.done(json(all), terminal -> all.forEach(status -> terminal.line(line(status))));
  }

  private static String line(Status status) {
    WatchedFolder folder = status.folder();
    String read =
        folder.readAt() == null
            ? "not read yet"
            : "read %s, %,d new, %,d updated"
                .formatted(EntryAnswer.minute(folder.readAt()), folder.fresh(), folder.updated());
    String problem = folder.problem() == null ? "" : "; " + folder.problem();
    return "%s  %s, %s%s".formatted(folder.path(), word(status).replace('_', ' '), read, problem);
  }

  private static String word(Status status) {
    return status.state().name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject json(List<Status> all) {
    return new JsonObject().with("folders", all.stream().map(WatchCommand::json).toList());
  }

  private static JsonObject json(Status status) {
    WatchedFolder folder = status.folder();
    return new JsonObject()
        .with("path", folder.path().toString())
        .with("state", word(status))
        .with("addedAt", folder.addedAt())
        .with("readAt", folder.readAt())
        .with("new", folder.fresh())
        .with("updated", folder.updated())
        .with("problem", folder.problem());
  }
}
