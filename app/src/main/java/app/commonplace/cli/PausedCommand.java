package app.commonplace.cli;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Says whether embedding rests, or lets it rest or go on.
@Command(
    name = "paused",
    description = "Show whether embedding in the background rests, or let it rest or go on.",
    footer = "JSON: " + MachineAnswer.KEYS + ".")
final class PausedCommand implements Action {
  @Parameters(paramLabel = "PAUSED", arity = "0..1", description = "true or false.")
  @Nullable Boolean paused;

  @Override
  public boolean writes() {
    return paused != null;
  }

  @Override
  public Outcome run(Session session) {
    Boolean wanted = paused;
    return session.settings(settings ->
        MachineAnswer.of(
            wanted == null
                ? settings.current()
                : settings.change(now -> now.withPaused(wanted, Instant.now()))));
  }
}
