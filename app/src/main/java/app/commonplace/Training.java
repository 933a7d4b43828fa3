package app.commonplace;

import app.commonplace.cli.Program;
import app.commonplace.cli.Screens;
import app.commonplace.cli.output.Terminal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.SampleExports;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Uses the program once the way people do, while java records which classes a start needs. Run by
/// the launcher after a build; the argument is a folder that may be thrown away.
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

  private Training() {}

  public static void main(String[] arguments) {
    Path home = Path.of(arguments[0]);
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    var terminal = new Terminal(nowhere, nowhere, false, false);
    var program = new Program(Map.of(Folders.HOME, home.toString()), terminal, Training::noScreens);
    for (Path sample : SampleExports.copyTo(home.resolve("samples"))) {
      program.run("import", sample.toString());
      program.run("import", sample.toString(), "--json");
    }
    for (String command : COMMANDS) {
      program.run(command.split(" "));
    }
  }

  private static Screens noScreens() {
    throw new Problem(ProblemCode.NO_DISPLAY, "Training shows no screens.", "");
  }
}
