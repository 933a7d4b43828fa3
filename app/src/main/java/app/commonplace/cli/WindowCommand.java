package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
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
    session.screens().get().window(session.library(), files);
    return Outcome.done(new JsonObject().with("library", session.library().toString()), _ -> {});
  }
}
