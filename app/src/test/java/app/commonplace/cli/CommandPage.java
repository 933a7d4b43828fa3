package app.commonplace.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// docs/CLI.md, written from the same model that parses the arguments and prints the help.
final class CommandPage {
  private static final String OPENING =
      """
      # The command line

      Generated from the commands; do not edit. `CommandPageTest` says how to make it again.

      Results go to standard output, progress and notices to standard error.

      | exit code | means |
      |---|---|
      | 0 | done; also when everything was unchanged, or some records failed and are listed |
      | 1 | a search or list found nothing |
      | 2 | the command line was not understood |
      | 3 | failed: one line says why and what to do |

      With `--json` exactly one JSON object is printed on standard output; a failure is
      `{"error":{"code","message","hint"}}`. Times are ISO-8601 in UTC with milliseconds, ids are
      whole numbers that stay the same, and marks in snippets are U+E000 and U+E001.
      """;

  private final StringBuilder page = new StringBuilder(OPENING);

  static String of(CommandLine root) {
    var page = new CommandPage();
    page.command(root.getCommandSpec(), 2);
    return page.page.toString();
  }

  private void command(CommandSpec command, int level) {
    page.append("\n").append("#".repeat(level)).append(" ").append(command.qualifiedName());
    page.append("\n\n").append(String.join(" ", command.usageMessage().description())).append("\n");
    parameters(command.positionalParameters());
    options(command.options().stream().filter(option -> isOwn(command, option)).toList());
    for (String line : command.usageMessage().footer()) {
      page.append("\n").append(line).append("\n");
    }
    for (CommandLine sub : command.subcommands().values()) {
      command(sub.getCommandSpec(), Math.min(level + 1, 3));
    }
  }

  private static boolean isOwn(CommandSpec command, OptionSpec option) {
    return command.parent() == null || !option.inherited();
  }

  private void parameters(List<PositionalParamSpec> parameters) {
    table(
        "argument",
        parameters.stream()
            .map(p -> row(p.paramLabel() + (p.arity().max() > 1 ? " ..." : ""), p))
            .toList());
  }

  private void options(List<OptionSpec> options) {
    table("option", options.stream().map(CommandPage::row).toList());
  }

  private static String row(OptionSpec option) {
    String names = String.join(", ", option.names());
    String label = option.arity().max() > 0 ? " " + option.paramLabel() : "";
    return row(names + label, option);
  }

  private static String row(String name, ArgSpec argument) {
    String text = String.join(" ", argument.renderedDescription());
    return "| `%s` | %s |".formatted(name, text.replace("|", "\\|"));
  }

  private void table(String kind, List<String> rows) {
    if (!rows.isEmpty()) {
      page.append("\n| ").append(kind).append(" | |\n|---|---|\n");
      page.append(rows.stream().collect(Collectors.joining("\n"))).append("\n");
    }
  }
}
