package app.commonplace.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.JsonText;
import app.commonplace.cli.output.Terminal;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import app.commonplace.runtime.Engine;
import app.commonplace.runtime.Folders;
import app.commonplace.runtime.HandOver;
import app.commonplace.runtime.HandOver.Reply;
import app.commonplace.runtime.HandOver.Request;
import app.commonplace.runtime.LogFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// The command line from arguments to exit code: an edge, where every failure ends as one line.
public final class Program {
  private final Map<String, String> environment;
  private final Terminal terminal;
  private final Supplier<Screens> screens;
  private final Path folder;
  private final @Nullable Engine running;

  public Program(Map<String, String> environment, Terminal terminal, Supplier<Screens> screens) {
    this(environment, terminal, screens, Path.of("").toAbsolutePath(), null);
  }

  /// @param folder the folder from which relative paths count
  /// @param running the engine of the window in whose process commands run; null for a process of
  ///   its own
  Program(
      Map<String, String> environment,
      Terminal terminal,
      Supplier<Screens> screens,
      Path folder,
      @Nullable Engine running) {
    this.environment = environment;
    this.terminal = terminal;
    this.screens = screens;
    this.folder = folder;
    this.running = running;
  }

  /// Runs a command and says how it went; see [ExitCode].
  public int run(String... typed) {
    List<String> arguments = typed.length == 0 ? List.of() : Commands.named(List.of(typed));
    boolean json = arguments.contains("--json");
    try {
      return arguments.isEmpty() ? runBare() : runParsed(arguments);
    } catch (ParameterException e) {
      return fail(usage(e), json, ExitCode.USAGE);
    } catch (Problem e) {
      return fail(e, json, e.code() == ProblemCode.USAGE ? ExitCode.USAGE : ExitCode.FAILED);
    } catch (Exception | Error e) {
      return fail(unexpected(e), json, ExitCode.FAILED);
    }
  }

  /// Nothing was typed: a window is wanted, soon. What it draws with takes the longest to start and
  /// begins before all else, and the parser would take a while to find that there is nothing to
  /// parse. Files that are named mostly go to a window that is open already.
  private int runBare() {
    if (running == null && hasDisplay()) {
      screens.get().startAhead();
    }
    var window = new Commonplace();
    return run(List.of(), window, window);
  }

  private int runParsed(List<String> arguments) {
    String[] told = Commands.told(arguments).toArray(String[]::new);
    ParseResult parsed = commandLine(arguments).parseArgs(told);
    return CommandLine.printHelpIfRequested(parsed)
        ? ExitCode.DONE
        : run(arguments, (Commonplace) parsed.commandSpec().userObject(), action(parsed));
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
    return root.setCaseInsensitiveEnumValuesAllowed(true)
        .setPosixClusteredShortOptionsAllowed(false)
        .setUsageHelpWidth(96);
  }

  private int run(List<String> arguments, Commonplace root, Action action) {
    Session session = session(root);
    Optional<Reply> reply = action.asksWindow() ? handOver(session, arguments) : Optional.empty();
    if (reply.isPresent()) {
      terminal.out().print(reply.get().output());
      return reply.get().exitCode();
    }
    Outcome outcome = action.run(session);
    if (root.json) {
      print(outcome.json());
    } else {
      outcome.text().accept(terminal);
    }
    return outcome.exitCode();
  }

  private static Action action(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    return (Action) last.commandSpec().userObject();
  }

  private Session session(Commonplace root) {
    if (running != null) {
      return session(root, running.folders(), running.library().file());
    }
    Folders folders = Folders.of(environment);
    LogFile.install(folders);
    folders.prepare();
    Path library =
        root.library == null ? folders.defaultLibrary() : folder.resolve(root.library).normalize();
    return session(root, folders, library);
  }

  private Session session(Commonplace root, Folders folders, Path library) {
    return new Session(
        terminal, root.json, hasDisplay(), folders, library, folder, screens, running);
  }

  /// JavaFX draws through X11 on Linux; other systems always have a display, and so has the process
  /// of a window.
  private boolean hasDisplay() {
    if (running != null) {
      return true;
    }
    boolean needsX11 = System.getProperty("os.name", "").contains("Linux");
    return !needsX11 || !environment.getOrDefault("DISPLAY", "").isBlank();
  }

  /// A window that has the library open does what changes it; nobody else could.
  private Optional<Reply> handOver(Session session, List<String> arguments) {
    if (running != null) {
      return Optional.empty();
    }
    HandOver door = HandOver.of(session.folders(), session.library());
    return door.ask(new Request(arguments, folder), terminal::notice);
  }

  private int fail(Problem problem, boolean json, int exitCode) {
    if (problem.getCause() != null) {
      LoggerFactory.getLogger(Program.class).error(problem.sentence(), problem);
    }
    if (json) {
      print(new JsonObject().with("error", json(problem)));
    }
    terminal.notice(line(problem));
    return exitCode;
  }

  private void print(JsonObject json) {
    JsonText.write(json, terminal.out());
    terminal.out().println();
  }

  /// A failure for scripts.
  static JsonObject json(Problem problem) {
    return new JsonObject()
        .with("code", problem.code().word())
        .with("message", problem.sentence())
        .with("hint", problem.hint());
  }

  /// A failure for a person.
  static String line(Problem problem) {
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
    String message = e.getMessage() == null ? "" : e.getMessage();
    String what = message.lines().findFirst().orElse(e.getClass().getSimpleName());
    return new Problem(
        ProblemCode.INTERNAL, "Something went wrong: " + what + ".", "The log has the details.", e);
  }
}
