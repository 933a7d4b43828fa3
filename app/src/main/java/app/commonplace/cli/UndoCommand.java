package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.importing.Originals.Undone;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.EntryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes an import back.
@Command(
    name = "undo",
    description =
        "Take back what an import brought. Entries that you have added to since stay, and so do"
            + " those that another import held as well.",
    footer = "JSON: removed, reverted, passedOn, kept[] (numbers of entries).")
final class UndoCommand implements WritingAction {
  @Parameters(paramLabel = "IMPORT", description = "Number of an import, from receipts.")
  long number;

  @Option(
      names = "--also-touched",
      description = "Remove entries that you have tagged, starred, linked or written on as well.")
  boolean alsoTouched;

  @Override
  public Outcome run(Session session) {
    Undone undone =
        session.write(engine -> {
          try (ProgressLine progress = session.progress()) {
            return engine.importer().undo(number, alsoTouched, CancelSignal.NEVER, progress);
          }
        });
    var json =
        new JsonObject()
            .with("removed", undone.removed())
            .with("reverted", undone.reverted())
            .with("passedOn", undone.passedOn())
            .with("kept", undone.kept().stream().map(EntryId::value).toList());
    return Outcome.done(
        json,
        terminal ->
            terminal.line(
                "%,d entries removed, %,d back to what they were, %,d kept because another import holds them, %,d kept because you added to them."
                    .formatted(
                        undone.removed(),
                        undone.reverted(),
                        undone.passedOn(),
                        undone.kept().size())));
  }
}
