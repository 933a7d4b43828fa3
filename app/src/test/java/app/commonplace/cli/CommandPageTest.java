package app.commonplace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.commonplace.GeneratedPage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

final class CommandPageTest {
  @Test
  void thePageSaysWhatTheCommandsSay() throws IOException {
    GeneratedPage.check(
        "CLI.md", CommandPage.of(Program.model(List.of("--help"))), CommandPageTest.class);
  }

  @Test
  void everyCommandOptionAndArgumentIsDescribed() {
    var silent = new ArrayList<String>();
    collectSilent(Program.model(List.of("--help")).getCommandSpec(), silent);

    assertThat(silent).isEmpty();
  }

  private static void collectSilent(CommandSpec command, List<String> silent) {
    if (command.usageMessage().description().length == 0) {
      silent.add(command.qualifiedName());
    }
    for (ArgSpec argument : command.args()) {
      if (argument.description().length == 0) {
        silent.add(command.qualifiedName() + " " + argument.paramLabel());
      }
    }
    for (CommandLine sub : command.subcommands().values()) {
      collectSilent(sub.getCommandSpec(), silent);
    }
  }
}
