package app.commonplace;

import app.commonplace.cli.Program;
import app.commonplace.cli.output.Terminal;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.SampleExports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// Uses the program once the way people do, while java records which classes a start needs. Run by
/// the launcher after a build, with a home folder that is thrown away. `commands` uses what needs
/// no JavaFX, `window` draws screens.
public final class Training {
  private static final List<String> COMMANDS =
      List.of(
          "stats",
          "stats --json",
          "show 1",
          "show 1 --all --json",
          "tag add 1 training",
          "tag --json",
          "star add 1",
          "receipts",
          "receipts --json",
          "config",
          "list",
          "list --json",
          "list provider:chatgpt --sort oldest",
          "search wal checkpoint",
          "search wal checkpoint --json --explain",
          "search \"the log\" role:assistant --sort newest --json",
          "verify --json",
          "--help",
          "search --nonsense");

  private static final List<String> SCREENS =
      List.of(
          "screenshot library --out library.png",
          "screenshot search --query checkpoint --out search.png",
          "screenshot receipt --theme dark --out receipt.png",
          "search wal checkpoint");

  private Training() {}

  public static void main(String[] arguments) {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var terminal = new Terminal(nowhere, nowhere, false, false);
    var program = new Program(System.getenv(), terminal, UiScreens::new);
    Path samples = Folders.of(System.getenv()).prepare().cache().resolve("samples");
    for (Path sample : SampleExports.copyTo(samples)) {
      program.run("import", sample.toString());
      program.run("import", sample.toString(), "--json");
    }
    for (String command : arguments[0].equals("window") ? SCREENS : COMMANDS) {
      program.run(command.split(" "));
    }
    // JavaFX's own thread would keep the process alive
    System.exit(0);
  }
}
