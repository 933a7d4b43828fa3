package app.commonplace.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The program itself: options that every command takes, before or after its name.
@Command(
    name = "commonplace",
    description =
        "Your conversations with language models, in one local file, searchable by word and by"
            + " meaning. Without a command the window opens.",
    versionProvider = Version.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND")
final class Commonplace implements WritingAction {
  @Option(
      names = "--library",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The library to work on; the one in the data folder when left out.")
  @Nullable Path library;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Print exactly one JSON object on standard output.")
  boolean json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Say what a command does and which options it takes.")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Print the version.")
  boolean version;

  @Override
  public Outcome run(Session session) {
    return new WindowCommand().run(session);
  }
}
