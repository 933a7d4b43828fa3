package app.commonplace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.JsonText;
import app.commonplace.cli.output.Terminal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.LogFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line from arguments to exit code: an edge, where every failure ends as one line.
public final class Program {
  private final Map<String, String> environment;
  private final Terminal terminal;
  private final Supplier<Screens> screens;

  public Program(Map<String, String> environment, Terminal terminal, Supplier<Screens> screens) {
    this.environment = environment;
    this.terminal = terminal;
    this.screens = screens;
  }

  /// Runs a command and says how it went; see [ExitCode].
  public int run(String... arguments) {
    boolean json = List.of(arguments).contains("--json");
    try {
      ParseResult parsed = commandLine(List.of(arguments)).parseArgs(arguments);
      return CommandLine.printHelpIfRequested(parsed) ? ExitCode.DONE : run(parsed);
    } catch (ParameterException e) {
      return fail(usage(e), json, ExitCode.USAGE);
    } catch (Problem e) {
      return fail(e, json, ExitCode.FAILED);
    } catch (Exception | Error e) {
      return fail(unexpected(e), json, ExitCode.FAILED);
    }
  }

  private CommandLine commandLine(List<String> arguments) {
    return model(arguments)
        .setOut(new PrintWriter(terminal.out(), true, UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, UTF_8));
  }

  /// What the arguments may say: the model from which parsing, help and docs/CLI.md are made.
  static CommandLine model(List<String> arguments) {
    var root = new CommandLine(new Commonplace());
    Commands.addTo(root, arguments);
    return root.setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(96);
  }

  private int run(ParseResult parsed) {
    var root = (Commonplace) parsed.commandSpec().userObject();
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    Folders folders = Folders.of(environment).prepare();
    LogFile.install(folders);
    Path library =
        root.library == null ? folders.defaultLibrary() : root.library.toAbsolutePath().normalize();
    var session = new Session(terminal, folders, library, screens);
    Outcome outcome = ((Action) last.commandSpec().userObject()).run(session);
    if (root.json) {
      print(outcome.json());
    } else {
      outcome.text().accept(terminal);
    }
    return outcome.exitCode();
  }

  private int fail(Problem problem, boolean json, int exitCode) {
    if (problem.getCause() != null) {
      LoggerFactory.getLogger(Program.class).error(problem.sentence(), problem);
    }
    if (json) {
      var error =
          new JsonObject()
              .with("code", problem.code().word())
              .with("message", problem.sentence())
              .with("hint", problem.hint());
      print(new JsonObject().with("error", error));
    }
    terminal.notice(line(problem));
    return exitCode;
  }

  private void print(JsonObject json) {
    JsonText.write(json, terminal.out());
    terminal.out().println();
  }

  private static String line(Problem problem) {
    String sentence = problem.sentence();
    String hint = problem.hint();
    boolean ends = sentence.endsWith(".") || hint.isEmpty();
    return "commonplace: " + sentence + (ends ? "" : ".") + (hint.isEmpty() ? "" : " " + hint);
  }

  private static Problem usage(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    String message = e.getMessage() == null ? "The command was not understood" : e.getMessage();
    String sentence = message.lines().findFirst().orElse(message);
    return new Problem(ProblemCode.USAGE, sentence, "See: " + command + " --help");
  }

  private static Problem unexpected(Throwable e) {
    String what = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new Problem(
        ProblemCode.INTERNAL, "Something went wrong: " + what + ".", "The log has the details.", e);
  }
}
