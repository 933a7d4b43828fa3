package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.jobs.Progress;
import app.commonplace.model.Entry;
import app.commonplace.problems.Problem;
import app.commonplace.problems.ProblemCode;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Removes entries for good.
@Command(
    name = "purge",
    description =
        "Remove entries from the trash for good. They do not come back when an export brings them"
            + " again.",
    footer = "JSON: purged, entries[] of numbers.")
final class PurgeCommand implements WritingAction {
  @Parameters(paramLabel = "ENTRY", arity = "0..*", description = "Numbers or ids of entries.")
  List<String> entries = List.of();

  @Option(names = "--all", description = "Everything in the trash.")
  boolean all;

  @Override
  public Outcome run(Session session) {
    if (all == !entries.isEmpty()) {
      throw new Problem(
          ProblemCode.USAGE, "Name the entries to purge.", "Or empty the trash with --all.");
    }
    return session.write(engine -> {
      List<Entry> doomed =
          all ? engine.organizer().trashing().trashed() : EntryList.named(engine, entries);
      doomed.forEach(PurgeCommand::requireTrashed);
      doomed.forEach(entry -> engine.organizer().trashing().purge(entry.id()));
      engine.forgetPurged(CancelSignal.NEVER, Progress.NONE);
      var json =
          new JsonObject()
              .with("purged", doomed.size())
              .with("entries", doomed.stream().map(entry -> entry.id().value()).toList());
      return Outcome.done(
          json, terminal -> terminal.line("Purged " + Words.entries(doomed.size()) + "."));
    });
  }

  private static void requireTrashed(Entry entry) {
    if (entry.deletedAt() == null) {
      throw new Problem(
          ProblemCode.USAGE,
          "Entry " + entry.id() + " is not in the trash.",
          "Only what was moved there can be purged: commonplace trash " + entry.id());
    }
  }
}
