package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.MachineSettings;
import app.commonplace.runtime.MachineSettingsFile;
import java.nio.file.Files;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows where things are and what is set; changes settings of the library, and those of this
/// machine by commands of their own.
@Command(
    name = "config",
    description =
        "Show where files are kept and what is set; change a setting of the library or, by its"
            + " command, of this machine.",
    footer =
        "JSON: library, folders{data, config, cache, logs}, settings{}, "
            + MachineAnswer.KEYS
            + ". With a name: settings{} with that one.",
    subcommands = {
      EmbedderCommand.class,
      MonthlyCapCommand.class,
      PausedCommand.class,
      SentCommand.class
    })
final class ConfigCommand implements Action {
  @Parameters(
      index = "0",
      paramLabel = "NAME",
      arity = "0..1",
      description = "A setting of the library.")
  @Nullable String name;

  @Parameters(index = "1", paramLabel = "VALUE", arity = "0..1", description = "Its new value.")
  @Nullable String value;

  @Option(names = "--unset", description = "Forget the setting.")
  boolean unset;

  @Override
  public boolean writes() {
    return name != null && (value != null || unset);
  }

  @Override
  public Outcome run(Session session) {
    String named = name;
    if (named != null && writes()) {
      session.create(engine ->
          engine
              .library()
              .write(writing -> {
                writing.settingWriter().set(named, unset ? null : value);
                return named;
              }));
    }
    Map<String, String> all =
        Files.exists(session.library())
            ? session.read(engine -> engine.library().read(reading -> reading.settings().all()))
            : Map.of();
    return named == null || unset ? everything(session, all) : one(named, all);
  }

  private static Outcome one(String name, Map<String, String> all) {
    String value = all.get(name);
    if (value == null) {
      throw new Problem(
          ProblemCode.NOT_FOUND,
          "Nothing is set as " + name + ".",
          "`commonplace config` shows all.");
    }
    return Outcome.done(
        new JsonObject().with("settings", Map.of(name, value)), terminal -> terminal.line(value));
  }

  private static Outcome everything(Session session, Map<String, String> settings) {
    MachineSettings machine = session.settings(MachineSettingsFile::current);
    var folders =
        new JsonObject()
            .with("data", session.folders().data().toString())
            .with("config", session.folders().config().toString())
            .with("cache", session.folders().cache().toString())
            .with("logs", session.folders().logs().toString());
    var json =
        new JsonObject()
            .with("library", session.library().toString())
            .with("folders", folders)
            .with("settings", settings)
            .with("machine", MachineAnswer.json(machine));
    return Outcome.done(
        json,
        terminal -> {
          terminal.line("library  " + session.library());
          terminal.line("data     " + session.folders().data());
          terminal.line("config   " + session.folders().config());
          terminal.line("cache    " + session.folders().cache());
          terminal.line("logs     " + session.folders().logs());
          MachineAnswer.print(terminal, machine);
          settings.forEach((name, value) -> terminal.line(name + " = " + value));
        });
  }
}
