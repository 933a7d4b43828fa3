package app.commonplace.cli;

import app.commonplace.cli.output.JsonObject;
import app.commonplace.cli.output.ProgressLine;
import app.commonplace.importing.Counts;
import app.commonplace.importing.Receipt;
import app.commonplace.importing.Tally;
import app.commonplace.jobs.CancelSignal;
import app.commonplace.model.EntryId;
import app.commonplace.runtime.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Reads the kept originals again.
@Command(
    name = "reread",
    description =
        "Read the originals that the library keeps again, with what this version knows of their"
            + " formats. What changed is told in a receipt and can be undone like an import; what you"
            + " added stays. Without a number, attachments that this version reads otherwise are read"
            + " again, too.",
    footer =
        "JSON: import (0 when nothing changed), entries{inFile, new, updated, unchanged, empty, failed}, passages{the same}.")
final class RereadCommand implements WritingAction {
  @Parameters(
      paramLabel = "IMPORT",
      arity = "0..1",
      description = "Number of an import; all originals when left out.")
  @Nullable Long number;

  @Override
  public Outcome run(Session session) {
    Receipt receipt =
        session.write(engine -> {
          try (ProgressLine progress = session.progress()) {
            Receipt told = engine.importer().reread(chosen(engine), CancelSignal.NEVER, progress);
            if (number == null) {
              engine.readAttachments(progress);
            }
            return told;
          }
        });
    Tally tally = receipt.tally();
    var json =
        new JsonObject()
            .with("import", receipt.run())
            .with("entries", json(tally.entries()))
            .with("passages", json(tally.passages()));
    return Outcome.done(
        json,
        terminal ->
            terminal.line(
                "%,d entries read again, %,d of them changed.%s"
                    .formatted(
                        tally.entries().inFile(),
                        tally.entries().updated(),
                        receipt.run() == 0
                            ? ""
                            : " To take it back: commonplace undo " + receipt.run())));
  }

  private List<EntryId> chosen(Engine engine) {
    return number == null ? engine.importer().rereadable() : engine.importer().entriesOf(number);
  }

  private static JsonObject json(Counts counts) {
    return new JsonObject()
        .with("inFile", counts.inFile())
        .with("new", counts.fresh())
        .with("updated", counts.updated())
        .with("unchanged", counts.unchanged())
        .with("empty", counts.empty())
        .with("failed", counts.failed());
  }
}
