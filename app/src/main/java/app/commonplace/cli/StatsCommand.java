package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.runtime.Engine;
import picocli.CommandLine.Command;

/// Counts what the library holds.
@Command(name = "stats", description = "Count what the library holds.")
final class StatsCommand implements Action {
  @Override
  public Outcome run(Session session) {
    try (Engine engine = session.read()) {
      return engine
          .library()
          .read(r ->
              Outcome.done(
                  new JsonObject().with("entries", r.counts().entries()), t -> t.line("x")));
    }
  }
}
