package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Opens the window.
@Command(name = "window", description = "Open the window, and offer to import files.")
final class WindowCommand implements WritingAction {
  @Parameters(paramLabel = "FILE", arity = "0..*", description = "Exports to import.")
  List<Path> files = List.of();

  @Override
  public Outcome run(Session session) {
    if (!session.hasDisplay()) {
      throw new Problem(
          ProblemCode.NO_DISPLAY,
          "There is no display to open a window on.",
          "These work without one: import, search, list, show, export, screenshot, demo; --help"
              + " names all.");
    }
    session.screens().get().window(session.library(), files.stream().map(session::path).toList());
    var json = new JsonObject().with("library", session.library().toString());
    return Outcome.done(
        json,
        terminal -> {
          if (session.running() != null) {
            terminal.line(metAWindow());
          }
        });
  }

  private String metAWindow() {
    return switch (files.size()) {
      case 0 -> "The window that is open is in front now.";
      case 1 -> "The window that is open imports the file.";
      default -> "The window that is open imports %d files.".formatted(files.size());
    };
  }
}
