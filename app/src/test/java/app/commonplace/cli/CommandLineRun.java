package app.commonplace.cli;

import app.commonplace.cli.output.Terminal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Folders;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the command line inside this process, and all it said.
record CommandLineRun(int exitCode, String out, String err) {

  static CommandLineRun of(Path home, String... arguments) {
    return of(home, CommandLineRun::noScreens, arguments);
  }

  static CommandLineRun of(
      Path home, java.util.function.Supplier<Screens> screens, String... arguments) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var terminal = new Terminal(utf8(out), utf8(err), false, false);
    var environment = Map.of(Folders.HOME, home.toString());
    int exitCode = new Program(environment, terminal, screens).run(arguments);
    return new CommandLineRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Screens noScreens() {
    throw new Problem(ProblemCode.NO_DISPLAY, "This test shows no screens.", "");
  }

  private static PrintStream utf8(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /// What `--json` printed: fails when it is not exactly one object.
  JsonNode json() {
    return JsonMapper.builder()
        .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .build()
        .readTree(out);
  }
}
