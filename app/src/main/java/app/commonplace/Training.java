package app.commonplace;

import app.commonplace.cli.Program;
import app.commonplace.cli.output.Terminal;
import app.commonplace.jobs.Jobs;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.SampleExports;
import app.commonplace.ui.Rehearsal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    boolean ofWindow = arguments[0].equals("window");
    var program = new Program(environment(ofWindow), terminal, UiScreens::new);
    Path samples = Folders.of(System.getenv()).prepare().cache().resolve("samples");
    boolean embedded = false;
    for (Path sample : SampleExports.copyTo(samples)) {
      program.run("import", sample.toString());
      program.run("import", sample.toString(), "--json");
      if (ofWindow && !embedded) {
        // a few passages are enough for searches by meaning; all would take minutes
        program.run("embed", "--wait");
        embedded = true;
      }
    }
    for (String command : ofWindow ? SCREENS : COMMANDS) {
      program.run(command.split(" "));
    }
    if (ofWindow) {
      useWindow(program);
    }
    // JavaFX's own thread would keep the process alive
    System.exit(0);
  }

  /// What asks for a display is told that there is one; JavaFX itself is told to need none.
  private static Map<String, String> environment(boolean ofWindow) {
    var environment = new HashMap<>(System.getenv());
    if (ofWindow) {
      environment.putIfAbsent("DISPLAY", ":0");
    }
    return environment;
  }

  /// Opens a window as it is opened without arguments, and uses it until it is closed.
  private static void useWindow(Program program) {
    Jobs.named("rehearsal").newThread(Rehearsal::play).start();
    program.run();
  }
}
