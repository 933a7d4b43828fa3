package app.commonplace.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import picocli.CommandLine;

/// The commands by name, in the order that help lists them.
final class Commands {
  /// Here `-word` is part of a query.
  private static final Set<String> WITH_QUERY = Set.of("list", "search", "export", "judge");

  private static final Set<String> HELP = Set.of("-h", "--help");

  private static final Pattern LEFT_OUT = Pattern.compile("-[hV].+", Pattern.DOTALL);

  private static final String WINDOW = "window";

  /// What tells a file from a command that was mistyped; the launchers tell it in the same way.
  private static final Pattern PATH = Pattern.compile("[./\\\\]");

  private static final Map<String, Supplier<Action>> BY_NAME = byName();

  private Commands() {}

  private static Map<String, Supplier<Action>> byName() {
    var commands = new LinkedHashMap<String, Supplier<Action>>();
    commands.put("import", ImportCommand::new);
    commands.put("watch", WatchCommand::new);
    commands.put("list", ListCommand::new);
    commands.put("show", ShowCommand::new);
    commands.put("search", SearchCommand::new);
    commands.put("attachments", AttachmentsCommand::new);
    commands.put("embed", EmbedCommand::new);
    commands.put("stats", StatsCommand::new);
    commands.put("tag", TagCommand::new);
    commands.put("link", LinkCommand::new);
    commands.put("note", NoteCommand::new);
    commands.put("star", StarCommand::new);
    commands.put("saved", SavedCommand::new);
    commands.put("judge", JudgeCommand::new);
    commands.put("tune", TuneCommand::new);
    commands.put("receipts", ReceiptsCommand::new);
    commands.put("undo", UndoCommand::new);
    commands.put("reread", RereadCommand::new);
    commands.put("duplicates", DuplicatesCommand::new);
    commands.put("trash", TrashCommand::new);
    commands.put("purge", PurgeCommand::new);
    commands.put("export", ExportCommand::new);
    commands.put("config", ConfigCommand::new);
    commands.put("verify", VerifyCommand::new);
    commands.put("demo", DemoCommand::new);
    commands.put("screenshot", ScreenshotCommand::new);
    commands.put(WINDOW, WindowCommand::new);
    return commands;
  }

  /// Adds the one command that these arguments name, none where the window is opened, and all of
  /// them where help is asked for or needed: reading the annotations of every command would take
  /// longer than running most of them.
  static void addTo(CommandLine root, List<String> arguments) {
    for (String name : wanted(arguments)) {
      var command = new CommandLine(Objects.requireNonNull(BY_NAME.get(name)).get());
      root.addSubcommand(name, command);
      command.setUnmatchedOptionsArePositionalParams(WITH_QUERY.contains(name));
    }
  }

  private static Collection<String> wanted(List<String> arguments) {
    String named = firstWord(arguments);
    if (BY_NAME.containsKey(named)) {
      return Set.of(named);
    }
    boolean opensWindow = named.isEmpty() && Collections.disjoint(arguments, HELP);
    return opensWindow ? Set.of() : BY_NAME.keySet();
  }

  /// The arguments with the words of a query told from options: `-has:code` is no `-h`, and nothing
  /// behind `--` is an option. A blank before them makes no difference to a query.
  static List<String> told(List<String> arguments) {
    if (!WITH_QUERY.contains(firstWord(arguments))) {
      return arguments;
    }
    int end = arguments.indexOf("--");
    var told = new ArrayList<String>();
    for (String argument : arguments) {
      boolean ended = end >= 0 && told.size() > end;
      boolean isWord = ended ? argument.startsWith("--") : LEFT_OUT.matcher(argument).matches();
      told.add(isWord ? " " + argument : argument);
    }
    return told;
  }

  /// The arguments as a command: files alone are opened in the window.
  static List<String> named(List<String> arguments) {
    String first = firstWord(arguments);
    if (BY_NAME.containsKey(first) || !PATH.matcher(first).find()) {
      return arguments;
    }
    var named = new ArrayList<>(arguments);
    named.add(named.indexOf(first), WINDOW);
    return named;
  }

  private static String firstWord(List<String> arguments) {
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String argument = rest.next();
      if (argument.equals("--library") && rest.hasNext()) {
        rest.next();
      } else if (!argument.startsWith("-")) {
        return argument;
      }
    }
    return "";
  }
}
